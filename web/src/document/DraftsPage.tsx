// My kept copies, to read and to copy out of.
import type { z } from 'zod';
import type { Draft } from '@gongyan/shared/document/document.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { copyText } from '../ui/copyText';
import { Asked } from '../ui/Asked';
import { DayText } from '../ui/DayText';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import './draft.css';
import { useDrafts } from './draft.queries';
import './draft.words';

const Copy = ({ draft }: { draft: z.output<typeof Draft> }) => {
  const { t } = useTranslation('draft');
  return (
    <li className="draft">
      <div className="row spread wrap">
        <div>
          <h2>{draft.title}</h2>
          <p className="small soft"><DayText at={draft.at} /></p>
        </div>
        <Button onClick={() => void copyText(draft.text).then(() => toast(t('copied')))}>{t('copy')}</Button>
      </div>
      <details>
        <summary>{t('open')}</summary>
        <p className="draft-text">{draft.text}</p>
      </details>
    </li>
  );
};

export const DraftsPage = () => {
  const { t } = useTranslation('draft');
  const drafts = useDrafts();
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <section className="panel">
        <Asked query={drafts} what={t('title')}>
          {(list) => list.length === 0 ? <Empty>{t('empty')}</Empty> : <ul className="rows">{list.map((draft) => <Copy key={draft.id} draft={draft} />)}</ul>}
        </Asked>
      </section>
    </Page>
  );
};
