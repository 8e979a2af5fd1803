// One observation: a desk of its own for every lesson.
import { useParams } from '@tanstack/react-router';
import { ObservePage } from '../lesson/evaluation/ObservePage';

export const ObserveRoute = () => {
  const { openLessonId } = useParams({ from: '/shell/open-lessons/$openLessonId/observe' });
  return <ObservePage key={openLessonId} openLessonId={openLessonId} />;
};
