// 报名 over HTTP on a real database: who sees what, many for the last seat, giving it back, and what a group must not forget.
import { meetingRoutes, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { roomRoutes } from '@gongyan/shared/meeting/room/room.contract';
import { seatRoutes } from '@gongyan/shared/meeting/seat/seat.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { personId, startDemoHub, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { HOST, inMeeting, MEMBER, OUTSIDER, START, after } from '../../../testing/meeting-room.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterEach(() => closeSockets());
afterAll(() => hub.close());

const STAFF = 'cen-02';
const workshop = (more: Partial<PlanMeeting> = {}): PlanMeeting => ({
  studioId: null, chairId: personId(STAFF), coChairId: null, recorderId: null, speakerId: personId(HOST), theme: '沙盘入门工作坊', form: '工作坊', startsAt: START, endsAt: after(90 * 60), place: '区教育中心', link: 'https://live.example.cn/1', units: 1, checkOut: false, note: '',
  materials: [{ title: '讲义', address: 'https://example.cn/a.pdf' }, { title: '教学设计', address: '/docs/1' }], seats: 3, personIds: [personId(MEMBER)], agenda: [], ...more,
});
const plan = async (more: Partial<PlanMeeting> = {}, as: string = STAFF) => (await hub.call(meetingRoutes.plan, { body: workshop(more) }, await hub.as(as))).id;
const announced = async (more: Partial<PlanMeeting> = {}) => {
  const id = await plan(more);
  await hub.call(meetingRoutes.notify, { ...inMeeting(id), body: {} }, await hub.as(STAFF));
  return id;
};
const take = async (id: Awaited<ReturnType<typeof plan>>, as: string) => hub.call(seatRoutes.take, { ...inMeeting(id), body: {} }, await hub.as(as));
const giveUp = async (id: Awaited<ReturnType<typeof plan>>, as: string) => hub.call(seatRoutes.giveUp, { ...inMeeting(id), body: {} }, await hub.as(as));
const seen = async (id: string, as: string) => (await hub.call(seatRoutes.list, {}, await hub.as(as))).find((one) => one.id === id);
const room = async (id: Awaited<ReturnType<typeof plan>>, as: string) => hub.call(roomRoutes.open, inMeeting(id), await hub.as(as));

test('whoever is not on the list sees what it is, never the meeting itself; with a seat he is on the list, without it he is out again', async () => {
  const draft = await plan();
  expect(await seen(draft, OUTSIDER)).toBeUndefined();
  await expect(take(draft, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
  const id = await announced();
  const card = await seen(id, OUTSIDER);
  expect(card).toMatchObject({ theme: '沙盘入门工作坊', seats: 3, taken: 1, expected: false, mine: false, speaker: { id: personId(HOST) } });
  expect(JSON.stringify(card)).not.toMatch(/live\.example|a\.pdf/);
  await expect(room(id, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
  expect(await seen(id, MEMBER)).toMatchObject({ expected: true, mine: false });
  await take(id, OUTSIDER);
  await take(id, OUTSIDER);
  expect(await seen(id, OUTSIDER)).toMatchObject({ taken: 2, expected: true, mine: true });
  expect((await room(id, OUTSIDER)).meeting).toMatchObject({ expected: 2, standing: { expected: true, leads: false }, materials: [{ title: '讲义' }, { title: '教学设计', address: '/docs/1' }] });
  const page = await connect(hub, await hub.as(OUTSIDER));
  expect(await ask(page, 'live:watch', { topic: `meeting:${id}` })).toMatchObject({ ok: true });
  const dropped = new Promise<{ topic: string }>((resolve) => page.once('live:dropped', resolve));
  await giveUp(id, OUTSIDER);
  expect(await dropped).toEqual({ topic: `meeting:${id}` });
  await expect(room(id, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
  expect(await seen(id, OUTSIDER)).toMatchObject({ taken: 1, mine: false });
  await expect(giveUp(id, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
  // Whoever was asked asks for leave.
  await expect(giveUp(id, MEMBER)).rejects.toMatchObject({ code: 'request.notFound' });
});

test('of many who want the last seats at once as many have one as there are; more can be given', async () => {
  const id = await announced();
  const people = ['mem-0301', 'mem-0302', 'mem-0303', 'mem-0304', 'mem-0101', 'mem-0102'];
  const tried = await Promise.allSettled(people.map((as) => take(id, as)));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  for (const one of tried) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'meeting.full', problem: { facts: { seats: 3 } } });
  expect(await seen(id, 'mem-0401')).toMatchObject({ taken: 3 });
  const staff = await hub.as(STAFF);
  const { studioId: _studio, chairId: _chair, personIds: _people, ...change } = workshop();
  await expect(hub.call(meetingRoutes.change, { ...inMeeting(id), body: { ...change, seats: 2 } }, staff)).rejects.toMatchObject({ code: 'meeting.seats', problem: { facts: { people: 3 } } });
  await hub.call(meetingRoutes.change, { ...inMeeting(id), body: { ...change, seats: 4 } }, staff);
  await take(id, 'mem-0401');
  hub.setNow(START);
  await expect(take(id, 'mem-0402')).rejects.toMatchObject({ code: 'request.notFound' });
  expect(await seen(id, 'mem-0401')).toBeUndefined();
});

test('an address that is no address is refused; a meeting without seats is nobody’s to sign up for', async () => {
  for (const address of ['javascript:alert(1)', '//evil.example.cn', 'data:text/html,1', '/docs/"><script>']) {
    const answer = await hub.fetch('/api/meetings', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...workshop(), materials: [{ title: '讲义', address }] }) }, await hub.as(STAFF));
    expect({ address, status: answer.status, code: (await answer.json() as { code: string }).code }).toEqual({ address, status: 400, code: 'request.invalid' });
  }
  const id = await announced({ seats: null });
  expect(await seen(id, OUTSIDER)).toBeUndefined();
  await expect(take(id, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(plan({ seats: 1, personIds: [personId(MEMBER), personId(OUTSIDER)] })).rejects.toMatchObject({ code: 'meeting.seats' });
});

test('a week ahead the chair is told of a meeting that nobody was told of, once; and on the 20th of a month without one', async () => {
  const told = async (kind: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(STAFF))).rows.filter((row) => row.kind === kind);
  const days = hub.app.get(DayTurn);
  const at = (day: string): Date => new Date(`${day}T00:30:00+08:00`);
  await days.look();
  const id = await plan({ startsAt: new Date('2027-03-05T06:30:00Z'), endsAt: new Date('2027-03-05T08:30:00Z') });
  const before = (await told('meeting.noticeDue')).length;
  for (const day of ['2027-02-25', '2027-02-26', '2027-02-27']) {
    hub.setNow(at(day));
    await days.look();
  }
  const due = await told('meeting.noticeDue');
  expect(due.length - before).toBe(1);
  expect(due[0]).toMatchObject({ facts: { theme: '沙盘入门工作坊', day: '2027-03-05' }, link: `/meetings/${id}` });
  expect(await told('meeting.monthMissed')).toEqual([]);
  // The district's monthly series: its meeting of April is cancelled.
  const april = (await hub.call(meetingRoutes.list, { query: { from: '2027-04-01', to: '2027-04-30' } }, await hub.as(STAFF))).find(({ seriesId }) => seriesId !== null);
  if (april === undefined) throw new Error('no meeting in April');
  await hub.call(meetingRoutes.cancel, { ...inMeeting(april.id), body: { reason: '场地停电' } }, await hub.as(STAFF));
  for (const day of ['2027-04-19', '2027-04-20', '2027-04-21']) {
    hub.setNow(at(day));
    await days.look();
  }
  expect(await told('meeting.monthMissed')).toMatchObject([{ facts: { month: '4' }, link: `/meeting-series/${april.seriesId ?? ''}` }]);
});
