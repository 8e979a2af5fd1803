// A meeting's room in which nothing goes on yet, around the meeting that a test has made up.
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';

export const aRoom = (meeting: MeetingPage, more: Partial<Room> = {}): Room => ({
  meeting, chair: { holder: meeting.chair, planned: meeting.chair, lostAt: null }, queue: { speaking: null, waiting: [], speeches: 0, fairness: null }, polls: [], ratings: [], missed: null, ...more,
});
