// Meetings over HTTP on a real database: planned, announced, checked in to by code and hand; every step by the wrong person.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { DataSource } from 'typeorm';
import { personId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { after, at, board, BUREAU, close, codes, HOST, lineOf, MEMBER, notices, open, OUTSIDER, plan, RECORDER, running, scan, send, STAFF, START, step, tap, openMeetings, wanted } from '../../testing/meeting-desk.js';
import { SocketDesk } from '../platform/realtime/socket.desk.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await openMeetings();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

describe('planning', () => {
  test('the whole studio is asked; a draft is its makers’ business until it is announced', async () => {
    const { id, expected, groupName, standing } = await plan();
    expect({ expected, groupName, standing }).toMatchObject({ expected: 10, groupName: '拾光小学心育名师工作室', standing: { leads: true, chairs: true } });
    await expect(open(MEMBER, id)).rejects.toMatchObject({ code: 'request.notFound' });
    await step(id, 'notify');
    expect((await open(MEMBER, id)).standing).toMatchObject({ expected: true, leads: false });
    expect(await notices(MEMBER, id)).toEqual(['meeting.noticed']);
    expect(await notices(HOST, id)).toEqual([]);
    for (const stranger of [OUTSIDER, 'exp-01', 'sch-01']) await expect(open(stranger, id)).rejects.toMatchObject({ code: 'request.notFound' });
    expect((await open(BUREAU, id)).standing).toMatchObject({ leads: false, expected: false });
  });

  test.each([
    ['a member', MEMBER, {}, 'access.notYours'],
    ['somebody of another studio', OUTSIDER, {}, 'request.notFound'],
    ['a teacher for the district', MEMBER, { studioId: null, personIds: [personId(MEMBER)] }, 'access.notYours'],
    ['a day that is past', HOST, { startsAt: new Date('2026-11-20T06:30:00Z'), endsAt: new Date('2026-11-20T08:00:00Z') }, 'meeting.past'],
    ['an end before its beginning', HOST, { endsAt: after(-10) }, 'meeting.times'],
    ['nowhere', HOST, { place: '' }, 'meeting.noPlace'],
    ['a speaker who does not exist', HOST, { speakerId: '00000000-0000-4000-8000-000000000abc' as never }, 'request.notFound'],
    ['the district’s group without anybody', STAFF, { studioId: null, personIds: [] }, 'meeting.nobody'],
  ] satisfies [string, string, Partial<PlanMeeting>, string][])('is refused: %s', async (_, as, more, code) => {
    await expect(plan(as, more)).rejects.toMatchObject({ code });
  });

  test('moved and cancelled, everybody asked hears of it; a cancelled one stays as it is', async () => {
    const { id } = await plan();
    await step(id, 'notify');
    const { studioId: _studio, chairId: _chair, personIds: _people, ...change } = wanted({ place: '录播教室' });
    await hub.call(meetingRoutes.change, { ...at(id), body: change }, await hub.as(HOST));
    await hub.call(meetingRoutes.cancel, { ...at(id), body: { reason: '教室维修' } }, await hub.as(HOST));
    expect(await notices(MEMBER, id)).toEqual(['meeting.cancelled', 'meeting.changed', 'meeting.noticed']);
    await expect(step(id, 'begin')).rejects.toMatchObject({ code: 'meeting.otherState' });
  });

  test('no step by whoever only comes', async () => {
    const { id } = await plan();
    await step(id, 'notify');
    hub.setNow(START);
    for (const as of [MEMBER, BUREAU]) for (const action of ['begin', 'sumUp'] as const) await expect(step(id, action, as)).rejects.toMatchObject({ code: 'access.notYours' });
    for (const deed of [() => board(id, MEMBER), () => codes(id, MEMBER), () => close(id, MEMBER), () => tap(id, HOST, MEMBER)]) await expect(deed()).rejects.toMatchObject({ code: 'access.notYours' });
    for (const deed of [() => board(id, OUTSIDER), () => codes(id, OUTSIDER), () => tap(id, MEMBER, OUTSIDER)]) await expect(deed()).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

describe('checking in', () => {
  test('a scan is exchanged before anybody signs in, counts once, and is no error the second time', async () => {
    const id = await running();
    const scanned = await scan(id);
    expect(scanned.meeting).toMatchObject({ theme: '磨课研讨', group: '拾光小学心育名师工作室' });
    hub.setNow(after(3));
    expect(await send(MEMBER, scanned)).toMatchObject({ outcome: 'here', again: false, name: '汤沐阳', at: START });
    expect(await send(MEMBER, scanned)).toMatchObject({ outcome: 'here', again: true, at: START });
    expect(await lineOf(id, MEMBER)).toMatchObject({ state: 'present', credited: true, inAt: START });
    await expect(send(OUTSIDER, scanned)).rejects.toMatchObject({ code: 'meeting.notExpected' });
    hub.setNow(after(11));
    await expect(send('mem-0203', scanned)).rejects.toMatchObject({ code: 'meeting.ticketOld' });
  });

  test('too early is no error either: the ticket holds until the doors open', async () => {
    const { id } = await plan();
    await step(id, 'notify');
    hub.setNow(after(-40));
    const scanned = await scan(id);
    expect(await send(MEMBER, scanned)).toMatchObject({ outcome: 'early', opensAt: after(-30) });
    hub.setNow(after(-29));
    expect(await send(MEMBER, scanned)).toMatchObject({ outcome: 'here', at: after(-40) });
  });

  test('it counts for its own meeting only, and an old code opens nothing', async () => {
    const [one, other] = [await running(), (await plan()).id];
    await step(other, 'notify');
    const [scanned, there] = [await scan(one), await scan(other)];
    await expect(send(MEMBER, { short: there.short, ticket: scanned.ticket })).rejects.toMatchObject({ code: 'meeting.ticketOld' });
    const { address } = await codes(one);
    const token = new URL(address, 'http://hub').searchParams.get('k');
    hub.setNow(after(2));
    await expect(hub.call(attendanceRoutes.ticket, { params: { short: scanned.short }, body: { token } })).rejects.toMatchObject({ code: 'meeting.tokenOld' });
    await expect(hub.call(attendanceRoutes.ticket, { params: { short: 'aaaaaaaa' }, body: { token } })).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('six digits do it too; a stranger learns nothing from guessing', async () => {
    const id = await running();
    const { code } = await codes(id);
    const wrong = code === '000000' ? '000001' : '000000';
    const guess = async (as: string, digits: string) => hub.call(attendanceRoutes.checkInByCode, { ...at(id), body: { code: digits, device: null } }, await hub.as(as));
    await expect(guess('mem-0204', wrong)).rejects.toMatchObject({ code: 'meeting.codeWrong' });
    for (const digits of [wrong, code]) await expect(guess(OUTSIDER, digits)).rejects.toMatchObject({ code: 'request.notFound' });
    expect(await guess('mem-0204', code)).toMatchObject({ outcome: 'here', again: false });
    for (let more = 0; more < 3; more += 1) await guess('mem-0204', wrong).catch(() => undefined);
    await expect(guess('mem-0204', code)).rejects.toMatchObject({ code: 'request.tooMany' });
  });

  test('fifty scans of one person at once are one fact', async () => {
    const id = await running();
    const scanned = await scan(id);
    const answers = await Promise.all(Array.from({ length: 50 }, () => send('mem-0206', scanned)));
    expect(answers.filter(({ again }) => !again)).toHaveLength(1);
    const [{ facts }] = await hub.app.get(DataSource).query<[{ facts: number }]>('select count(*)::int as facts from check_event where meeting_id = $1', [id]);
    expect(facts).toBe(1);
  });

  test('one telephone for two people is shown, not refused', async () => {
    const id = await running();
    const scanned = await scan(id);
    for (const account of ['mem-0207', 'mem-0208']) await send(account, scanned, 'phone-of-the-two-1234');
    await send(MEMBER, scanned, 'another-phone-123456');
    expect([await lineOf(id, 'mem-0207'), await lineOf(id, 'mem-0208'), await lineOf(id, MEMBER)].map((line) => line?.sharedDevice)).toEqual([true, true, false]);
  });

  test('the host signs for somebody with a reason, never for himself; whoever is not on the list is added first', async () => {
    const id = await running();
    await tap(id, MEMBER);
    expect(await lineOf(id, MEMBER)).toMatchObject({ state: 'present', method: 'tap', note: '手机没电' });
    await expect(tap(id, HOST)).rejects.toMatchObject({ code: 'meeting.ownAttendance' });
    await tap(id, HOST, RECORDER);
    await expect(tap(id, OUTSIDER)).rejects.toMatchObject({ code: 'meeting.notExpected' });
    await hub.call(meetingRoutes.invite, { ...at(id), body: { personIds: [personId(OUTSIDER)] } }, await hub.as(HOST));
    await tap(id, OUTSIDER);
    expect((await open(OUTSIDER, id)).standing.expected).toBe(true);
  });
});

describe('leave', () => {
  const ask = async (id: string, as: string) => hub.call(attendanceRoutes.askLeave, { ...at(id), body: { reason: '外出培训' } }, await hub.as(as));
  const decide = async (id: string, account: string, approve: boolean, as: string = HOST) => hub.call(attendanceRoutes.decideLeave, { params: { meetingId: id, personId: personId(account) }, body: { approve } }, await hub.as(as));

  test('asked once, decided by another, told to both; granted, it is no absence', async () => {
    const { id } = await plan();
    await step(id, 'notify');
    await ask(id, MEMBER);
    await expect(ask(id, MEMBER)).rejects.toMatchObject({ code: 'meeting.leaveAsked' });
    expect(await notices(HOST, id)).toEqual(['meeting.leaveAsked']);
    await expect(decide(id, MEMBER, true, MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(decide(id, 'mem-0205', true)).rejects.toMatchObject({ code: 'request.notFound' });
    expect(await decide(id, MEMBER, true)).toMatchObject({ state: 'approved' });
    hub.setNow(START);
    await step(id, 'begin');
    await step(id, 'sumUp');
    expect([(await lineOf(id, MEMBER))?.state, (await lineOf(id, 'mem-0205'))?.state]).toEqual(['leave', 'absent']);
  });
});

describe('the agenda', () => {
  test('runs one item at a time, for everybody the same', async () => {
    const id = await running();
    const deed = async (what: 'next' | 'extend' | 'skip', as: string = HOST) => hub.call(meetingRoutes.agenda, { ...at(id), body: { deed: what } }, await hub.as(as));
    await expect(deed('next', MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    await deed('next');
    // What moved comes with the hint: hundreds of pages need not ask.
    const items = (await open(MEMBER, id)).agenda.map(({ id: itemId }) => itemId);
    expect(bell.mock.calls).toContainEqual([`live:meeting:${id}`, 'live', { topic: `meeting:${id}`, event: 'meeting.agendaMoved', facts: { meetingId: id, now: START.toISOString(), agenda: [{ id: items[0], minutes: 15, state: 'running', startedAt: START.toISOString(), endedAt: null }, { id: items[1], minutes: 60, state: 'waiting', startedAt: null, endedAt: null }] } }]);
    bell.mockRestore();
    await deed('extend', RECORDER);
    expect((await open(MEMBER, id)).agenda).toMatchObject([{ state: 'running', minutes: 17, startedAt: START }, { state: 'waiting' }]);
    await deed('next');
    await step(id, 'sumUp');
    expect((await open(MEMBER, id)).agenda).toMatchObject([{ state: 'done' }, { state: 'done', endedAt: START }]);
    await step(id, 'resume');
    await expect(deed('next')).rejects.toMatchObject({ code: 'meeting.noItem' });
  });
});