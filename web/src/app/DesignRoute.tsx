// One lesson design: a new page state for every design, so that nothing of the last one is carried over.
import { useParams } from '@tanstack/react-router';
import { LessonDesignPage } from '../lesson/LessonDesignPage';

export const DesignRoute = () => {
  const { designId } = useParams({ from: '/shell/docs/$designId' });
  return <LessonDesignPage key={designId} designId={designId} />;
};
