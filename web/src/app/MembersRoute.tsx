// The members of one studio: a new page state for each.
import { useParams } from '@tanstack/react-router';
import { MembersPage } from '../studio/membership/MembersPage';

export const MembersRoute = () => {
  const { studioId } = useParams({ from: '/shell/studios/$studioId/members' });
  return <MembersPage key={studioId} studioId={studioId} />;
};
