// F21. Bytes that changed at rest are noticed and never shown as good: in a row of a document and in its snapshot by their sums, past
// the database; in any page of any table by the checksums that the embedded PostgreSQL is made with.
import { migrate } from '@gongyan/server/platform/database/migrate';
import { startEmbeddedPostgres } from '@gongyan/server/platform/database/embedded/embedded-postgres';
import { openSync, closeSync, readSync, writeSync, fstatSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import { freshDatabase, type TestDatabase } from '../testing/database.js';
import { newDataDir, stopAll } from '../testing/hub.js';
import { copyOf, Engine, longDocument } from '../testing/long-log.js';

const FLIPS = Number(process.env['FAULT_COUNT'] ?? 100);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const chance = new Chance(SEED);
const [ROWS, PAGE] = [800, 8_192];
jest.setTimeout(120_000 + FLIPS * 500);

beforeAll(() => void process.stdout.write(`bit rot: seed ${SEED} (FAULT_SEED replays it), ${FLIPS} flips\n`));
afterAll(stopAll);

describe('past the database', () => {
  let database: TestDatabase;
  let sql: pg.Client;
  let engine: Engine;
  let doc: string;

  beforeAll(async () => {
    database = await freshDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    engine = new Engine(database.url);
    const { doc: original } = await longDocument(sql, engine, ROWS);
    doc = await copyOf(sql, original);
    await engine.compaction.compact(doc);
  });
  afterAll(async () => {
    await engine?.end();
    await sql?.end();
    await database?.drop();
  });

  /** One bit of one value, for as long as `look` takes. */
  const flipped = async (table: 'doc_update' | 'doc_snapshot', seq: number, look: () => Promise<void>): Promise<void> => {
    const where = `where doc_id = $1 and seq = ${seq}`;
    const { rows: [row] } = await sql.query<{ bits: number }>(`select length(bytes) * 8 as bits from ${table} ${where}`, [doc]);
    const flip = `update ${table} set bytes = set_bit(bytes, ${chance.below(row?.bits ?? 1)}, 1 - get_bit(bytes, $2)) ${where}`;
    const bit = Number(/set_bit\(bytes, (\d+)/.exec(flip)?.[1]);
    await sql.query(flip, [doc, bit]);
    await look();
    await sql.query(flip, [doc, bit]);
  };

  const refuses = async (): Promise<void> => {
    await expect(engine.material.read(doc)).rejects.toThrow('is not what was written');
    await expect(engine.log.tail(doc, 0).then(({ snapshot, rows }) => engine.log.tail(doc, snapshot?.seq ?? rows.length))).rejects.toThrow('is not what was written');
  };

  test('one bit of a row of the log, or of the snapshot: no reader gets the document', async () => {
    const [{ seq: last } = { seq: '0' }] = (await sql.query<{ seq: string }>('select max(seq) as seq from doc_snapshot where doc_id = $1', [doc])).rows;
    for (let flip = 0; flip < FLIPS / 2; flip += 1) await flipped('doc_snapshot', Number(last), refuses);
    await sql.query('delete from doc_snapshot where doc_id = $1', [doc]);
    const { rows: [first] } = await sql.query<{ seq: string }>('select min(seq) as seq from doc_update where doc_id = $1', [doc]);
    const from = Number(first?.seq);
    for (let flip = 0; flip < FLIPS / 2; flip += 1) {
      await flipped('doc_update', from + chance.below(ROWS - from + 1), async () => {
        await expect(engine.log.tail(doc, from - 1)).rejects.toThrow('is not what was written');
        await expect(engine.compaction.compact(doc)).rejects.toThrow();
      });
    }
    expect((await engine.log.tail(doc, from - 1)).rows).toHaveLength(ROWS - from + 1);
  });
});

const TABLES = ['doc_update', 'doc_snapshot', 'hours_past', 'audit_entry', 'hours_rule_set', 'cert_rule_set', 'person', 'rubric'] as const;

/** Rows in the empty ones: what is in them does not matter here. */
const FILL = [
  "insert into person (id, name, staff_no) select gen_random_uuid(), '某人' || n, n::text from generate_series(1, 2000) n",
  "insert into doc_head (doc_id, schema_v) select gen_random_uuid(), 1 from generate_series(1, 20)",
  "insert into doc_update (doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, bytes) select doc_id, 1, 'p', gen_random_uuid(), 's', 0, 0, 1, sha256(doc_id::text::bytea) from doc_head",
  "insert into doc_snapshot (doc_id, seq, bytes) select doc_id, 1, sha256(doc_id::text::bytea) from doc_head",
  "insert into audit_entry (act, subject) select 'test.done', n::text from generate_series(1, 500) n",
  "insert into hours_past (id, file_name, digest, bytes, lines, rows, state, uploaded_by, uploaded_at) select gen_random_uuid(), 'a.csv', n::text, sha256(n::text::bytea), '[]', 1, 'waiting', (select id from person limit 1), now() from generate_series(1, 50) n",
  "insert into hours_rule_set (id, version, name, state, valid_from, rules, drafted_by, drafted_at) select gen_random_uuid(), 1, '规则', 'draft', '2026-01-01', '{}', (select id from person limit 1), now()",
  "insert into cert_rule_set (id, level_id, version, state, valid_from, rules, drafted_by, drafted_at) select gen_random_uuid(), (select id from cert_level limit 1), 9, 'draft', '2026-01-01', '{}', (select id from person limit 1), now()",
];

const flipIn = (file: string): void => {
  const handle = openSync(file, 'r+');
  const page = chance.below(Math.max(1, Math.floor(fstatSync(handle).size / PAGE)));
  const [at, byte] = [page * PAGE + chance.below(PAGE), Buffer.alloc(1)];
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ (1 << chance.below(8))]), 0, 1, at);
  closeSync(handle);
};

test('one bit of a page of a table: PostgreSQL refuses to read the page', async () => {
  const dataDir = path.join(newDataDir(), 'postgres');
  const ask = async <Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client.query<Row>(text).then(({ rows }) => rows).finally(() => client.end());
  };
  const first = await startEmbeddedPostgres({ dataDir });
  await migrate(first.url);
  for (const text of FILL) await ask(first.url, text);
  await ask(first.url, 'checkpoint');
  const files = await ask<{ name: string; file: string }>(first.url, `select relname as name, pg_relation_filepath(oid) as file from pg_class where relname in (${TABLES.map((name) => `'${name}'`).join(', ')})`);
  await first.stop();
  for (const { file } of files) flipIn(path.join(dataDir, 'cluster', file));
  const second = await startEmbeddedPostgres({ dataDir });
  try {
    for (const { name } of files) await expect(ask(second.url, `select count(*), md5(string_agg(t::text, '')) from ${name} t`)).rejects.toThrow(/invalid page|checksum/);
  } finally {
    await second.stop();
  }
  expect(files).toHaveLength(TABLES.length);
});
