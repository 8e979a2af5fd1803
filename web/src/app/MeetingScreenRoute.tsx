// A meeting on the wall.
import { useParams } from '@tanstack/react-router';
import { ScreenPage } from '../meeting/screen/ScreenPage';

export const MeetingScreenRoute = () => {
  const { meetingId } = useParams({ from: '/shell/meetings/$meetingId/screen' });
  return <ScreenPage key={meetingId} meetingId={meetingId} />;
};
