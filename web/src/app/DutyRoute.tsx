// The duties of one studio: a new page state for each.
import { useParams } from '@tanstack/react-router';
import { DutyPage } from '../studio/duty/DutyPage';

export const DutyRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId/plan' });
  return <DutyPage key={studioId} studioId={studioId} />;
};
