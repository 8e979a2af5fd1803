// One meeting.
import { useParams } from '@tanstack/react-router';
import { MeetingPage } from '../meeting/MeetingPage';

export const MeetingRoute = () => {
  const { meetingId } = useParams({ from: '/shell/meetings/$meetingId' });
  return <MeetingPage key={meetingId} meetingId={meetingId} />;
};
