// A studio's meeting that is running, for tests of what goes on in it: the host, the recorder, members, and those who have no
// business there.
import { meetingRoutes, type MeetingId, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { roomRoutes, type Room } from '@gongyan/shared/meeting/room/room.contract';
import { personId, studioId, TODAY, type DemoHub } from './demo-hub.js';

export const [HOST, RECORDER, MEMBER, STAFF, OUTSIDER, BUREAU] = ['host-02', 'mem-0202', 'mem-0201', 'cen-02', 'mem-0301', 'bur-01'] as const;
export const START = new Date('2026-11-24T06:30:00Z');
export const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1_000);
export const inMeeting = (meetingId: MeetingId) => ({ params: { meetingId } });

/** Announced and begun, with the clock at its beginning. */
export const runningMeeting = async (hub: DemoHub, more: Partial<PlanMeeting> = {}, as: string = HOST): Promise<MeetingId> => {
  hub.setNow(TODAY);
  const host = await hub.as(as);
  const body: PlanMeeting = {
    studioId: studioId('02'), chairId: personId(HOST), coChairId: null, recorderId: personId(RECORDER), speakerId: personId(MEMBER), theme: '磨课研讨', form: '研课', startsAt: START, endsAt: after(90 * 60), place: '竹溪小学', link: '', units: 1, checkOut: false, note: '', materials: [], seats: null,
    personIds: [], agenda: [{ title: '说课', minutes: 15, ownerId: personId(MEMBER) }, { title: '研讨', minutes: 60, ownerId: null }], ...more,
  };
  const { id } = await hub.call(meetingRoutes.plan, { body }, host);
  await hub.call(meetingRoutes.notify, { ...inMeeting(id), body: {} }, host);
  hub.setNow(START);
  await hub.call(meetingRoutes.begin, { ...inMeeting(id), body: {} }, host);
  return id;
};

export const roomOf = async (hub: DemoHub, id: MeetingId, as: string): Promise<Room> => hub.call(roomRoutes.open, inMeeting(id), await hub.as(as));
