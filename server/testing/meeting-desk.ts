// A studio's research meeting in a hub with the invented district: every deed over HTTP, the clock moved by hand. One hub for each test
// file.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { HoursDoor } from '../src/hours/hours.door.js';
import { personId, startDemoHub, studioId, type DemoHub } from './demo-hub.js';

export const [HOST, RECORDER, MEMBER, STAFF, OUTSIDER, BUREAU] = ['host-02', 'mem-0202', 'mem-0201', 'cen-02', 'mem-0301', 'bur-01'] as const;
export const START = new Date('2026-11-24T06:30:00Z');
export const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

let hub: DemoHub;
export const openMeetings = async (): Promise<DemoHub> => {
  hub = await startDemoHub();
  return hub;
};

export const wanted = (more: Partial<PlanMeeting> = {}): PlanMeeting => ({
  studioId: studioId('02'), chairId: personId(HOST), coChairId: null, recorderId: personId(RECORDER), speakerId: personId(MEMBER), theme: '磨课研讨', form: '研课', startsAt: START, endsAt: after(90), place: '竹溪小学', link: '', units: 1, checkOut: false, note: '', materials: [], seats: null,
  personIds: [], agenda: [{ title: '说课', minutes: 15, ownerId: personId(MEMBER) }, { title: '研讨', minutes: 60, ownerId: null }], ...more,
});
export const at = (meetingId: string) => ({ params: { meetingId } });
export const plan = async (as: string = HOST, more: Partial<PlanMeeting> = {}) => hub.call(meetingRoutes.plan, { body: wanted(more) }, await hub.as(as));
export const open = async (as: string, id: string) => hub.call(meetingRoutes.open, at(id), await hub.as(as));
type Plain = 'notify' | 'begin' | 'pause' | 'resume' | 'sumUp';
export const step = async (id: string, action: Plain, as: string = HOST) => hub.call(meetingRoutes[action], { ...at(id), body: {} }, await hub.as(as));
export const codes = async (id: string, as: string = HOST, kind: 'in' | 'out' = 'in') => hub.call(attendanceRoutes.codes, { ...at(id), query: { kind } }, await hub.as(as));
export const scan = async (id: string) => {
  const { address } = await codes(id);
  const { pathname, searchParams } = new URL(address, 'http://hub');
  const short = pathname.slice('/c/'.length);
  return { short, ...(await hub.call(attendanceRoutes.ticket, { params: { short }, body: { token: searchParams.get('k') } })) };
};
export const send = async (as: string, { short, ticket }: { short: string; ticket: string }, device: string | null = null) => hub.call(attendanceRoutes.checkIn, { params: { short }, body: { ticket, device } }, await hub.as(as));
export const board = async (id: string, as: string = HOST) => hub.call(attendanceRoutes.board, at(id), await hub.as(as));
export const lineOf = async (id: string, account: string) => (await board(id)).lines.find(({ person }) => person.id === personId(account));
export const tap = async (id: string, account: string, as: string = HOST) => hub.call(attendanceRoutes.tap, { ...at(id), body: { personId: personId(account), kind: 'in', reason: '手机没电' } }, await hub.as(as));
export const rule = async (id: string, account: string, state: 'present' | 'absent', as: string = HOST) => hub.call(attendanceRoutes.rule, { ...at(id), body: { personId: personId(account), state, reason: '核对签到表' } }, await hub.as(as));
export const close = async (id: string, as: string = HOST) => hub.call(attendanceRoutes.close, { ...at(id), body: {} }, await hub.as(as));
export const reopen = async (id: string, reason = '', as: string = HOST) => hub.call(attendanceRoutes.reopen, { ...at(id), body: { reason } }, await hub.as(as));
export const posted = async (id: string, account: string) => (await hub.app.get(HoursDoor).entriesOf([personId(account)])).filter(({ sourceId }) => sourceId === id).sort((a, b) => a.seq - b.seq).map(({ half }) => half);
export const notices = async (account: string, id: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(account))).rows.filter(({ link }) => link === `/meetings/${id}`).map(({ kind }) => kind).sort();

/** Announced and running, with the clock at its beginning. */
export const running = async (more: Partial<PlanMeeting> = {}) => {
  const { id } = await plan(HOST, more);
  await step(id, 'notify');
  hub.setNow(START);
  await step(id, 'begin');
  return id;
};
