// Where the parts of a Word file go: under which title of the template, and what fits nowhere.
import type { WordPreview, WordSection } from '@gongyan/shared/lesson/intake/intake.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { useTranslation } from 'react-i18next';
import { PlainBlock } from '../../document/version/DiffBlock';
import '../../document/version/version.css';
import { Icon } from '../../ui/Icon';
import './intake.css';

const Text = ({ blocks }: { blocks: readonly JsonNode[] }) => <div className="diff intake-text" lang="zh-CN" tabIndex={0}>{blocks.map((block, at) => <PlainBlock key={at} node={block} />)}</div>;

const Found = ({ section }: { section: WordSection }) => {
  const { t } = useTranslation('intake');
  return (
    <li>
      <details className="intake-part" open={section.key === 'process'}>
        <summary><Icon name="done" /><span className="strong">{section.title}</span><span className="small soft cut">{section.names.length === 0 ? t('byPlace') : t('named', { names: section.names.join('、') })}</span></summary>
        <Text blocks={section.content} />
      </details>
    </li>
  );
};

const Rest = ({ rest }: Pick<WordPreview, 'rest'>) => {
  const { t } = useTranslation('intake');
  if (rest.length === 0) return <p className="row"><Icon name="done" />{t('restNone')}</p>;
  return (
    <details className="intake-part is-rest" open>
      <summary><Icon name="warn" /><span className="strong">{t('rest')}</span></summary>
      <p className="small soft">{t('restLead')}</p>
      <Text blocks={rest} />
    </details>
  );
};

export const WordPreviewPanel = ({ preview }: { preview: WordPreview }) => {
  const { t } = useTranslation('intake');
  const { sections, missing, pictures, rest } = preview;
  return (
    <section className="panel panel-body stack" aria-label={t('found')}>
      <div className="row wrap"><h2 className="grow">{t('found')}</h2><span className="small soft">{t('foundCount', { n: sections.length })}</span></div>
      {sections.length === 0 && <p className="note" role="status"><Icon name="warn" />{t('nothing')}</p>}
      <ul className="intake-parts">{sections.map((section) => <Found key={section.key} section={section} />)}</ul>
      {missing.length > 0 && sections.length > 0 && <p className="small soft">{t('missing', { titles: missing.join('、') })}</p>}
      {pictures.kept > 0 && <p className="small soft">{t('pictures', { n: pictures.kept })}</p>}
      {pictures.refused > 0 && <p className="note"><Icon name="warn" />{t('picturesLost', { n: pictures.refused })}</p>}
      <Rest rest={rest} />
    </section>
  );
};
