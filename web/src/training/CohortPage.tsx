// One cohort: its facts, and the learners whom the reader may see with what each has of what is asked.
import type { CohortCard, CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../hours/halves';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Board } from './Board';
import { CohortBadge, headsOf } from './CohortLine';
import { EnrolBox } from './EnrolBox';
import { SessionList } from './SessionList';
import { StepBox } from './StepBox';
import '../lesson/lesson.css';
import './training.css';
import { useCohort } from './training.queries';
import './training.words';
import { WorksPanel } from './WorksPanel';

const Facts = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const { programme, levelName, ruleVersion, sessions } = cohort;
  return (
    <dl className="panel panel-body cohort-facts">
      <dt>{t('facts.when')}</dt><dd>{t('span', { from: cohort.startsOn, to: cohort.endsOn })}</dd>
      <dt>{t('facts.enrol')}</dt><dd>{cohort.enrolUntil}</dd>
      <dt>{t('facts.where')}</dt><dd>{cohort.place}</dd>
      <dt>{t('facts.organiser')}</dt><dd>{cohort.organiser}</dd>
      <dt>{t('facts.people')}</dt><dd className="number">{headsOf(cohort)} / {cohort.quota}</dd>
      <dt>{t('facts.sessions')}</dt><dd>{t('sessions', sessions)} · {t('hours', { n: hoursOf(sessions.half) })}</dd>
      <dt>{t('facts.rules')}</dt><dd>{levelName === null ? t('noRules') : ruleVersion === null ? levelName : t('ruleText', { level: levelName, version: ruleVersion })}</dd>
      <dt>{t('facts.note')}</dt><dd>{programme.note}</dd>
    </dl>
  );
};

const PARTS = { board: Board, sessions: SessionList, works: WorksPanel } as const;
const NAMES = ['board', 'sessions', 'works'] as const;

const Parts = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const [part, setPart] = useState<keyof typeof PARTS>('board');
  const Shown = PARTS[part];
  return (
    <>
      <div className="filter-states no-print" role="group" aria-label={t('tabs.label')}>
        {NAMES.map((name) => <button key={name} type="button" className={part === name ? 'filter on' : 'filter'} aria-pressed={part === name} onClick={() => setPart(name)}>{t(`tabs.${name}`)}</button>)}
      </div>
      <Shown cohort={cohort} />
    </>
  );
};

export const CohortPage = ({ cohortId }: { cohortId: CohortId }) => {
  const { t } = useTranslation('training');
  const cohort = useCohort(cohortId);
  useWatch(topic('cohort', cohortId));
  return (
    <Page title={cohort.data?.name ?? t('title')} actions={cohort.data?.standing.staff === true && cohort.data.ruleSetId !== null ? <LinkButton to="/cohorts/$cohortId/certificates" params={{ cohortId }}>{t('issueCertificates')}</LinkButton> : undefined} back={<Link to="/training" className="page-back"><Icon name="back" />{t('back')}</Link>}
      lead={cohort.data === undefined ? undefined : <span className="row wrap"><CohortBadge state={cohort.data.state} /><span>{cohort.data.programme.name}</span></span>}>
      <Asked query={cohort} what={t('what')}>{(card) => <><div className="cohort-page"><Facts cohort={card} /><div className="stack"><EnrolBox cohort={card} /><StepBox cohort={card} /></div></div><Parts cohort={card} /></>}</Asked>
    </Page>
  );
};
