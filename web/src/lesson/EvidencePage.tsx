// 贡献证明单: who wrote what of a lesson design, for paper. Open to whoever may read the design.
import type { Contribution } from '@gongyan/shared/document/contribution/contribution.contract';
import { topic } from '@gongyan/shared/kit/topic';
import type { DesignCard, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useContribution } from '../document/contribution/contribution.queries';
import '../document/contribution/contribution.words';
import { MemberTable, SectionTable } from '../document/contribution/EvidenceTables';
import { Method } from '../document/contribution/Method';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { dayText } from '../ui/day';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { useLanguage } from '../ui/useLanguage';
import './evidence.css';
import { useDesign } from './lesson.queries';

const Facts = ({ design, contribution: { at, hash, seq, characters } }: { design: DesignCard; contribution: Contribution }) => {
  const { t } = useTranslation(['contribution', 'lesson']);
  const [lead, ...others] = design.authors;
  const facts: readonly [string, string][] = [
    [t('sheet.studio'), design.studioName], [t('sheet.state'), t(`lesson:state.${design.state}`)], [t('sheet.lead'), lead?.name ?? ''], [t('sheet.authors'), others.map(({ name }) => name).join('、')],
    [t('sheet.length'), String(characters)], [t('sheet.until'), dayText(at, useLanguage())], [t('sheet.seq'), String(seq)],
  ];
  return (
    <dl className="evidence-facts">
      {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value === '' ? '–' : value}</dd></div>)}
      <div className="evidence-hash"><dt>{t('sheet.hash')}</dt><dd>{hash}</dd></div>
    </dl>
  );
};

const Sheet = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation('contribution');
  useWatch(topic('document', design.documentId), topic('design', design.id));
  return (
    <Asked query={useContribution(design.documentId)} what={t('sheet.title')}>
      {(contribution) => (
        <article className="evidence">
          <h2>{design.title}</h2>
          <p className="soft">{t('purpose')}</p>
          <Facts design={design} contribution={contribution} />
          <div className="evidence-wide" role="region" tabIndex={0} aria-label={t('sheet.table')}><MemberTable contribution={contribution} /></div>
          <div className="evidence-wide" role="region" tabIndex={0} aria-label={t('sheet.bySection')}><SectionTable contribution={contribution} /></div>
          <section><h3>{t('sheet.method')}</h3><Method /></section>
          <p className="small soft">{t('sheet.made')}</p>
        </article>
      )}
    </Asked>
  );
};

export const EvidencePage = ({ designId }: { designId: LessonDesignId }) => {
  const { t } = useTranslation('contribution');
  const back = <Link to="/docs/$designId" params={{ designId }} className="page-back no-print"><Icon name="back" />{t('sheet.back')}</Link>;
  return (
    <Page title={t('sheet.title')} back={back} actions={<Button type="primary" onClick={() => print()}>{t('sheet.print')}</Button>}>
      <Asked query={useDesign(designId)} what={t('sheet.title')}>{(design) => <Sheet design={design} />}</Asked>
    </Page>
  );
};
