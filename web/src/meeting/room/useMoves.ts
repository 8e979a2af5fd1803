// What moves for hundreds of pages at once comes with its hint and goes straight into the room's answer, so that not all of them ask at the
// same moment. Whatever does not fit makes the room be asked for anew.
import type { LiveFrame } from '@gongyan/shared/kit/event';
import { AgendaMoved, Arrived, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { roomRoutes, type Room } from '@gongyan/shared/meeting/room/room.contract';
import { useMoved } from '../../platform/live';
import { asking } from '../../platform/queries';

/** Null: the answer is newer, or of another agenda. */
export const agendaMoved = (room: Room, { now, agenda }: AgendaMoved): Room | null => {
  const [told, moved] = [new Date(now), new Map(agenda.map(({ startedAt, endedAt, ...item }) => [item.id, { ...item, startedAt: startedAt === null ? null : new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) }]))];
  if (told < room.meeting.now || [...moved.keys()].some((id) => room.meeting.agenda.every((item) => item.id !== id))) return null;
  return { ...room, meeting: { ...room.meeting, now: told, agenda: room.meeting.agenda.map((item) => ({ ...item, ...moved.get(item.id) })) } };
};

const moveOf = ({ event, facts }: LiveFrame, meetingId: MeetingId): ((room: Room) => Room | null) | null => {
  if (event === 'meeting.agendaMoved') {
    const moved = AgendaMoved.safeParse(facts);
    return moved.success && moved.data.meetingId === meetingId ? (room) => agendaMoved(room, moved.data) : null;
  }
  const arrived = event === 'meeting.arrived' ? Arrived.safeParse(facts) : null;
  return arrived?.success === true && arrived.data.meetingId === meetingId ? (room) => ({ ...room, meeting: { ...room.meeting, arrived: arrived.data.arrived } }) : null;
};

export const useMoves = (meetingId: MeetingId): void => useMoved(asking(roomRoutes.open, { params: { meetingId } }).queryKey, (frame) => moveOf(frame, meetingId));
