// F04. While a hall checks in, PostgreSQL is stopped and started in order, and all connections of the hub are ended, again and again:
// every yes is a row, no row stands twice, and a broken answer was never a yes.
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@gongyan/server/platform/database/embedded/embedded-postgres';
import { Refusal } from '@gongyan/shared/coedit/coedit.wire';
import { isProblemCode } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../simulation/chance.js';
import { checkIn, newStaff, runningHall, scan, seatOf, type Seat } from '../testing/halls.js';
import { newPeople } from '../testing/hours-desk.js';
import { newDataDir, newHub, stopAllBefore, type Hub } from '../testing/hub.js';
import { trySettle, type Deed } from '../testing/under-fire.js';
import { expectInvariants, sinceNow, withOwner, type Acknowledged } from './check.js';
import type { Since } from './check/finding.js';

const BLOWS = Number(process.env['FAULT_COUNT'] ?? 6);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const chance = new Chance(SEED);
/** No meeting has more than five hundred. */
const CROWD = Math.min(480, 40 * BLOWS);
const [AT_ONCE, AGAIN_MS] = [8, 20];
jest.setTimeout(120_000 + BLOWS * 10_000);

let postgres: EmbeddedPostgres;
let hub: Hub;
let since: Since;
let host: Seat;
let people: Seat[];

beforeAll(async () => {
  process.stdout.write(`database restart: seed ${SEED} (FAULT_SEED replays it), ${BLOWS} blows\n`);
  postgres = await startEmbeddedPostgres({ dataDir: path.join(newDataDir(), 'postgres') });
  hub = await (await newHub({ databaseUrl: postgres.url, env: { DEMO: '0' } })).start();
  since = await sinceNow(postgres.url);
  await withOwner(postgres.url, async (sql) => {
    host = await newStaff(sql, hub.url);
    people = [];
    for (const { id } of await newPeople(sql, CROWD)) people.push(await seatOf(sql, hub.url, id));
  });
});
afterAll(async () => {
  await stopAllBefore(async () => postgres?.stop());
});

/** Broken answers, which say nothing about whether it was done. */
let broken = 0;
const asking = (settle: () => Promise<unknown>) => async (): Promise<unknown> =>
  settle().catch((error: unknown) => {
    if (!(error instanceof Refusal) || !isProblemCode(error.code) || problems[error.code].status < 500) throw error;
    broken += 1;
    throw new Error(error.code);
  });

interface Tap extends Deed, Acknowledged {}

const ENDED = "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'gongyan%' and datname = current_database()";
const blow = async (): Promise<string> => {
  const pid = postgres.postmasterPid();
  if (pid === null) throw new Error('PostgreSQL is not running');
  if (chance.happens(0.5)) {
    await withOwner(postgres.url, (sql) => sql.query(ENDED));
    return 'connections ended';
  }
  // What `pg_ctl stop -m fast` sends; the keeper starts it again.
  process.kill(pid, 'SIGINT');
  while (postgres.postmasterPid() === pid || postgres.postmasterPid() === null) await pause(AGAIN_MS);
  return 'restarted';
};

test('no yes is lost, none counts twice, and what broke was no yes', async () => {
  const meetingId = await runningHall(host, people, { theme: '签到高峰' });
  const ticket = await scan(host, meetingId, 'in');
  const taps = people.map((seat): Tap => ({
    done: false, already: [], settle: asking(() => checkIn(seat, ticket)), what: seat.id, count: "select count(*) from check_event where meeting_id = $1 and person_id = $2 and kind = 'in'", values: [meetingId, seat.id],
  }));
  const queue = [...taps];
  let settled = 0;
  const work = async (): Promise<void> => {
    for (let tap = queue.shift(); tap !== undefined; tap = queue.shift()) {
      // One in three taps twice, as impatient hands do.
      await Promise.all(chance.happens(0.3) ? [trySettle(tap), trySettle(tap)] : [trySettle(tap)]);
      if (tap.done) settled += 1;
      else [queue.push(tap), await pause(AGAIN_MS)];
    }
  };
  const working = Promise.all(Array.from({ length: AT_ONCE }, work));
  const blows: string[] = [];
  for (let at = 1; at <= BLOWS; at += 1) {
    while (settled < ((at - 0.5) * CROWD) / (BLOWS + 1)) await pause(1);
    blows.push(await blow());
  }
  await working;
  process.stdout.write(`database restart: ${CROWD} taps, ${broken} broken answers; ${blows.join(', ')}\n`);
  expect(taps.filter(({ acknowledged }) => acknowledged !== true)).toEqual([]);
  await expectInvariants(postgres.url, { since, acknowledged: taps });
});
