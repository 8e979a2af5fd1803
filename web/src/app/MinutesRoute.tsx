// The minutes of one meeting.
import { useParams } from '@tanstack/react-router';
import { MinutesPage } from '../meeting/minutes/MinutesPage';

export const MinutesRoute = () => {
  const { meetingId } = useParams({ from: '/shell/meetings/$meetingId/minutes' });
  return <MinutesPage key={meetingId} meetingId={meetingId} />;
};
