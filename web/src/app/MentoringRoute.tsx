// 师徒带教: a studio's pairings, and one pairing; a new page state for each.
import { useParams } from '@tanstack/react-router';
import { MentoringPage } from '../studio/mentoring/MentoringPage';
import { PairPage } from '../studio/mentoring/PairPage';

export const MentoringRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId/mentoring' });
  return <MentoringPage key={studioId} studioId={studioId} />;
};

export const PairRoute = () => {
  const { pairId } = useParams({ from: '/shell/mentoring/$pairId' });
  return <PairPage key={pairId} pairId={pairId} />;
};
