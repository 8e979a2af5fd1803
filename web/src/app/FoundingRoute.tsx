// One studio's application and term: a new page state for each.
import { useParams } from '@tanstack/react-router';
import { FoundingPage } from '../studio/founding/FoundingPage';

export const FoundingRoute = () => {
  const { studioId } = useParams({ from: '/shell/studio-foundings/$studioId' });
  return <FoundingPage key={studioId} studioId={studioId} />;
};
