// What moves for hundreds of pages at once comes with its hint and goes straight into the room's answer, so that not all of them ask at the
// same moment. Whatever does not fit makes the room be asked for anew.
import type { LiveFrame } from '@gongyan/shared/kit/event';
import { AgendaMoved, Arrived, Turned, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { RatingShown, roomRoutes, RoomMoved, type Room } from '@gongyan/shared/meeting/room/room.contract';
import type { z } from 'zod';
import { useMoved } from '../../platform/live';
import { asking } from '../../platform/queries';

type Move = (room: Room) => Room | null;

/** Null: the answer is newer, or of another agenda. */
export const agendaMoved = (room: Room, { now, agenda }: AgendaMoved): Room | null => {
  const moved = new Map(agenda.map((item) => [item.id, item]));
  if (now < room.meeting.now || [...moved.keys()].some((id) => room.meeting.agenda.every((item) => item.id !== id))) return null;
  return { ...room, meeting: { ...room.meeting, now, agenda: room.meeting.agenda.map((item) => ({ ...item, ...moved.get(item.id) })) } };
};

/** What everybody sees alike, with what only the reader sees of it left as it was. Null: the answer is newer. */
export const roomMoved = (room: Room, { now, queue, polls, ratings }: RoomMoved): Room | null => {
  if (now < room.meeting.now) return null;
  return {
    ...room, meeting: { ...room.meeting, now },
    queue: { ...room.queue, ...queue },
    polls: polls?.map((poll) => ({ voted: false, mine: null, ...room.polls.find(({ id }) => id === poll.id), ...poll })) ?? room.polls,
    ratings: ratings?.map((rating) => ({ mine: null, result: null, ...room.ratings.find(({ id }) => id === rating.id), ...rating })) ?? room.ratings,
  };
};

/** Null: of a rating that the answer does not hold. */
const ratingShown = (room: Room, { ratingId, result }: RatingShown): Room | null =>
  room.ratings.some(({ id }) => id === ratingId) ? { ...room, ratings: room.ratings.map((rating) => (rating.id === ratingId ? { ...rating, state: 'revealed', result } : rating)) } : null;

/** Decodes the facts of an event by its schema; null for another meeting, or for what an older hub may say. */
const moving = <Facts extends z.ZodType<{ meetingId: MeetingId }>>(schema: Facts, move: (room: Room, facts: z.output<Facts>) => Room | null) => (facts: unknown, meetingId: MeetingId): Move | null => {
  const told = schema.safeParse(facts);
  return told.success && told.data.meetingId === meetingId ? (room) => move(room, told.data) : null;
};

const MOVES: Readonly<Record<string, (facts: unknown, meetingId: MeetingId) => Move | null>> = {
  'meeting.agendaMoved': moving(AgendaMoved, agendaMoved),
  'meeting.arrived': moving(Arrived, (room, { arrived }) => ({ ...room, meeting: { ...room.meeting, arrived } })),
  'meeting.turned': moving(Turned, (room, { now, state, begunAt }) => (now < room.meeting.now ? null : { ...room, meeting: { ...room.meeting, now, state, begunAt } })),
  'room.moved': moving(RoomMoved, roomMoved),
  'room.ratingShown': moving(RatingShown, ratingShown),
};

const moveOf = ({ event, facts }: LiveFrame, meetingId: MeetingId): Move | null => MOVES[event]?.(facts, meetingId) ?? null;

export const useMoves = (meetingId: MeetingId): void => useMoved(asking(roomRoutes.open, { params: { meetingId } }).queryKey, (frame) => moveOf(frame, meetingId));
