// The result of one open lesson.
import { useParams } from '@tanstack/react-router';
import { ResultPage } from '../lesson/evaluation/ResultPage';

export const ResultRoute = () => {
  const { openLessonId } = useParams({ from: '/shell/open-lessons/$openLessonId/result' });
  return <ResultPage key={openLessonId} openLessonId={openLessonId} />;
};
