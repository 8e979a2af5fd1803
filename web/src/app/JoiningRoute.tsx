// One application to join a studio: a new page state for each.
import { useParams } from '@tanstack/react-router';
import { JoiningPage } from '../studio/joining/JoiningPage';

export const JoiningRoute = () => {
  const { membershipId } = useParams({ from: '/shell/joinings/$membershipId' });
  return <JoiningPage key={membershipId} membershipId={membershipId} />;
};
