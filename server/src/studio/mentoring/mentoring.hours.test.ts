// The hours of mentoring: the same to both, once a school year, by the turn of the day or by the host, however many try at once; and
// taken back when a correction leaves too little. The weekly word, and when it ends.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { HoursDoor } from '../../hours/hours.door.js';
import { personId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { aYear, confirm, confirmed, dissolve, endAll, LEARNER, ledger, MENTOR, notices, open, openMentoring, OTHER, paired, propose, save, settle, sign, sql, STAFF, submit } from '../../../testing/mentor-desk.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { Log } from '../../platform/log.js';
import { LogStore } from './log.store.js';
import { MentoringHours } from './mentoring.hours.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import { MentoringStore } from './mentoring.store.js';
import { MentoringTurn } from './mentoring.turn.js';
import { SilentTurn } from './silent.turn.js';

let hub: DemoHub;
const DAYS = ['2026-11-20', '2026-12-04', '2026-12-18', '2027-01-08', '2027-03-05', '2027-04-09', '2027-05-14', '2027-06-11'];
const CLOSING = '2027-07-10';
const at = (day: string) => new Date(`${day}T02:00:00Z`);

/** A node of its own, whose clock shows this day, on the hub's database. */
const node = (day: string): DayTurn => {
  const { app } = hub;
  const clock = new Clock();
  clock.now = () => at(day);
  const days = new DayTurn(app.get(UnitOfWork), clock, app.get(Log));
  new MentoringTurn(days, app.get(MentoringStore), app.get(LogStore), app.get(MentoringHours), app.get(MentoringNews)).onModuleInit();
  new SilentTurn(days, app.get(MentoringStore), app.get(LogStore), new MentoringNumbers(app.get(HoursDoor), clock), app.get(MentoringNews)).onModuleInit();
  return days;
};
/** As if the last turn had been on this day. */
const lastTurn = (day: string) => sql("update day_job set done_to = $1 where name like 'studio.mentoring%'", [day]);
const turn = async (day: string, after = '2027-07-01') => {
  await lastTurn(after);
  await Promise.all([node(day).look(), node(day).look()]);
};
const whole = async (id: string) => ({ mentor: (await ledger(MENTOR)).filter(({ sourceId }) => sourceId.startsWith(id)), apprentice: (await ledger(LEARNER)).filter(({ sourceId }) => sourceId.startsWith(id)) });
const credit = (id: string) => ({ half: 32, kind: 'credit', occurredOn: DAYS.at(-1), sourceId: `${id}:2026-09-01` });

/** Of the mentor, in this school year: what lies above the cap of sixteen hours. */
const capped = async (): Promise<number> => {
  hub.setNow(at('2027-07-11'));
  const { counts } = await hub.call(hoursRoutes.balance, { params: { personId: personId(MENTOR) } }, await hub.as(MENTOR));
  return counts.flatMap((count) => count.capped).filter(({ rule, year }) => rule === 'mentoring' && year === '2026-09-01').reduce((most, { over, cap }) => (cap === 32 ? Math.max(most, over) : most), 0);
};

beforeAll(async () => {
  hub = await openMentoring();
  await endAll();
});
beforeEach(() => hub.setNow(TODAY));
afterEach(() => endAll());
afterAll(() => hub.close());

test('two nodes at the closing day and the host three times at once: one credit for each of the two, of the same hours', async () => {
  const { id } = await paired();
  await aYear(id, DAYS);
  expect((await open(MENTOR, id)).years).toMatchObject([{ from: '2026-09-01', closesOn: CLOSING, logs: 8, minutes: 400, needLogs: 8, needMinutes: 360, half: null }]);
  await turn('2027-07-09', '2027-06-30');
  expect(await whole(id)).toEqual({ mentor: [], apprentice: [] });
  hub.setNow(at(CLOSING));
  await lastTurn('2027-07-09');
  const deeds = await Promise.allSettled([node(CLOSING).look(), settle(id, '2027-01-01'), node(CLOSING).look(), settle(id, '2027-01-01'), settle(id, '2027-01-01', STAFF)]);
  expect(deeds.map(({ status }) => status)).toEqual(deeds.map(() => 'fulfilled'));
  expect(await whole(id)).toEqual({ mentor: [credit(id)], apprentice: [credit(id)] });
  const rows = await sql("select person_id, posted_by from hours_entry where source_type = 'mentoring' and source_id like $1", [`${id}%`]);
  for (const { person_id: whose, posted_by: by } of rows) expect([personId(MENTOR), personId(LEARNER)]).toEqual(expect.arrayContaining([whose, by]));
  expect((await open(MENTOR, id)).years).toMatchObject([{ half: 32 }]);
  expect((await notices(LEARNER, id)).filter(({ kind }) => kind === 'mentoring.credited')).toMatchObject([{ facts: { year: '2026–2027' } }]);
  expect(await sql("select count(*)::int as n from audit_entry where act = 'mentoring.credited' and subject = $1", [id])).toEqual([{ n: 1 }]);
});

test('a year with too little is worth nothing, and the host is told what is missing', async () => {
  const { id } = await paired();
  await aYear(id, DAYS.slice(0, 7));
  await turn(CLOSING);
  expect(await whole(id)).toEqual({ mentor: [], apprentice: [] });
  await expect(settle(id, '2027-01-01')).rejects.toMatchObject({ code: 'mentoring.yearOpen', problem: { facts: { day: CLOSING } } });
  hub.setNow(at('2027-07-11'));
  await expect(settle(id, '2027-01-01')).rejects.toMatchObject({ code: 'mentoring.yearShort', problem: { facts: { logs: 7, minutes: 350, needLogs: 8, needMinutes: 360 } } });
  for (const as of [LEARNER, OTHER]) await expect(settle(id, '2027-01-01', as)).rejects.toMatchObject({ code: as === LEARNER ? 'access.notYours' : 'request.notFound' });
  // What both confirm after the closing day is for the host to settle.
  await confirmed(id, { day: '2027-07-08', minutes: 45 });
  expect((await settle(id, '2027-07-08')).years).toMatchObject([{ logs: 8, half: 32 }]);
});

test('each school year has its own entries: one pairing over two years is credited twice, never for the other year’s work', async () => {
  const { id } = await paired();
  await aYear(id, DAYS);
  await turn(CLOSING);
  hub.setNow(at('2027-09-05'));
  await aYear(id, ['2027-09-01', '2027-09-03', '2027-09-10']);
  await turn('2027-09-11');
  hub.setNow(at('2027-09-12'));
  expect((await open(MENTOR, id)).years).toMatchObject([{ from: '2026-09-01', logs: 8, half: 32 }, { from: '2027-09-01', closesOn: '2028-07-10', logs: 3, half: null }]);
  await aYear(id, ['2027-09-14', '2027-09-21', '2027-10-12', '2027-10-19', '2027-11-02']);
  await turn('2028-07-11', '2028-07-09');
  const { mentor } = await whole(id);
  expect(mentor).toEqual([credit(id), { ...credit(id), occurredOn: '2027-11-02', sourceId: `${id}:2027-09-01` }]);
});

test('a dissolved pairing keeps what both have confirmed: credited when it was enough, and settled at once', async () => {
  const { id } = await paired();
  await aYear(id, DAYS);
  hub.setNow(at('2027-06-20'));
  await dissolve(id);
  expect((await settle(id, '2027-06-01', STAFF)).years).toMatchObject([{ half: 32 }]);
  await turn(CLOSING);
  expect(await whole(id)).toEqual({ mentor: [credit(id)], apprentice: [credit(id)] });
});

test('a correction that leaves too little takes the hours back from both by counter-entries; put right again the host settles anew', async () => {
  const { id } = await paired();
  const logs = await aYear(id, DAYS);
  await turn(CLOSING);
  hub.setNow(at('2027-07-20'));
  const [first] = logs;
  if (first === undefined) throw new Error('no entry');
  const shorter = await submit(LEARNER, await save(LEARNER, id, { day: first.day, minutes: 5, correction: { of: first.id, why: '那天只说了五分钟', voids: false } }));
  expect((await whole(id)).mentor).toHaveLength(1);
  await confirm(MENTOR, shorter);
  const reversal = { ...credit(id), half: -32, kind: 'reversal' };
  expect(await whole(id)).toEqual({ mentor: [credit(id), reversal], apprentice: [credit(id), reversal] });
  expect((await notices(MENTOR, id)).map(({ kind }) => kind)).toContain('mentoring.takenBack');
  await confirmed(id, { day: '2027-07-18', minutes: 60 });
  expect((await settle(id, '2027-07-18')).years).toMatchObject([{ half: 32, logs: 9 }]);
  expect((await whole(id)).apprentice.map(({ half }) => half)).toEqual([32, -32, 32]);
});

test('a correction that leaves enough changes nothing in the ledger', async () => {
  const { id } = await paired();
  const logs = await aYear(id, DAYS);
  await turn(CLOSING);
  hub.setNow(at('2027-07-20'));
  const [first] = logs;
  if (first === undefined) throw new Error('no entry');
  await confirm(MENTOR, await submit(LEARNER, await save(LEARNER, id, { day: first.day, minutes: 45, correction: { of: first.id, why: '少五分钟', voids: false } })));
  expect(await whole(id)).toEqual({ mentor: [credit(id)], apprentice: [credit(id)] });
});

test('what the district took back is posted again by nobody’s click', async () => {
  const { id } = await paired();
  await aYear(id, DAYS);
  await turn(CLOSING);
  const [entry] = await sql("select id from hours_entry where source_type = 'mentoring' and source_id like $1 and person_id = $2", [`${id}%`, personId(MENTOR)]);
  await hub.call(hoursRoutes.reverse, { params: { entryId: String(entry?.['id']) as never }, body: { reason: '记录不实，纸上结对' } }, await hub.as(STAFF));
  hub.setNow(at('2027-07-20'));
  await expect(settle(id, '2027-06-01')).rejects.toMatchObject({ code: 'mentoring.takenBack' });
  await turn('2027-07-21', '2027-07-01');
  expect((await whole(id)).mentor.map(({ half }) => half)).toEqual([32, -32]);
});

test('a mentor of two is credited for each, and the yearly cap lets one count', async () => {
  const [one, two] = [await paired(), await propose({ apprenticeId: personId(OTHER) })];
  await sign(MENTOR, two);
  await sign(OTHER, two);
  const before = await capped();
  await aYear(one.id, DAYS);
  await aYear(two.id, DAYS, OTHER);
  await turn(CLOSING);
  expect((await ledger(MENTOR)).filter(({ sourceId }) => sourceId.startsWith(one.id) || sourceId.startsWith(two.id)).map(({ half }) => half)).toEqual([32, 32]);
  expect((await ledger(OTHER)).map(({ half }) => half)).toEqual([32]);
  expect((await capped()) - before).toBeGreaterThanOrEqual(32);
});

describe('the weekly word', () => {
  const silent = async (as: string, id: string) => (await sql("select facts->>'days' as days from notice where kind = 'mentoring.silent' and person_id = $1 and link = $2 order by 1", [personId(as), `/mentoring/${id}`])).map(({ days }) => days);

  test('to both, after as many days as the rules say, once a week, and never when somebody has confirmed', async () => {
    const { id } = await paired();
    await turn('2026-12-10', '2026-12-09');
    expect(await silent(MENTOR, id)).toEqual([]);
    for (const [day, after] of [['2026-12-11', '2026-12-10'], ['2026-12-12', '2026-12-11'], ['2026-12-17', '2026-12-16'], ['2026-12-18', '2026-12-17']] as const) await turn(day, after);
    expect(await silent(MENTOR, id)).toEqual(['21', '28']);
    expect(await silent(LEARNER, id)).toEqual(['21', '28']);
    hub.setNow(at('2026-12-20'));
    await confirmed(id, { day: '2026-12-20' });
    await turn('2026-12-26', '2026-12-25');
    expect(await silent(MENTOR, id)).toHaveLength(2);
  });

  test('it ends with the pairing', async () => {
    const { id } = await paired();
    await dissolve(id);
    await turn('2027-02-01', '2027-01-31');
    expect(await silent(MENTOR, id)).toEqual([]);
  });
});
