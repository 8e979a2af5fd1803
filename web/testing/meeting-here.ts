// A meeting as tests need one: about to begin, asked to by the reader; and its room in which nothing goes on yet.
import { AgendaItemId, MeetingId, type MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { aPerson, aStudio, uuid } from './people-here';

export const aRoom = (meeting: MeetingPage, more: Partial<Room> = {}): Room => ({
  meeting, chair: { holder: meeting.chair, planned: meeting.chair, lostAt: null }, queue: { speaking: null, waiting: [], speeches: 0, fairness: null }, polls: [], ratings: [], missed: null, ...more,
});

const startsAt = new Date(Date.now() + 10 * 60_000);

export const aMeeting = (more: Partial<MeetingPage> = {}): MeetingPage => ({
  id: MeetingId.parse(uuid(700)), seriesId: null, studioId: aStudio().id, theme: '磨课研讨', form: '研课', startsAt, endsAt: new Date(startsAt.getTime() + 5_400_000), place: '竹溪小学', link: '', chairId: aPerson(1).id, coChairId: null, recorderId: null, speakerId: null, units: 1, checkOut: false, note: '', materials: [], seats: null,
  state: 'noticed', noticedAt: new Date(), begunAt: null, closedAt: null, reason: null, groupName: aStudio().name, chair: aPerson(1), coChair: null, recorder: null, speaker: null, expected: 2, arrived: 0, standing: { leads: false, chairs: false, records: false, assists: false, expected: true },
  agenda: [{ id: AgendaItemId.parse(uuid(701)), title: '主备人说课', owner: null, minutes: 15, state: 'waiting', startedAt: null, endedAt: null }], now: new Date(), ...more,
});

/** One that runs. */
export const aLiveMeeting = (more: Partial<MeetingPage> = {}): MeetingPage => {
  const now = new Date();
  return aMeeting({ startsAt: now, endsAt: new Date(now.getTime() + 5_400_000), state: 'live', begunAt: now, chairId: aPerson(9).id, chair: aPerson(9), now, ...more });
};
