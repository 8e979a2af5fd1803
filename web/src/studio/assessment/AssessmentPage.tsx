// One assessment: what stands, the items with their evidence and everybody's points, objections. Everything moves while one looks.
import { assessmentRoutes, type AssessmentPage as Assessment } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { pointsText } from '@gongyan/shared/studio/assessment/score.rules';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../people/proof/takeFile';
import { useMe } from '../../people/Viewer';
import { addressOf } from '../../platform/call';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { plainDay } from '../../ui/day';
import { Disclosure } from '../../ui/Disclosure';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import './assessment.css';
import { useAssessment } from './assessment.queries';
import './assessment.words';
import { AnswerDialog, ObjectDialog, PubliciseDialog } from './DeedDialogs';
import { ObjectionLine } from './ObjectionLine';
import { ScorePanel } from './ScorePanel';
import { StateBadge } from './StateBadge';

type Deed = 'publicise' | 'object' | 'answer';

const Result = ({ page, ask }: { page: Assessment; ask: (deed: Deed) => void }) => {
  const { t } = useTranslation('assessment');
  const language = useLanguage();
  return (
    <Panel title={t('result')} more={<StateBadge state={page.state} />}>
      <div className="panel-body stack">
        <p className="assess-total"><span className="number">{page.total === null ? t('noPoints') : pointsText(page.total)}</span>{page.grade !== null && <span className="strong">{t(`grade.${page.grade}`)}</span>}</p>
        {page.noticeUntil !== null && <p className="soft">{t('until', { day: plainDay(page.noticeUntil, language) })}</p>}
        {page.panel.length > 0 && <p className="small soft">{t('panelOf', { names: page.panel.map(({ name }) => name).join('、') })}</p>}
        {(page.may.publicise || page.may.object || page.may.answer) && <div className="row wrap">
          {page.may.publicise && <Button type="primary" onClick={() => ask('publicise')}>{t('publicise.button')}</Button>}
          {page.may.object && <Button onClick={() => ask('object')}>{t('objection.button')}</Button>}
          {page.may.answer && <Button type="primary" onClick={() => ask('answer')}>{t('objection.answer')}</Button>}
        </div>}
        <p className="small soft">{t('source', { n: page.sheet.version, source: page.sheet.source })}</p>
      </div>
    </Panel>
  );
};

const Objections = ({ page }: { page: Assessment }) => {
  const { t } = useTranslation('assessment');
  if (page.objections.length === 0) return null;
  return (
    <Panel title={t('objection.panel')}>
      <ul className="rows">
        {page.objections.map((objection) => <ObjectionLine key={objection.id} about={t('objection.by', { name: objection.by.name })} objection={objection} />)}
      </ul>
    </Panel>
  );
};

const Open = ({ page }: { page: Assessment }) => {
  const { t } = useTranslation('assessment');
  const english = useLanguage() === 'en';
  const [asked, ask] = useState<Deed | null>(null);
  const paper = (format: 'docx' | 'pdf') => addressOf(assessmentRoutes.paper, { params: { assessmentId: page.id, format } });
  return (
    <Page title={page.person?.name ?? page.studioName} lead={`${english ? page.sheet.titleEn : page.sheet.title} · ${t('year', { from: page.year.from.slice(0, 4), to: page.year.to.slice(0, 4) })}`}
      back={<Link to="/studios/$studioId/assessment" params={{ studioId: page.studioId }} className="page-back"><Icon name="back" />{page.studioName}</Link>}
      actions={<Disclosure label={t('paper')} className="disclosure-button" button={<><Icon name="download" /><span>{t('paper')}</span></>}>{(['docx', 'pdf'] as const).map((format) => <a key={format} className="disclosure-item" download href={paper(format)} onClick={(event) => takeFile(event, paper(format))}>{t(format === 'docx' ? 'word' : 'pdf')}</a>)}</Disclosure>}>
      <div className="assess-page">
        <div className="stack"><Result page={page} ask={ask} /><Objections page={page} /></div>
        <ScorePanel key={`${page.turn} ${page.may.score ?? ''}`} page={page} />
      </div>
      {asked === 'publicise' && <PubliciseDialog page={page} onClose={() => ask(null)} />}
      {asked === 'object' && <ObjectDialog id={page.id} onClose={() => ask(null)} />}
      {asked === 'answer' && <AnswerDialog page={page} onClose={() => ask(null)} />}
    </Page>
  );
};

export const AssessmentPage = ({ assessmentId }: { assessmentId: AssessmentId }) => {
  const { t } = useTranslation('assessment');
  const me = useMe();
  const query = useAssessment(assessmentId);
  const studioId = query.data?.studioId;
  // Of the panel nobody may watch the studio: he hears on his own topic.
  useWatch(topic('person', me.person.id));
  useWatch(studioId === undefined ? null : topic('studio', studioId));
  if (query.error !== null && query.data === undefined) return <Page title={t('title')} narrow><div className="panel"><Asked query={query} what={t('what')}>{() => null}</Asked></div></Page>;
  return <Asked query={query} what={t('what')} bones={<PageBones />}>{(page) => <Open page={page} />}</Asked>;
};
