// One cohort: its facts, and the learners whom the reader may see with what each has of what is asked.
import type { CohortCard, CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../hours/halves';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { Board } from './Board';
import { CohortBadge, headsOf } from './CohortLine';
import './training.css';
import { useCohort } from './training.queries';

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

export const CohortPage = ({ cohortId }: { cohortId: CohortId }) => {
  const { t } = useTranslation('training');
  const cohort = useCohort(cohortId);
  useWatch(topic('cohort', cohortId));
  return (
    <Page title={cohort.data?.name ?? t('title')} actions={cohort.data?.standing.staff === true && cohort.data.ruleSetId !== null ? <LinkButton to="/cohorts/$cohortId/certificates" params={{ cohortId }}>{t('issueCertificates')}</LinkButton> : undefined} back={<Link to="/training" className="page-back"><Icon name="back" />{t('back')}</Link>}
      lead={cohort.data === undefined ? undefined : <span className="row wrap"><CohortBadge state={cohort.data.state} /><span>{cohort.data.programme.name}</span></span>}>
      <Asked query={cohort} what={t('what')}>{(card) => <><Facts cohort={card} /><Board cohort={card} /></>}</Asked>
    </Page>
  );
};
