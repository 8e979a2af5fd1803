// Questions and deeds of 报名. One's own seat changes what one sees of meetings.
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { roomAddress } from '@gongyan/shared/meeting/room/room.address';
import { seatRoutes } from '@gongyan/shared/meeting/seat/seat.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { bringLive } from '../../platform/live';
import { allOf, asking } from '../../platform/queries';
import { seatLive } from './seat.live';

bringLive(seatLive);

export const useOpenMeetings = () => useQuery(asking(seatRoutes.list, {}));

export const useSeatDeed = (deed: typeof seatRoutes.take | typeof seatRoutes.giveUp) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (meetingId: MeetingId) => call(deed, { params: { meetingId }, body: {} }),
    onSettled: () => Promise.all([seatRoutes.list, meetingRoutes.list, roomAddress].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))),
  });
};
