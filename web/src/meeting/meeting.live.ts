// Which answers a meeting's events make stale.
import { attendanceAddress } from '@gongyan/shared/meeting/attendance/attendance.address';
import { meetingRoutes, type meetingEvents } from '@gongyan/shared/meeting/meeting.contract';
import { roomAddress } from '@gongyan/shared/meeting/room/room.address';
import type { roomEvents } from '@gongyan/shared/meeting/room/room.contract';
import type { LiveTable } from '../platform/live';
import type { Refresh } from '../platform/queries';

const where = 'meetingId';
const board: readonly Refresh[] = [{ route: attendanceAddress.board, where }, { route: attendanceAddress.closeSheet, where }];
const own: Refresh = { route: attendanceAddress.mine, where };

export const meetingLive: LiveTable<typeof meetingEvents> = {
  'meeting.changed': [{ route: meetingRoutes.list }, { route: roomAddress, where }, { route: meetingRoutes.people, where }, { route: attendanceAddress.leaves, where }, own, ...board],
  // The room itself takes over what moved: see room/useMoves.
  'meeting.turned': [],
  'meeting.agendaMoved': [],
  'meeting.arrived': board,
  'meeting.signedIn': [own, { route: roomAddress, where }],
};

/** One answer holds everything that is live. */
export const roomLive: LiveTable<typeof roomEvents> = {
  // Taken over as it is: see room/useMoves.
  'room.moved': [],
  'room.ratingShown': [],
  'desk.changed': [{ route: roomAddress, where }],
};
