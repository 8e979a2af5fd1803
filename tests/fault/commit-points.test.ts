// F02. The hub is killed with -9 between writing and commit, and between commit and answer, of every deed that must happen exactly
// once: time is stopped on the wire to PostgreSQL, so that the product has no failpoints. Who got no answer asks again.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { AwardId, certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { EntryId, hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import { publicisedCourse } from '../testing/course.js';
import type { TestDatabase } from '../testing/database.js';
import { checkIn, runningHall, scan, seatOf, type Seat } from '../testing/halls.js';
import { carryThrough, issueTo, newPeople, pastFile, publicisedClaim, STAFF, type Numbered } from '../testing/hours-desk.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import type { Page } from '../testing/page.js';
import { trySettle, type Deed } from '../testing/under-fire.js';
import { newCircle, openPages, type Circle } from '../testing/writers.js';
import { expectInvariants, sinceNow } from './check.js';
import type { Since } from './check/finding.js';
import { tapOn, type Moment, type Point } from './pg-tap.js';
import { Proxy } from './proxy.js';

const ROUNDS = Number(process.env['FAULT_COUNT'] ?? 1);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const { next: random } = new Chance(SEED);
jest.setTimeout(120_000 + ROUNDS * 120_000);

let database: TestDatabase;
let sql: pg.Client;
let proxy: Proxy;
let hub: Hub;
let since: Since;
let staff: readonly [Seat, Seat, Seat];
let people: Numbered[];
let circle: Circle;
let page: Page;
let point: Point | null = null;
let made = 0;

const person = (): Numbered => {
  const one = people[(made += 1)];
  if (one === undefined) throw new Error('too few people');
  return one;
};
const own = async (): Promise<Seat> => seatOf(sql, hub.url, person().id);
const learners = (many: number): PersonId[] => Array.from({ length: many }, () => PersonId.parse(person().id));
const deed = (settle: () => Promise<unknown>, already: readonly string[] = []): Deed => ({ done: false, settle, already });

/** Each makes what it needs, and answers the deed and what stands in it or beside it in the same transaction. */
const DEEDS: Readonly<Record<string, { readonly says: RegExp; readonly make: () => Promise<Deed> }>> = {
  'check-in': { says: /insert into "?check_event/i, make: async () => {
    const seat = await own();
    const ticket = await scan(staff[0], await runningHall(staff[0], [seat], { theme: `签到 ${made}` }), 'in');
    return deed(() => checkIn(seat, ticket));
  } },
  'closing a meeting': { says: /insert into "?hours_entry/i, make: async () => {
    const seat = await own();
    const meetingId = await runningHall(staff[0], [seat], { theme: `结束 ${made}`, checkOut: false });
    await checkIn(seat, await scan(staff[0], meetingId, 'in'));
    await staff[0].teacher.call(meetingRoutes.sumUp, { params: { meetingId }, body: {} });
    return deed(() => staff[0].teacher.call(attendanceRoutes.close, { params: { meetingId }, body: {} }), ['meeting.otherState']);
  } },
  'a ruling': { says: /insert into "?attendance_ruling/i, make: async () => {
    const seat = await own();
    const meetingId = await runningHall(staff[0], [seat], { theme: `更正 ${made}` });
    return deed(() => staff[0].teacher.call(attendanceRoutes.rule, { params: { meetingId }, body: { personId: seat.id, state: 'late', reason: '堵车' } }));
  } },
  'a file of past hours': { says: /update "?hours_past/i, make: () => pastFile((made += 1), [person(), person()], [staff[0].teacher, staff[1].teacher]) },
  'a claim': { says: /update "?hours_claim/i, make: () => publicisedClaim(sql, { at: made, personId: person().id, posts: staff[1].teacher }) },
  'hours taken back': { says: /insert into "?hours_entry/i, make: async () => {
    const { id } = person();
    await (await publicisedClaim(sql, { at: made, personId: id, posts: staff[1].teacher })).settle();
    const { rows: [entry] } = await sql.query<{ id: string }>("select id from hours_entry where person_id = $1 and kind = 'credit'", [id]);
    return deed(() => staff[0].teacher.call(hoursRoutes.reverse, { params: { entryId: EntryId.parse(entry?.id) }, body: { reason: '材料重复' } }), ['hours.alreadyReversed']);
  } },
  'a certificate': { says: /insert into "?certificate_award/i, make: async () => {
    const ids = learners(2);
    const { id } = await staff[0].teacher.call(certificateRoutes.propose, { params: { cohortId: await course(ids) }, body: { personIds: ids } });
    return deed(() => carryThrough(staff[1].teacher, id, ids));
  } },
  'a revocation': { says: /insert into "?certificate_event/i, make: async () => {
    const ids = learners(1);
    const [awardId] = await issueTo([staff[0].teacher, staff[1].teacher], await course(ids), ids);
    return deed(() => staff[2].teacher.call(certificateRoutes.revoke, { params: { awardId: AwardId.parse(awardId) }, body: { reason: '材料有误，撤销' } }), ['certificate.revoked']);
  } },
};

const course = async (ids: readonly PersonId[]): Promise<CohortId> => CohortId.parse(await publicisedCourse(database.url, ids));

beforeAll(async () => {
  process.stdout.write(`commit points: seed ${SEED} (FAULT_SEED replays it), ${ROUNDS} of each\n`);
  database = await districtDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const address = new URL(database.url);
  proxy = await Proxy.to({ host: address.hostname, port: Number(address.port) }, random);
  proxy.tapping = tapOn(() => point);
  address.port = String(proxy.port);
  hub = await (await newHub({ databaseUrl: address.href })).start();
  since = await sinceNow(database.url);
  people = await newPeople(sql, 40 * ROUNDS);
  const { rows: [one, two, three] } = await sql.query<{ id: string }>('select id from person where login = any ($1) order by login', [STAFF]);
  staff = [await seatOf(sql, hub.url, one?.id ?? ''), await seatOf(sql, hub.url, two?.id ?? ''), await seatOf(sql, hub.url, three?.id ?? '')];
  circle = await newCircle(hub.url);
  const [opened] = await openPages(circle, 1);
  if (opened === undefined) throw new Error('no page');
  page = opened;
});

afterAll(async () => {
  page?.close();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await proxy?.close();
  await sql?.end();
  await database?.drop();
});

/** Resolves when the hub is dead at that very point; throws when the deed was through before. */
const killedAt = async (at: Omit<Point, 'reached'>, settling: Promise<unknown>): Promise<void> => {
  const reached = new Promise<'reached'>((done) => {
    point = { ...at, reached: () => done('reached') };
  });
  const first = await Promise.race([reached, settling.then(() => 'through' as const)]);
  point = null;
  if (first === 'through') throw new Error(`never came to ${at.moment} ${String(at.says)}`);
  await hub.kill('SIGKILL');
};

const MOMENTS: readonly Moment[] = ['before', 'after'];
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

test.each(Object.keys(DEEDS))('kill -9 before and after the commit of %s: it happens once', async (name) => {
  const { says, make } = DEEDS[name] ?? {};
  if (says === undefined || make === undefined) throw new Error('no such deed');
  for (const moment of rounds.flatMap(() => MOMENTS)) {
    const one = await make();
    const settling = trySettle(one);
    await killedAt({ says, moment, at: 'commit' }, settling);
    await settling;
    expect(one.done).toBe(false);
    await hub.start();
    await trySettle(one);
    expect(one.done).toBe(true);
  }
});

test('kill -9 before and after the commit of an edit: it is in the text once, and the page knew', async () => {
  for (const moment of rounds.flatMap(() => MOMENTS)) {
    page.type('字');
    await killedAt({ says: /insert into doc_update/i, moment, at: 'statement' }, page.until('never', () => page.peer.outbox.empty));
    expect(page.saving().kind).not.toBe('saved');
    await hub.start();
    await page.until('saved', () => page.peer.outbox.empty && page.peer.joined, 30_000);
  }
  await expectInvariants(database.url, { since, documents: [{ doc: circle.doc, pages: [page] }] });
});
