// What moves for hundreds of pages at once comes with its hint and goes straight into the room's answer, so that not all of them ask at the
// same moment. Whatever does not fit makes the room be asked for anew.
import { LiveFrame } from '@gongyan/shared/kit/event';
import { AgendaMoved, Arrived, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { roomRoutes, type Room } from '@gongyan/shared/meeting/room/room.contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { socket } from '../../platform/live';
import { asking } from '../../platform/queries';

/** Null: the answer is newer, or of another agenda. */
export const agendaMoved = (room: Room, { now, agenda }: AgendaMoved): Room | null => {
  const [told, moved] = [new Date(now), new Map(agenda.map(({ startedAt, endedAt, ...item }) => [item.id, { ...item, startedAt: startedAt === null ? null : new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) }]))];
  if (told < room.meeting.now || [...moved.keys()].some((id) => room.meeting.agenda.every((item) => item.id !== id))) return null;
  return { ...room, meeting: { ...room.meeting, now: told, agenda: room.meeting.agenda.map((item) => ({ ...item, ...moved.get(item.id) })) } };
};

type Move = (room: Room) => Room | null;

const moveOf = (payload: unknown, meetingId: MeetingId): Move | null => {
  const frame = LiveFrame.safeParse(payload);
  if (!frame.success) return null;
  if (frame.data.event === 'meeting.agendaMoved') {
    const moved = AgendaMoved.safeParse(frame.data.facts);
    return moved.success && moved.data.meetingId === meetingId ? (room) => agendaMoved(room, moved.data) : null;
  }
  const arrived = frame.data.event === 'meeting.arrived' ? Arrived.safeParse(frame.data.facts) : null;
  return arrived?.success === true && arrived.data.meetingId === meetingId ? (room) => ({ ...room, meeting: { ...room.meeting, arrived: arrived.data.arrived } }) : null;
};

export const useMoves = (meetingId: MeetingId): void => {
  const client = useQueryClient();
  useEffect(() => {
    const { queryKey } = asking(roomRoutes.open, { params: { meetingId } });
    return socket().on('live', (payload) => {
      const move = moveOf(payload, meetingId);
      const room = client.getQueryData(queryKey);
      if (move === null || room === undefined) return;
      const moved = move(room);
      // An answer on its way may be older than the move.
      if (moved === null || client.isFetching({ queryKey }) > 0) void client.invalidateQueries({ queryKey });
      else client.setQueryData(queryKey, moved);
    });
  }, [client, meetingId]);
};
