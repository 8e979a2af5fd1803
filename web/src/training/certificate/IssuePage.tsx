// 颁发 in three steps: the cohort, who meets everything (chosen already), issue. One person proposes, another issues; the bar moves while
// it goes on, and whoever was refused says why.
import type { CohortAwards } from '@gongyan/shared/training/certificate/certificate.contract';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { Steps } from '../../ui/Steps';
import { BatchPanel } from './BatchPanel';
import { CandidatePanel } from './CandidatePanel';
import './certificate.css';
import { useCohortAwards } from './certificate.queries';
import './certificate.words';

const Shown = ({ cohortId, awards }: { cohortId: CohortId; awards: CohortAwards }) => {
  const { t } = useTranslation('certificate');
  const { batch, cohort } = awards;
  const open = batch !== null && (batch.state === 'proposed' || batch.state === 'issuing');
  return (
    <Page title={t('issue.title')} lead={t('issue.lead', { cohort: cohort.name, level: cohort.level })} back={<Link to="/cohorts/$cohortId" params={{ cohortId }} className="page-back"><Icon name="back" />{t('issue.back')}</Link>}>
      <Steps words={[t('issue.steps.cohort'), t('issue.steps.list'), t('issue.steps.issue')]} now={open ? 2 : 1} />
      {batch !== null && batch.state !== 'withdrawn' && <BatchPanel key={`${batch.id}${batch.state}`} first={batch} />}
      {!open && <CandidatePanel cohortId={cohortId} awards={awards} />}
    </Page>
  );
};

export const IssuePage = ({ cohortId }: { cohortId: CohortId }) => {
  const { t } = useTranslation('certificate');
  useWatch(topic('cohort', cohortId));
  return <Asked query={useCohortAwards(cohortId)} what={t('issue.title')} bones={<PageBones />}>{(awards) => <Shown cohortId={cohortId} awards={awards} />}</Asked>;
};
