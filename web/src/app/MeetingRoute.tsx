// One meeting, and its projector view.
import { useParams } from '@tanstack/react-router';
import { MeetingPage } from '../meeting/MeetingPage';
import { ScreenPage } from '../meeting/screen/ScreenPage';

export const MeetingRoute = () => {
  const { meetingId } = useParams({ from: '/shell/meetings/$meetingId' });
  return <MeetingPage key={meetingId} meetingId={meetingId} />;
};

export const MeetingScreenRoute = () => {
  const { meetingId } = useParams({ from: '/shell/meetings/$meetingId/screen' });
  return <ScreenPage key={meetingId} meetingId={meetingId} />;
};
