// One cohort.
import { useParams } from '@tanstack/react-router';
import { CohortPage } from '../training/CohortPage';

export const CohortRoute = () => {
  const { cohortId } = useParams({ from: '/shell/cohorts/$cohortId' });
  return <CohortPage key={cohortId} cohortId={cohortId} />;
};
