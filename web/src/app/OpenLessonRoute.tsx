// One open lesson.
import { useParams } from '@tanstack/react-router';
import { OpenLessonPage } from '../lesson/openlesson/OpenLessonPage';

export const OpenLessonRoute = () => {
  const { openLessonId } = useParams({ from: '/shell/open-lessons/$openLessonId' });
  return <OpenLessonPage key={openLessonId} openLessonId={openLessonId} />;
};
