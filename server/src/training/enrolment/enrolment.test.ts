// A cohort's life on a real database: applying, nominating, agreeing, admitting with a waiting list that moves up, attendance
// with corrections, marks, recognition, deferral with hours kept, and hours posted once at the close.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { cohortRoutes, type CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { schemeRoutes } from '@gongyan/shared/training/scheme/scheme.contract';
import { sessionRoutes } from '@gongyan/shared/training/session/session.contract';
import { workRoutes } from '@gongyan/shared/training/work/work.contract';
import { calendarRoutes } from '@gongyan/shared/training/calendar/calendar.contract';
import { personId, startDemoHub, TODAY, type DemoHub } from '../../../testing/demo-hub.js';

let hub: DemoHub;
let cohortId: CohortId;
const day = (n: number): Date => new Date(TODAY.getTime() + n * 86_400_000);

beforeAll(async () => {
  hub = await startDemoHub();
  const { programmes } = await hub.call(schemeRoutes.plan, {}, await hub.as('cen-02'));
  const seminar = programmes.find(({ kind }) => kind === 'seminar');
  const body = { programmeId: seminar?.id, ordinal: 9, name: '2026年冬季研修班', quota: 2, startsOn: '2026-12-10', endsOn: '2026-12-12', enrolUntil: '2026-12-05', organiser: '进修学院', place: '报告厅' };
  ({ id: cohortId } = await hub.call(enrolmentRoutes.planCohort, { body }, await hub.as('cen-02')));
});
afterAll(() => hub.close());

const step = async (account: string, action: string, reason: string | null = null) => hub.call(enrolmentRoutes.stepCohort, { params: { cohortId }, body: { action, reason } }, await hub.as(account));
const apply = async (account: string) => hub.call(enrolmentRoutes.apply, { params: { cohortId }, body: {} }, await hub.as(account));
const board = async (account = 'cen-02') => (await hub.call(progressRoutes.board, { params: { cohortId } }, await hub.as(account))).rows;
const rowOf = async (account: string) => {
  const row = (await board()).find(({ person }) => person.id === personId(account));
  if (row === undefined) throw new Error(`${account} is not in the cohort`);
  return row.enrolment;
};
const stateOf = async (account: string) => (await rowOf(account)).state;
const judge = async (by: string, action: string, accounts: readonly string[], reason: string | null = null) =>
  hub.call(enrolmentRoutes.judge, { params: { cohortId }, body: { action, reason, enrolmentIds: await Promise.all(accounts.map(async (account) => (await rowOf(account)).id)) } }, await hub.as(by));
const admit = async (by = 'cen-02') => hub.call(enrolmentRoutes.admit, { params: { cohortId }, body: {} }, await hub.as(by));
const code = (wanted: string) => ({ code: wanted });

describe('before it begins', () => {
  test('nobody but district staff plans or opens it, and nobody applies until it is open', async () => {
    await expect(step('sch-01', 'open')).rejects.toMatchObject(code('access.notYours'));
    await expect(apply('mem-0204')).rejects.toMatchObject(code('cohort.notEnrolling'));
    await expect(step('cen-02', 'start')).rejects.toMatchObject(code('cohort.otherState'));
    await expect(step('cen-02', 'open')).resolves.toMatchObject({ state: 'enrolling' });
  });

  test('a teacher applies once, and only the lead of that school or staff agrees', async () => {
    await expect(apply('mem-0204')).resolves.toMatchObject({ standing: { mine: { state: 'applied' } } });
    await expect(apply('mem-0204')).rejects.toMatchObject(code('enrolment.there'));
    await expect(judge('sch-27', 'approve', ['mem-0204'])).rejects.toMatchObject(code('request.notFound'));
    await expect(judge('mem-0204', 'approve', ['mem-0204'])).resolves.toMatchObject({ done: 0, refused: [code('enrolment.own')] });
    await expect(judge('sch-01', 'approve', ['mem-0204'])).resolves.toMatchObject({ done: 1 });
    expect(await stateOf('mem-0204')).toBe('school_approved');
  });

  test('the lead nominates his own teachers and nobody else’s', async () => {
    const nominate = async (by: string, personIds: PersonId[]) => hub.call(enrolmentRoutes.nominate, { params: { cohortId }, body: { personIds } }, await hub.as(by));
    await expect(nominate('sch-27', [personId('ht-01')])).rejects.toMatchObject(code('access.notYours'));
    await expect(nominate('pt-01', [personId('pt-01')])).rejects.toMatchObject(code('access.notYours'));
    await expect(nominate('sch-01', [personId('sch-01')])).rejects.toMatchObject(code('access.notYours'));
    const candidates = await hub.call(enrolmentRoutes.candidates, { params: { cohortId } }, await hub.as('sch-27'));
    expect(candidates).toContainEqual(expect.objectContaining({ person: expect.objectContaining({ id: personId('ht-02') }), refusal: null }));
    await expect(nominate('sch-01', [personId('ht-01'), personId('mem-0204')])).resolves.toMatchObject({ done: 1, refused: [code('enrolment.there')] });
    await expect(nominate('sch-27', [personId('ht-02')])).resolves.toMatchObject({ done: 1 });
  });

  test('places go in order, the last waits, and moves up when somebody leaves', async () => {
    await expect(admit('sch-01')).rejects.toMatchObject(code('access.notYours'));
    await expect(admit()).resolves.toMatchObject({ done: 2 });
    expect([await stateOf('mem-0204'), await stateOf('ht-01'), await stateOf('ht-02')]).toEqual(['admitted', 'admitted', 'waitlisted']);
    await hub.call(enrolmentRoutes.withdraw, { params: { cohortId } }, await hub.as('mem-0204'));
    expect([await stateOf('mem-0204'), await stateOf('ht-02')]).toEqual(['withdrawn', 'admitted']);
  });

  test('a B cohort refuses in words whoever has no C', async () => {
    const { programmes } = await hub.call(schemeRoutes.plan, {}, await hub.as('cen-02'));
    const b = programmes.find(({ name }) => name === 'B 证培训班');
    const { id } = await hub.call(enrolmentRoutes.planCohort, { body: { programmeId: b?.id, ordinal: 90, name: '试办班', quota: 5, startsOn: '2027-03-01', endsOn: '2027-04-01', enrolUntil: '2027-02-20', organiser: '', place: '' } }, await hub.as('cen-02'));
    await hub.call(enrolmentRoutes.stepCohort, { params: { cohortId: id }, body: { action: 'open', reason: null } }, await hub.as('cen-02'));
    await expect(hub.call(enrolmentRoutes.apply, { params: { cohortId: id }, body: {} }, await hub.as('exp-06'))).rejects.toMatchObject({ code: 'enrolment.needsLevel', problem: { facts: { level: 'C 证' } } });
    await expect(hub.call(enrolmentRoutes.stepCohort, { params: { cohortId: id }, body: { action: 'start', reason: null } }, await hub.as('cen-02'))).rejects.toMatchObject(code('cohort.tooFewHours'));
  });
});

describe('while it runs', () => {
  let sessions: string[];
  const roll = async (by: string, at: number) => hub.call(sessionRoutes.roll, { params: { cohortSessionId: sessions[at] } }, await hub.as(by));
  const mark = async (by: string, at: number, marks: readonly { account: string; state: string; minutes?: number }[], reason: string | null = null) =>
    hub.call(sessionRoutes.mark, { params: { cohortSessionId: sessions[at] }, body: { reason, marks: marks.map(({ account, state, minutes = 0 }) => ({ personId: personId(account), state, minutes })) } }, await hub.as(by));
  const expected = async (account: string) => (await hub.call(hoursRoutes.balance, { params: { personId: personId(account) } }, await hub.as(account))).expected.filter(({ title }) => title.startsWith('2026年冬季研修班')).map(({ half }) => half);

  test('the schedule is staff’s to plan, by people who may teach', async () => {
    sessions = [];
    for (let n = 17; n < 22; n += 1) {
      const body = { moduleCode: '', title: `第 ${n - 16} 次`, form: '面授', startsAt: day(n), endsAt: new Date(day(n).getTime() + 4 * 3_600_000), place: '报告厅', trainerIds: [personId('trn-01'), personId('host-01')] };
      await expect(hub.call(sessionRoutes.plan, { params: { cohortId }, body: { sessions: [body] } }, await hub.as('trn-01'))).rejects.toMatchObject(code('access.notYours'));
      await expect(hub.call(sessionRoutes.plan, { params: { cohortId }, body: { sessions: [{ ...body, trainerIds: [personId('pt-01')] }] } }, await hub.as('cen-02'))).rejects.toMatchObject(code('session.trainerOutside'));
      sessions.push(...(await hub.call(sessionRoutes.plan, { params: { cohortId }, body: { sessions: [body] } }, await hub.as('cen-02'))).map(({ id }) => id));
    }
    await expect(step('cen-02', 'start')).resolves.toMatchObject({ state: 'in_training', heads: { learning: 2 } });
  });

  test('attendance is the trainers’, from half an hour before, never one’s own, only of learners', async () => {
    await expect(mark('trn-01', 0, [{ account: 'ht-01', state: 'present' }])).rejects.toMatchObject(code('session.notBegun'));
    hub.setNow(new Date(day(17).getTime() + 60_000));
    await expect(mark('trn-02', 0, [{ account: 'ht-01', state: 'present' }])).rejects.toMatchObject(code('access.notYours'));
    await expect(mark('ht-01', 0, [{ account: 'ht-01', state: 'present' }])).rejects.toMatchObject(code('access.notYours'));
    await expect(mark('trn-01', 0, [{ account: 'pt-02', state: 'present' }])).rejects.toMatchObject(code('session.notLearner'));
    await mark('trn-01', 0, [{ account: 'ht-01', state: 'present' }]);
    await mark('trn-01', 0, [{ account: 'ht-01', state: 'present' }]);
    expect((await roll('trn-01', 0)).rows.find(({ person }) => person.id === personId('ht-01'))?.attendance).toMatchObject({ state: 'present', minutes: 240, turn: 0 });
    expect((await roll('ht-02', 0)).rows.map(({ person }) => person.id)).toEqual([personId('ht-02')]);
  });

  test('confirming marks the rest absent and says what may be expected; a correction has its reason and one more turn', async () => {
    await hub.call(sessionRoutes.confirm, { params: { cohortSessionId: sessions[0] }, body: {} }, await hub.as('trn-01'));
    expect([await expected('ht-01'), await expected('ht-02')]).toEqual([[8], []]);
    await expect(mark('trn-01', 0, [{ account: 'ht-02', state: 'present' }])).rejects.toMatchObject(code('session.confirmed'));
    await mark('trn-01', 0, [{ account: 'ht-02', state: 'late', minutes: 226 }], '签到表上有名');
    expect((await roll('trn-01', 0)).rows.find(({ person }) => person.id === personId('ht-02'))?.attendance).toMatchObject({ state: 'late', turn: 1, reason: '签到表上有名' });
    expect(await expected('ht-02')).toEqual([8]);
  });

  test('the teacher’s own page says what is next; the lead’s who has fallen behind', async () => {
    const mine = await hub.call(progressRoutes.mine, {}, await hub.as('ht-01'));
    expect(mine.courses.find(({ cohort }) => cohort.id === cohortId)).toMatchObject({ next: { title: '第 2 次' }, progress: { half: 8, possible: true } });
    expect((await hub.call(progressRoutes.behind, {}, await hub.as('sch-27'))).rows.map(({ person }) => person.id)).toContain(personId('ht-02'));
    expect((await hub.call(progressRoutes.behind, {}, await hub.as('pt-01'))).rows).toEqual([]);
  });

  test('works are handed in by learners and marked by trainers', async () => {
    const add = async (by: string) => hub.call(workRoutes.add, { params: { cohortId }, body: { kind: 'exam', templateKey: null, title: '小测', dueOn: '2026-12-20' } }, await hub.as(by));
    await expect(add('ht-01')).rejects.toMatchObject(code('access.notYours'));
    const work = await add('trn-01');
    await hub.call(workRoutes.handIn, { params: { workId: work.id }, body: { documentId: null, note: '交了' } }, await hub.as('ht-01'));
    const markWork = async (by: string, account: string, score: number | null) => hub.call(workRoutes.mark, { params: { workId: work.id }, body: { personIds: [personId(account)], state: 'passed', score, note: '' } }, await hub.as(by));
    await expect(markWork('ht-02', 'ht-01', 90)).rejects.toMatchObject(code('access.notYours'));
    await expect(markWork('trn-01', 'ht-01', null)).rejects.toMatchObject(code('work.score'));
    await markWork('trn-01', 'ht-01', 88);
    const [seen] = await hub.call(workRoutes.list, { params: { cohortId } }, await hub.as('ht-01'));
    expect(seen?.results).toEqual([expect.objectContaining({ personId: personId('ht-01'), state: 'passed', score: 88, turn: 1 })]);
    expect((await hub.call(workRoutes.list, { params: { cohortId } }, await hub.as('ht-02')))[0]?.results).toEqual([]);
  });
});

describe('at its end', () => {
  const entries = async (account: string) => (await hub.call(hoursRoutes.ledger, { params: { personId: personId(account) } }, await hub.as(account))).rows.filter(({ sourceType }) => sourceType === 'session');

  test('only who has met everything is recognised; one session too many makes it impossible', async () => {
    for (let n = 1; n < 5; n += 1) {
      hub.setNow(new Date(day(17 + n).getTime() + 60_000));
      const [session] = (await hub.call(sessionRoutes.list, { params: { cohortId } }, await hub.as('trn-01'))).slice(n);
      await hub.call(sessionRoutes.mark, { params: { cohortSessionId: session?.id }, body: { reason: null, marks: [{ personId: personId('ht-01'), state: 'present', minutes: 0 }] } }, await hub.as('trn-01'));
      if (n === 4) await expect(step('cen-02', 'assess')).rejects.toMatchObject(code('cohort.sessionsOpen'));
      await hub.call(sessionRoutes.confirm, { params: { cohortSessionId: session?.id }, body: {} }, await hub.as('trn-01'));
    }
    await expect(judge('ht-01', 'recognise', ['ht-01'])).resolves.toMatchObject({ done: 0, refused: [code('enrolment.own')] });
    await expect(judge('trn-01', 'recognise', ['ht-01', 'ht-02'])).resolves.toMatchObject({ done: 1, refused: [code('enrolment.notMet')] });
    expect(await stateOf('ht-01')).toBe('met_requirements');
  });

  test('whoever cannot make it any more moves himself to the next cohort, with his session', async () => {
    const defer = async (account: string) => hub.call(enrolmentRoutes.defer, { params: { enrolmentId: (await rowOf(account)).id }, body: {} }, await hub.as('ht-02'));
    await expect(defer('ht-01')).rejects.toMatchObject(code('request.notFound'));
    await expect(defer('ht-02')).rejects.toMatchObject(code('enrolment.noNext'));
    const { programmeId } = await hub.call(cohortRoutes.open, { params: { cohortId } }, await hub.as('cen-02'));
    const next = await hub.call(enrolmentRoutes.planCohort, { body: { programmeId, ordinal: 10, name: '2027年夏季研修班', quota: 9, startsOn: '2027-07-10', endsOn: '2027-07-12', enrolUntil: '2027-07-01', organiser: '', place: '' } }, await hub.as('cen-02'));
    await expect(defer('ht-02')).resolves.toEqual({ cohortId: next.id, name: next.name });
    const moved = (await hub.call(progressRoutes.board, { params: { cohortId: next.id } }, await hub.as('cen-02'))).rows[0];
    expect(moved).toMatchObject({ person: { id: personId('ht-02') }, enrolment: { state: 'admitted' } });
  });

  test('the close posts each session once, by another than who recognised, and nothing is expected any more', async () => {
    await step('cen-02', 'assess');
    await expect(step('cen-02', 'close')).rejects.toMatchObject(code('cohort.otherState'));
    await step('cen-02', 'publicise');
    await step('cen-02', 'close');
    expect((await entries('ht-01')).map(({ half }) => half)).toEqual([8, 8, 8, 8, 8]);
    expect(await entries('ht-02')).toEqual([]);
    const { expected } = await hub.call(hoursRoutes.balance, { params: { personId: personId('ht-01') } }, await hub.as('ht-01'));
    expect(expected.filter(({ title }) => title.startsWith('2026年冬季研修班'))).toEqual([]);
    await expect(step('cen-02', 'close')).rejects.toMatchObject(code('cohort.otherState'));
  });
});

test('a calendar is read by its address alone, until a new one is made', async () => {
  const make = async () => (await hub.call(calendarRoutes.make, { body: {} }, await hub.as('pt-01'))).path;
  const old = await make();
  const reply = await hub.fetch(old);
  const text = await reply.text();
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/calendar')]);
  expect(text).toContain('BEGIN:VCALENDAR\r\n');
  expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261205T083000\r\n');
  const [of, titles] = [(words: string) => text.split('BEGIN:VEVENT').filter((event) => event.includes(words)), text.match(/SUMMARY:/g) ?? []];
  expect(of('B证')).toHaveLength(20);
  expect(of('DTSTART;TZID=Asia/Shanghai:20261218T143000')).toHaveLength(1);
  expect(titles.length).toBeGreaterThan(25);
  const path = await make();
  expect([(await hub.fetch(old)).status, (await hub.fetch(path)).status]).toEqual([404, 200]);
  await hub.call(calendarRoutes.end, {}, await hub.as('pt-01'));
  expect((await hub.fetch(path)).status).toBe(404);
  expect((await hub.fetch('/api/calendar/nonsense')).status).toBe(404);
});
