// F22. Compaction is cut off at each of its steps, before and after the database does it: rows leave the log only together with the
// snapshot and the segment that hold them, and the next compaction comes to the same text.
import { readLogIn } from '@gongyan/server/platform/coedit/coedit.truth';
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import { freshDatabase, type TestDatabase } from '../testing/database.js';
import { copyOf, Engine, longDocument } from '../testing/long-log.js';
import { ROOT } from '../testing/page.js';
import { tapOn, type Moment, type Point } from './pg-tap.js';
import { Proxy } from './proxy.js';

const ROUNDS = Number(process.env['FAULT_COUNT'] ?? 1);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const chance = new Chance(SEED);
const ROWS = 1_000;
jest.setTimeout(60_000 + ROUNDS * 60_000);

let database: TestDatabase;
let sql: pg.Client;
let proxy: Proxy;
let calm: Engine;
let cut: Engine;
let point: Point | null = null;
let original: { readonly doc: string; readonly text: string };

beforeAll(async () => {
  process.stdout.write(`compaction: seed ${SEED} (FAULT_SEED replays it), ${ROUNDS} of each\n`);
  database = await freshDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const address = new URL(database.url);
  proxy = await Proxy.to({ host: address.hostname, port: Number(address.port) }, chance.next);
  proxy.tapping = tapOn(() => point);
  address.port = String(proxy.port);
  [calm, cut] = [new Engine(database.url), new Engine(address.href)];
  original = await longDocument(sql, calm, ROWS);
});
afterAll(async () => {
  await calm?.end();
  await cut?.end();
  await proxy?.close();
  await sql?.end();
  await database?.drop();
});

const STEPS: readonly (readonly [string, RegExp, Point['at']])[] = [
  ['reading what there is', /select seq, bytes, crc from doc_update/, 'statement'],
  ['the lock', /pg_try_advisory_xact_lock/, 'statement'],
  ['the snapshot', /insert into doc_snapshot/, 'statement'],
  ['reading the rows to be shelved', /select seq, push_id, person_id/, 'statement'],
  ['the segment', /insert into doc_segment/, 'statement'],
  ['the push ids', /insert into doc_push_past/, 'statement'],
  ['taking the rows out', /delete from doc_update/, 'statement'],
  ['the head', /update doc_head set snap_seq/, 'statement'],
  ['the commit', /insert into doc_snapshot/, 'commit'],
];
const cases = STEPS.flatMap(([name, says, at]) => (['before', 'after'] as const).map((moment): [Moment, string, RegExp, Point['at']] => [moment, name, says, at]));

const stored = async (doc: string): Promise<{ rows: number; shelved: number; snapshot: number }> => {
  const { rows: [row] } = await sql.query<{ rows: number; shelved: number; snapshot: number }>(
    `select (select count(*)::int from doc_update where doc_id = $1) as rows, (select coalesce(max(to_seq), 0)::int from doc_segment where doc_id = $1) as shelved, (select coalesce(max(seq), 0)::int from doc_snapshot where doc_id = $1) as snapshot`, [doc],
  );
  if (row === undefined) throw new Error('nothing stored');
  return row;
};

/** Every number once, wherever it is kept; and the text. */
const expectWhole = async (doc: string): Promise<void> => {
  const truth = await readLogIn(sql, doc);
  expect(truth.rows).toBe(ROWS);
  expect(truth.ydoc.getXmlFragment(ROOT).toString()).toBe(original.text);
  const { rows, shelved, snapshot } = await stored(doc);
  expect(rows + shelved).toBe(ROWS);
  expect(snapshot).toBeGreaterThanOrEqual(shelved);
};

test.each(cases)('cut off %s the database does it: %s', async (moment, name, says, at) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const doc = await copyOf(sql, original.doc);
    point = { says, moment, at, reached: () => proxy.cut() };
    await expect(cut.compaction.compact(doc)).rejects.toThrow();
    point = null;
    await expectWhole(doc);
    const committed = name === 'the commit' && moment === 'after';
    expect((await stored(doc)).rows).toBe(committed ? 500 : ROWS);
    expect(await calm.compaction.compact(doc)).toBe(committed ? null : ROWS);
    await expectWhole(doc);
    expect((await stored(doc)).rows).toBe(500);
  }
});
