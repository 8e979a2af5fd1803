// F25. Seeded hours of work, sixteen commands, two hands at the same things at once, and now and then kill -9 of the hub; afterwards
// everything that was acknowledged stands once, and hours and certificates are what a second telling of the facts says.
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import type { TestDatabase } from '../testing/database.js';
import { newStaff } from '../testing/halls.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { expectInvariants, sinceNow, type Acknowledged } from './check.js';
import type { Since } from './check/finding.js';
import { COMMANDS, runHour, setStage, type Ground, type Outcome } from './workload.js';

const SCHEDULES = Number(process.env['FAULT_COUNT'] ?? 20);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const PAIRS = 26;
/** One hour in so many is interrupted. */
const KILLED = 6;
/** So many hours are looked at together: whoever replays a seed asks for one. */
const TOGETHER = 4;
jest.setTimeout(120_000 + SCHEDULES * 15_000);

let database: TestDatabase;
let sql: pg.Client;
let hub: Hub;
let since: Since;

beforeAll(async () => {
  process.stdout.write(`workload: seeds ${SEED} to ${SEED + SCHEDULES - 1} (FAULT_SEED=<n> FAULT_COUNT=1 replays one)\n`);
  database = await districtDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  since = await sinceNow(database.url);
});

afterAll(async () => {
  await stopAll();
  await sql?.end();
  await database?.drop();
});

const hour = async (seed: number): Promise<Outcome> => {
  const chance = new Chance(seed);
  const ground: Ground = { sql, databaseUrl: database.url, url: hub.url, staff: [await newStaff(sql, hub.url), await newStaff(sql, hub.url), await newStaff(sql, hub.url)] };
  const stage = await setStage(ground, `第 ${seed} 场`);
  const fatal = chance.below(KILLED) === 0 ? chance.below(PAIRS) : -1;
  const between = async (pair: number): Promise<void> => {
    if (pair !== fatal) return;
    await hub.kill('SIGKILL');
    await hub.start();
  };
  return runHour(stage, ground, { chance, pairs: PAIRS, between });
};

test(`${SCHEDULES} hours: what was acknowledged stands once, and the books are what the facts say`, async () => {
  const tally = new Map<string, number[]>();
  let acknowledged: Acknowledged[] = [];
  for (let at = 0; at < SCHEDULES; at += 1) {
    const outcome = await hour(SEED + at).catch((error: unknown) => {
      throw new Error(`FAULT_SEED=${SEED + at}: ${String(error)}`, { cause: error });
    });
    acknowledged.push(...outcome.acknowledged);
    for (const [name, counts] of outcome.tally) tally.set(name, counts.map((count, n) => count + (tally.get(name)?.[n] ?? 0)));
    if ((at + 1) % TOGETHER !== 0 && at + 1 < SCHEDULES) continue;
    await expectInvariants(database.url, { since, acknowledged }).catch((error: unknown) => {
      throw new Error(`FAULT_SEED=${SEED + at}, or one of the ${TOGETHER} before: ${String(error)}`, { cause: error });
    });
    acknowledged = [];
  }
  process.stdout.write(`workload: yes/refused/cut off: ${[...tally].map(([name, counts]) => `${name} ${counts.join('/')}`).join(', ')}\n`);
  if (SCHEDULES > TOGETHER) expect([...tally.keys()].sort()).toEqual(Object.keys(COMMANDS).sort());
});
