// Twenty people type while the hub, and then PostgreSQL, is killed with -9 again and again. Nothing that was
// acknowledged may be missing, nothing may stand twice, and the next acknowledgement comes soon.
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@gongyan/server/platform/database/embedded/embedded-postgres';
import { Chance } from '../simulation/chance.js';
import { newDataDir, newHub, stopAllBefore, type Hub } from '../testing/hub.js';
import { readLog } from '../testing/log-check.js';
import type { Page } from '../testing/page.js';
import { newCircle, openPages, type Circle } from '../testing/writers.js';
import { expectInvariants, sinceNow, withOwner } from './check.js';
import type { Since } from './check/finding.js';
import { restAfter, restOf, type Resting } from './check/rest.js';

const TYPISTS = 20;
const KILLS = Number(process.env['FAULT_KILLS'] ?? 10);
const DATABASE_KILLS = Number(process.env['FAULT_DATABASE_KILLS'] ?? 5);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);

let postgres: EmbeddedPostgres;
let hub: Hub;
let circle: Circle;
let pages: Page[];
let typing: NodeJS.Timeout;
let turn = 0;
const starts: number[] = [];
let since: Since;
let quiet: Resting;
const { next: random } = new Chance(SEED);
const acknowledged = (): number => pages.reduce((sum, page) => sum + page.acknowledged.size, 0);

jest.setTimeout(300_000);

beforeAll(async () => {
  process.stdout.write(`fault: seed ${SEED} (FAULT_SEED replays it)\n`);
  postgres = await startEmbeddedPostgres({ dataDir: path.join(newDataDir(), 'postgres') });
  hub = await (await newHub({ databaseUrl: postgres.url })).start();
  since = await sinceNow(postgres.url);
  circle = await newCircle(hub.url);
  quiet = await withOwner(postgres.url, restOf);
  // A hub that was open before: what is measured is a restart, not the first start after a build.
  (await openPages(circle, TYPISTS)).forEach((page) => page.close());
  await plainStart();
  starts.push(await plainStart(), await plainStart());
  pages = await openPages(circle, TYPISTS);
  // Each of the twenty types about ten times a second.
  typing = setInterval(() => {
    for (let each = 0; each < 4; each += 1) pages[(turn += 1) % pages.length]?.type('情绪温度计'[turn % 5] ?? '字');
  }, 20);
});

afterAll(async () => {
  clearInterval(typing);
  pages?.forEach((page) => page.close());
  await stopAllBefore(async () => postgres?.stop());
});

/** Milliseconds of a start after an orderly end, while nobody waits: how fast this machine is today. */
const plainStart = async (): Promise<number> => {
  await hub.kill('SIGTERM');
  const started = Date.now();
  await hub.start();
  return Date.now() - started;
};

/** Milliseconds from the deed to the first acknowledgement after it. */
const untilNextAck = async (deed: () => Promise<void>): Promise<number> => {
  const started = Date.now();
  await deed();
  const before = acknowledged();
  await Promise.race(pages.map((page) => page.until('the next acknowledgement', () => acknowledged() > before, 30_000)));
  return Date.now() - started;
};

/** Ends when it is dead: an acknowledgement that comes before is not the next one. */
const killDatabase = async (): Promise<void> => {
  const pid = postgres.postmasterPid();
  if (pid === null) throw new Error('PostgreSQL is not running');
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pass(2);
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const settle = async (): Promise<void> => {
  clearInterval(typing);
  await Promise.all(pages.map((page) => page.until('everything acknowledged', () => page.peer.outbox.empty && page.peer.joined, 30_000)));
};

test(`${KILLS} × kill -9 of the hub, ${DATABASE_KILLS} × of PostgreSQL: no acknowledged edit is lost or doubled`, async () => {
  const hubWaits: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pass(700 + random() * 900);
    await hub.kill('SIGKILL');
    hubWaits.push(await untilNextAck(async () => void (await hub.start())));
  }
  const databaseWaits: number[] = [];
  for (let kill = 0; kill < DATABASE_KILLS; kill += 1) {
    await pass(700 + random() * 900);
    databaseWaits.push(await untilNextAck(killDatabase));
  }
  await pass(500);
  await settle();
  await hub.kill('SIGTERM');
  await hub.start();
  const [cold] = await openPages(circle, 1);
  await expectInvariants(postgres.url, { since, documents: [{ doc: circle.doc, pages, ...(cold && { cold }) }] });
  await everybodyLeaves([...pages, ...(cold === undefined ? [] : [cold])]);
  const truth = await readLog(postgres.url, circle.doc);
  process.stdout.write(`fault: ${acknowledged()} acknowledged pushes in ${truth.rows} rows; next ack after a killed hub ${hubWaits.join(' ')} ms, after a killed PostgreSQL ${databaseWaits.join(' ')} ms\n`);
  expect(acknowledged()).toBeGreaterThan(200);
  expect(Math.max(...databaseWaits)).toBeLessThanOrEqual(5_000);
  starts.push(await plainStart(), await plainStart());
  process.stdout.write(`fault: plain starts ${starts.join(' ')} ms\n`);
  expect(median(hubWaits)).toBeLessThanOrEqual(Math.max(2_000, 1.6 * median(starts)));
});

/** And the hub is as it was before anybody came. */
const everybodyLeaves = (all: readonly Page[]): Promise<void> =>
  withOwner(postgres.url, async (sql) => {
    all.forEach((page) => page.close());
    circle.teachers.forEach((teacher) => teacher.close());
    await expectInvariants(postgres.url, { since, rest: await restAfter(() => restOf(sql), quiet) });
  });

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
