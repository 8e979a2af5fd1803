// 考核: a studio's rounds, and one assessment; a new page state for each.
import { useParams } from '@tanstack/react-router';
import { AssessmentPage } from '../studio/assessment/AssessmentPage';
import { AssessmentsPage } from '../studio/assessment/AssessmentsPage';

export const AssessmentsRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId/assessment' });
  return <AssessmentsPage key={studioId} studioId={studioId} />;
};

export const AssessmentRoute = () => {
  const { assessmentId } = useParams({ from: '/shell/assessments/$assessmentId' });
  return <AssessmentPage key={assessmentId} assessmentId={assessmentId} />;
};
