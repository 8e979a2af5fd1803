// The results of one studio: a new page state for each.
import { useParams } from '@tanstack/react-router';
import { ResultsPage } from '../studio/result/ResultsPage';

export const ResultsRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId/results' });
  return <ResultsPage key={studioId} studioId={studioId} />;
};
