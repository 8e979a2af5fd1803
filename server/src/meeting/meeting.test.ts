// Meetings over HTTP on a real database: planned, announced, checked in to by code and hand, closed into hours in one
// transaction, taken back, corrected; every step by the wrong person; and November exactly as it was.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { MeetingId, meetingRoutes, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { seriesRoutes, type NewSeries } from '@gongyan/shared/meeting/series/series.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { HoursDoor } from '../hours/hours.door.js';
import { demoId } from '../seed/demo-id.js';
import { readDemo } from '../seed/demo-data.js';

const [HOST, RECORDER, MEMBER, STAFF, OUTSIDER, BUREAU] = ['host-02', 'mem-0202', 'mem-0201', 'cen-02', 'mem-0301', 'bur-01'] as const;
const NOVEMBER = demoId(MeetingId, 'm-2026-11');
const START = new Date('2026-11-24T06:30:00Z');
const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const wanted = (more: Partial<PlanMeeting> = {}): PlanMeeting => ({
  studioId: studioId('02'), chairId: personId(HOST), recorderId: personId(RECORDER), speakerId: personId(MEMBER), theme: '磨课研讨', form: '研课', startsAt: START, endsAt: after(90), place: '竹溪小学', link: '', units: 1, checkOut: false, note: '',
  personIds: [], agenda: [{ title: '说课', minutes: 15, ownerId: personId(MEMBER) }, { title: '研讨', minutes: 60, ownerId: null }], ...more,
});
const at = (meetingId: string) => ({ params: { meetingId } });
const plan = async (as: string = HOST, more: Partial<PlanMeeting> = {}) => hub.call(meetingRoutes.plan, { body: wanted(more) }, await hub.as(as));
const open = async (as: string, id: string) => hub.call(meetingRoutes.open, at(id), await hub.as(as));
type Plain = 'notify' | 'begin' | 'pause' | 'resume' | 'sumUp';
const step = async (id: string, action: Plain, as: string = HOST) => hub.call(meetingRoutes[action], { ...at(id), body: {} }, await hub.as(as));
const codes = async (id: string, as: string = HOST, kind: 'in' | 'out' = 'in') => hub.call(attendanceRoutes.codes, { ...at(id), query: { kind } }, await hub.as(as));
const scan = async (id: string) => {
  const { address } = await codes(id);
  const { pathname, searchParams } = new URL(address, 'http://hub');
  const short = pathname.slice('/c/'.length);
  return { short, ...(await hub.call(attendanceRoutes.ticket, { params: { short }, body: { token: searchParams.get('k') } })) };
};
const send = async (as: string, { short, ticket }: { short: string; ticket: string }, device: string | null = null) => hub.call(attendanceRoutes.checkIn, { params: { short }, body: { ticket, device } }, await hub.as(as));
const board = async (id: string, as: string = HOST) => hub.call(attendanceRoutes.board, at(id), await hub.as(as));
const lineOf = async (id: string, account: string) => (await board(id)).lines.find(({ person }) => person.id === personId(account));
const tap = async (id: string, account: string, as: string = HOST) => hub.call(attendanceRoutes.tap, { ...at(id), body: { personId: personId(account), kind: 'in', reason: '手机没电' } }, await hub.as(as));
const rule = async (id: string, account: string, state: 'present' | 'absent', as: string = HOST) => hub.call(attendanceRoutes.rule, { ...at(id), body: { personId: personId(account), state, reason: '核对签到表' } }, await hub.as(as));
const close = async (id: string, as: string = HOST) => hub.call(attendanceRoutes.close, { ...at(id), body: {} }, await hub.as(as));
const reopen = async (id: string, reason = '', as: string = HOST) => hub.call(attendanceRoutes.reopen, { ...at(id), body: { reason } }, await hub.as(as));
const posted = async (id: string, account: string) => (await hub.app.get(HoursDoor).entriesOf([personId(account)])).filter(({ sourceId }) => sourceId === id).sort((a, b) => a.seq - b.seq).map(({ half }) => half);
const notices = async (account: string, id: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(account))).rows.filter(({ link }) => link === `/meetings/${id}`).map(({ kind }) => kind).sort();

/** Announced and running, with the clock at its beginning. */
const running = async (more: Partial<PlanMeeting> = {}) => {
  const { id } = await plan(HOST, more);
  await step(id, 'notify');
  hub.setNow(START);
  await step(id, 'begin');
  return id;
};

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
    await deed('next');
    await deed('extend', RECORDER);
    expect((await open(MEMBER, id)).agenda).toMatchObject([{ state: 'running', minutes: 17, startedAt: START }, { state: 'waiting' }]);
    await deed('next');
    await step(id, 'sumUp');
    expect((await open(MEMBER, id)).agenda).toMatchObject([{ state: 'done' }, { state: 'done', endedAt: START }]);
    await step(id, 'resume');
    await expect(deed('next')).rejects.toMatchObject({ code: 'meeting.noItem' });
  });
});

describe('the close', () => {
  const closed = async () => {
    const id = await running();
    const scanned = await scan(id);
    for (const account of [MEMBER, 'mem-0203', HOST]) await send(account, scanned);
    hub.setNow(after(80));
    await step(id, 'sumUp');
    return { id, outcome: await close(id) };
  };

  test('writes state, hours and notices at once; whoever closes waits for a second person', async () => {
    const { id, outcome } = await closed();
    expect(outcome).toMatchObject({ posted: 2, meeting: { state: 'closed' }, refused: [], waiting: [{ id: personId(HOST) }] });
    expect([await posted(id, MEMBER), await posted(id, 'mem-0203'), await posted(id, 'mem-0204'), await posted(id, HOST)]).toEqual([[8], [8], [], []]);
    expect(await notices(MEMBER, id)).toContain('meeting.credited');
    await expect(close(id)).rejects.toMatchObject({ code: 'meeting.otherState' });
    // The same afternoon again: one hour counts once.
    await reopen(id);
  });

  test('taken back within ten minutes without a word, later with one; counter-entries, nothing waits, and it can be closed anew', async () => {
    const { id } = await closed();
    await reopen(id);
    expect([await posted(id, MEMBER), await posted(id, 'mem-0203')]).toEqual([[8, -8], [8, -8]]);
    const waiting = await hub.call(hoursRoutes.balance, { params: { personId: personId(HOST) } }, await hub.as(HOST));
    expect(waiting.expected.filter(({ sourceId }) => sourceId === id)).toEqual([]);
    await rule(id, 'mem-0203', 'absent');
    expect(await close(id)).toMatchObject({ posted: 1 });
    hub.setNow(after(120));
    await expect(reopen(id)).rejects.toMatchObject({ code: 'meeting.reasonNeeded' });
    await reopen(id, '漏登一人');
    expect((await posted(id, MEMBER)).reduce((sum, half) => sum + half, 0)).toBe(0);
  });

  test('a correction after the close moves this one person’s hours, and only whoever leads makes it', async () => {
    const { id } = await closed();
    await expect(rule(id, 'mem-0204', 'present', RECORDER)).rejects.toMatchObject({ code: 'access.notYours' });
    await rule(id, 'mem-0204', 'present');
    await rule(id, 'mem-0203', 'absent');
    expect([await posted(id, 'mem-0204'), await posted(id, 'mem-0203'), await posted(id, MEMBER)]).toEqual([[8], [8, -8], [8]]);
    await expect(rule(id, HOST, 'present')).rejects.toMatchObject({ code: 'meeting.ownAttendance' });
    await reopen(id, '测试结束');
  });

  test('two meetings at the same hour: the second tells whose hours the ledger refused', async () => {
    const { id } = await closed();
    hub.setNow(TODAY);
    const second = await running({ theme: '另一场' });
    await tap(second, MEMBER);
    hub.setNow(after(80));
    await step(second, 'sumUp');
    const outcome = await close(second);
    expect(outcome).toMatchObject({ posted: 0, refused: [{ person: { name: '汤沐阳' }, why: expect.stringContaining('教研活动：磨课研讨') }] });
    for (const one of [id, second]) await reopen(one, '测试结束');
  });

  test('ten closes at once write one set of hours', async () => {
    const id = await running();
    await tap(id, MEMBER);
    await step(id, 'sumUp');
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => close(id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await posted(id, MEMBER)).toEqual([8]);
    await reopen(id);
  });
});

describe('the district’s meetings of the year', () => {
  test('November is exactly what it was: 78 expected, 75 came, 74 credited, 296 hours', async () => {
    const { lines, expected, arrived } = await board(NOVEMBER, STAFF);
    const count = (state: string) => lines.filter((line) => line.state === state).length;
    expect({ expected, arrived, states: [count('present'), count('late'), count('leftEarly'), count('leave'), count('absent')] }).toEqual({ expected: 78, arrived: 75, states: [71, 3, 1, 2, 1] });
    expect(lines.filter(({ credited }) => credited)).toHaveLength(74);
    const [{ half }] = await hub.app.get(DataSource).query<[{ half: number }]>("select sum(half)::int as half from hours_entry where source_type = 'meeting' and source_id = $1", [NOVEMBER]);
    expect([half / 2, Math.round((arrived / expected) * 10_000) / 10_000]).toEqual([296, 0.9615]);
  });

  test('replayed hand by hand it gives the same', async () => {
    const { november } = readDemo();
    hub.setNow(new Date('2026-11-25T00:00:00Z'));
    const people = november.map(({ person }) => demoId(MeetingId, person)) as never[];
    const day = (clock: string) => new Date(`2026-11-26T${clock}:00+08:00`);
    const { id } = await plan(STAFF, { studioId: null, chairId: personId(STAFF), personIds: people, theme: '重演', startsAt: day('14:30'), endsAt: day('17:30'), checkOut: true });
    await step(id, 'notify', STAFF);
    const staff = await hub.as(STAFF);
    const steps = november.flatMap((line, at) => [...(line.in === undefined ? [] : [{ clock: line.in, kind: 'in' as const, person: people[at] }]), ...(line.out === undefined ? [] : [{ clock: line.out, kind: 'out' as const, person: people[at] }])]);
    hub.setNow(day('14:05'));
    await step(id, 'begin', STAFF);
    for (const { clock, kind, person } of steps.sort((a, b) => (a.clock < b.clock ? -1 : 1))) {
      hub.setNow(day(clock));
      await hub.call(attendanceRoutes.tap, { ...at(id), body: { personId: person, kind, reason: '重演' } }, staff);
    }
    await step(id, 'sumUp', STAFF);
    const sheet = await hub.call(attendanceRoutes.closeSheet, at(id), staff);
    expect(sheet).toMatchObject({ expected: 78, arrived: 75, credited: 74, halfEach: 8 });
    expect(await close(id, STAFF)).toMatchObject({ posted: 74, refused: [], waiting: [] });
    await reopen(id, '', STAFF);
  });

  test('the series stands with its meetings; a plan shows its days first, holidays moved', async () => {
    const [series] = await hub.call(seriesRoutes.list, {}, await hub.as(STAFF));
    expect(series).toMatchObject({ name: '区中心备课组月度教研', groupName: '区心理健康教育中心备课组', meetings: 12, missed: false });
    const rule = 'FREQ=MONTHLY;BYDAY=1FR';
    const body = { rule, firstDay: '2026-10-01', lastDay: '2026-11-30', onHoliday: 'after' as const };
    expect(await hub.call(seriesRoutes.preview, { body }, await hub.as(HOST))).toEqual([{ planned: '2026-10-02', day: '2026-10-08', why: '国庆节' }, { planned: '2026-11-06', day: '2026-11-06', why: null }]);
    const wantedSeries: NewSeries = { ...body, firstDay: '2026-12-01', lastDay: '2027-03-31', studioId: studioId('02'), name: '拾光月度研课', clock: '14:30', minutes: 90, form: '研课', place: '竹溪小学', units: 1, chairId: personId(HOST), personIds: [] };
    await expect(hub.call(seriesRoutes.plan, { body: wantedSeries }, await hub.as(MEMBER))).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(hub.call(seriesRoutes.plan, { body: { ...wantedSeries, firstDay: '2027-03-30' } }, await hub.as(HOST))).rejects.toMatchObject({ code: 'meeting.seriesEmpty' });
    expect(await hub.call(seriesRoutes.plan, { body: wantedSeries }, await hub.as(HOST))).toMatchObject({ meetings: 4 });
    const days = (await hub.call(meetingRoutes.list, { query: { from: '2026-12-01', to: '2027-03-31' } }, await hub.as(HOST))).filter(({ theme }) => theme.startsWith('拾光')).map(({ startsAt, state }) => [startsAt.toISOString(), state]);
    expect(days).toEqual([['2026-12-04T06:30:00.000Z', 'draft'], ['2027-01-01T06:30:00.000Z', 'draft'], ['2027-02-05T06:30:00.000Z', 'draft'], ['2027-03-05T06:30:00.000Z', 'draft']]);
  });
});

test('the database itself refuses to change or remove a fact of attendance, and nobody signs for himself in it', async () => {
  for (const statement of ['update check_event set at = now()', 'delete from check_event', 'truncate check_event', 'update attendance_ruling set by_id = by_id', 'delete from attendance_ruling']) {
    await expect(asOwner(hub, statement)).rejects.toThrow(/never changed/);
  }
  const forged = "insert into check_event (meeting_id, person_id, kind, at, received_at, method, operator_id, reason) select meeting_id, person_id, 'in', now(), now(), 'tap', person_id, 'x' from meeting_person where meeting_id not in (select meeting_id from check_event) limit 1";
  await expect(asOwner(hub, forged)).rejects.toThrow(/check constraint/);
});
