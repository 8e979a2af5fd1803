// The question about one meeting, for pages that need nothing else of the room.
import { meetingRoutes as routes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { useQuery } from '@tanstack/react-query';
import { bringLive } from '../platform/live';
import { asking } from '../platform/queries';

bringLive({ 'meeting.changed': [{ route: routes.open, where: 'meetingId' }] });

export const useMeeting = (meetingId: MeetingId) => useQuery(asking(routes.open, { params: { meetingId } }));
