// One document of a studio.
import { useParams } from '@tanstack/react-router';
import { WritingPage } from '../studio/writing/WritingPage';

export const WritingPageRoute = () => {
  const { writingId } = useParams({ from: '/shell/writings/$writingId' });
  return <WritingPage key={writingId} writingId={writingId} />;
};
