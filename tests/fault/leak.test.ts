// A hundred people join and leave one document ten times each and go, again and again: afterwards the hub's memory is what it was, and it
// holds no socket, room or document of theirs. A leak that is planted on purpose is found by the same measure.
import { coeditMessages } from '@gongyan/shared/coedit/coedit.protocol';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Socket } from 'socket.io-client';
import { z } from 'zod';
import type { TestDatabase } from '../testing/database.js';
import { seatOf } from '../testing/halls.js';
import { newPeople } from '../testing/hours-desk.js';
import { districtDatabase, newDataDir, newHub, stopAll, type Hub } from '../testing/hub.js';
import { request, Teacher } from '../testing/teacher.js';
import { newCircle, type Circle } from '../testing/writers.js';

const PEOPLE = 100;
/** Half as often as one person may at once: the next round comes before he may as often again. */
const TIMES = 10;
const CYCLES = PEOPLE * TIMES;
const ROUNDS = Math.ceil(Number(process.env['FAULT_COUNT'] ?? 2 * CYCLES) / CYCLES);
const KB = 1024;
/** A leak of half a kilobyte in each cycle is found; all rounds of the long form together may not leave more than two megabytes. */
const ROUND_BYTES = (CYCLES * KB) / 2;
const MOST_BYTES = Math.min(2 * KB * KB, ROUNDS * ROUND_BYTES);
/** Code that is compiled and pools that are filled in them are no leak. */
const WARM = 2;
jest.setTimeout(180_000 + ROUNDS * 60_000);

const MEMBERS = "insert into studio_membership (id, studio_id, person_id, kind, state, from_on) select gen_random_uuid(), $1, id, 'member', 'active', '2025-01-01' from unnest($2::uuid[]) as p (id)";
const AUTHORS = 'insert into lesson_author (design_id, person_id, added_by, added_at) select $1, id, $3, now() from unnest($2::uuid[]) as p (id)';
const Told = z.object({ after: z.object({ heapUsed: z.number() }), inside: z.object({ sockets: z.number(), rooms: z.number(), documents: z.number() }) });

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
const cookies: string[] = [];
const told = path.join(newDataDir(), 'memory.json');

beforeAll(async () => {
  database = await districtDatabase();
  const bench = path.resolve(__dirname, '../bench');
  const env = { NODE_OPTIONS: `--require ${path.join(bench, 'lib/gc-hook.cjs')}`, BENCH_HOOK_OUT: told };
  hub = await (await newHub({ databaseUrl: database.url, env, entry: path.join(bench, 'servers/hub-inside.mjs') })).start();
  circle = await newCircle(hub.url);
  const sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const ids = (await newPeople(sql, PEOPLE)).map(({ id }) => id);
  await sql.query(MEMBERS, [circle.studioId, ids]);
  await sql.query(AUTHORS, [circle.designId, ids, circle.host.me?.person.id]);
  for (const id of ids) cookies.push((await seatOf(sql, hub.url, id)).teacher.cookie);
  await sql.end();
});
afterAll(async () => {
  await stopAll();
  await database?.drop();
});

const signal = (name: NodeJS.Signals): void => {
  if (hub.pid !== undefined) process.kill(hub.pid, name);
};

/** What the hub holds, after it has collected its garbage. */
const held = async (): Promise<z.output<typeof Told>> => {
  rmSync(told, { force: true });
  signal('SIGUSR2');
  for (const until = Date.now() + 30_000; ; await pause(25)) {
    try {
      return Told.parse(JSON.parse(readFileSync(told, 'utf8')));
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
};

const joinAndLeave = async (socket: Socket): Promise<void> => {
  for (let time = 0; time < TIMES; time += 1) {
    await request(socket, coeditMessages.join.name, { doc: circle.doc, schema: DOCUMENT_SCHEMA }, 30_000);
    await request(socket, coeditMessages.leave.name, { doc: circle.doc }, 30_000);
  }
};

/** What the hub keeps when all have gone, in bytes: it hears of the last ones a moment later. */
const round = async (): Promise<number> => {
  const teachers = cookies.map((cookie) => new Teacher(hub.url, cookie));
  const sockets: Socket[] = [];
  // One after the other: together they would ask for their tickets over as many connections, which stay open for a while.
  for (const teacher of teachers) sockets.push(await teacher.socket());
  await Promise.all(sockets.map(joinAndLeave));
  for (const teacher of teachers) teacher.close();
  for (let looks = 0; ; looks += 1) {
    const { inside, after } = await held();
    if (inside.sockets + inside.rooms + inside.documents === 0) return after.heapUsed;
    if (looks === 20) expect(inside).toEqual({ sockets: 0, rooms: 0, documents: 0 });
  }
};

test(`${ROUNDS * CYCLES} joins and leaves of one document leave nothing behind, and a kilobyte left by each would be seen`, async () => {
  const heaps: number[] = [];
  for (let n = 0; n < WARM + ROUNDS; n += 1) heaps.push(await round());
  const [base = 0, last = 0] = [heaps[WARM - 1], heaps.at(-1)];
  signal('SIGHUP');
  const planted = (await round()) - last;
  process.stdout.write(`leak: heap ${heaps.map((bytes) => (bytes / KB / KB).toFixed(2)).join(', ')} MB after each ${CYCLES} cycles; with a planted leak ${Math.round(planted / KB)} kB more\n`);
  expect(last - base).toBeLessThan(MOST_BYTES);
  expect(planted).toBeGreaterThan(ROUND_BYTES);
});
