// The append statement against a real PostgreSQL: dense numbers, every push once, and nothing from a stale
// writer, also when two nodes write at once.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../../../tests/testing/database.js';
import { Compaction } from './coedit.compaction.js';
import type { Push } from './coedit.log.js';
import { APPEND } from './coedit.append.js';
import { appendValues, PgLog } from './coedit.pg-log.js';
import { newClientId } from './coedit.ids.js';
import { CoeditPool } from './coedit.pool.js';
import { CoeditMaterial } from './coedit.material.js';
import { CoeditSeals } from './coedit.seals.js';
import { sumOf } from './coedit.sum.js';
import { readConfig } from '../config.js';
import { DataKey } from '../sealed/data.key.js';
import { Workshop } from './coedit.workshop.js';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';

let database: TestDatabase;
let client: pg.Client;
let pools: CoeditPool[];
let seals: CoeditSeals[];
let logs: PgLog[];
const PERSON = randomUUID();

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  pools = [new CoeditPool({ databaseUrl: database.url }), new CoeditPool({ databaseUrl: database.url })];
  const key = new DataKey(readConfig({}).with({ dataKey: randomBytes(32).toString('base64') }));
  seals = pools.map((pool) => new CoeditSeals(pool, key));
  logs = pools.map((pool, at) => new PgLog(pool, sealsOf(at)));
});

afterAll(async () => {
  await client.end();
  for (const pool of pools) await pool.onModuleDestroy();
  await database.drop();
});

const sealsOf = (at: number): CoeditSeals => {
  const found = seals[at];
  if (found === undefined) throw new Error('no seals');
  return found;
};

const newDocument = async (): Promise<string> => {
  const doc = randomUUID();
  await client.query('insert into doc_head (doc_id, schema_v) values ($1, 1)', [doc]);
  return doc;
};

const pushOf = (doc: string, over: Partial<Push> = {}): Push => ({
  doc, epoch: 1, accessEpoch: 1, schema: 1, push: randomBytes(16).toString('base64url'), personId: PERSON, sessionId: 's', client: 0, from: 0, to: 0, bytes: randomBytes(30), ...over,
});

const log = (at = 0): PgLog => {
  const found = logs[at];
  if (found === undefined) throw new Error('no log');
  return found;
};

const seqs = async (doc: string): Promise<number[]> => (await client.query<{ seq: string }>('select seq from doc_update where doc_id = $1 order by seq', [doc])).rows.map((row) => Number(row.seq));

test('one append numbers the pushes of each document densely and keeps their bytes', async () => {
  const [a, b] = [await newDocument(), await newDocument()];
  const pushes = [pushOf(a), pushOf(b), pushOf(a), pushOf(b), pushOf(a)];
  expect((await log().append(pushes)).map((result) => (result.kind === 'refused' ? result.why : result.seq))).toEqual([1, 1, 2, 2, 3]);
  const tail = await log().tail(a, 0);
  expect(tail.rows.map((row) => Buffer.from(row.bytes).toString('hex'))).toEqual([pushes[0], pushes[2], pushes[4]].map((push) => Buffer.from(push?.bytes ?? []).toString('hex')));
});

test('a push sent again is told where it stands, and the numbers stay dense', async () => {
  const doc = await newDocument();
  const first = pushOf(doc);
  await log().append([first]);
  const results = await log().append([pushOf(doc), first, pushOf(doc)]);
  expect(results).toMatchObject([{ kind: 'committed', seq: 2 }, { kind: 'repeat', seq: 1 }, { kind: 'committed', seq: 3 }]);
  await expect(log().committed(doc, first.push)).resolves.toMatchObject({ seq: 1 });
});

test.each([
  ['a stale access epoch', { accessEpoch: 0 }, 'access'],
  ['another epoch', { epoch: 2 }, 'epoch'],
  ['an older schema', { schema: 0 }, 'schema'],
  ['a client id of nobody', { client: 5, from: 0, to: 3 }, 'clock'],
] as const)('%s inserts nothing', async (_name, over, why) => {
  const doc = await newDocument();
  expect(await log().append([pushOf(doc, over), pushOf(doc)])).toMatchObject([{ kind: 'refused', why }, { kind: 'committed', seq: 1 }]);
});

test('a locked document and a missing one take nothing', async () => {
  const doc = await newDocument();
  await client.query("update doc_head set state = 'locked' where doc_id = $1", [doc]);
  expect(await log().append([pushOf(doc), pushOf(randomUUID())])).toMatchObject([{ kind: 'refused', why: 'state' }, { kind: 'refused', why: 'missing' }]);
});

test('a client id fills its clocks without hole and without overlap', async () => {
  const doc = await newDocument();
  const lease = await log().lease(doc, PERSON, null);
  if (lease === null) throw new Error('no lease');
  const write = (from: number, to: number, personId = PERSON): Push => pushOf(doc, { client: lease.client, from, to, personId });
  expect(await log().append([write(0, 3)])).toMatchObject([{ kind: 'committed' }]);
  expect(await log().append([write(5, 6)])).toMatchObject([{ kind: 'refused', why: 'clock' }]);
  expect(await log().append([write(1, 4)])).toMatchObject([{ kind: 'refused', why: 'clock' }]);
  expect(await log().append([write(3, 4, randomUUID())])).toMatchObject([{ kind: 'refused', why: 'clock' }]);
  expect(await log().append([write(3, 4)])).toMatchObject([{ kind: 'committed', seq: 2 }]);
  await expect(log().lease(doc, PERSON, lease.client)).resolves.toEqual({ client: lease.client, clock: 4 });
  expect((await log().lease(doc, randomUUID(), lease.client))?.client).not.toBe(lease.client);
});

test('a client id that was drawn before in this document is drawn anew, and only a full document refuses', async () => {
  const [doc, lucky] = [await newDocument(), log()];
  const numbers = [7, 7, 7, 8, 8, 8, 8];
  lucky.draw = () => numbers.shift() ?? 0;
  const drawn = [await lucky.lease(doc, PERSON, null), await lucky.lease(doc, PERSON, null), await lucky.lease(doc, PERSON, null)];
  lucky.draw = newClientId;
  expect(drawn.map((lease) => lease?.client ?? null)).toEqual([7, 8, null]);
});

test('two nodes that write the same documents at once leave dense numbers, and the same push once', async () => {
  const docs = await Promise.all(Array.from({ length: 4 }, newDocument));
  const rounds = Array.from({ length: 40 }, () => {
    const common = docs.map((doc) => pushOf(doc));
    return logs.map((node) => node.append([...common, ...docs.map((doc) => pushOf(doc))].sort(() => Math.random() - 0.5)));
  });
  const results = (await Promise.all(rounds.flat())).flat();
  expect(results.filter((result) => result.kind === 'refused')).toEqual([]);
  for (const doc of docs) expect(await seqs(doc)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
});

test('compaction shelves old rows whole, a page that asks from the start gets the snapshot, and a repeat is still known', async () => {
  const doc = await newDocument();
  const lease = await log().lease(doc, PERSON, null);
  if (lease === null) throw new Error('no lease');
  const ydoc = newYDoc();
  ydoc.clientID = lease.client;
  const pushes: Push[] = [];
  ydoc.on('update', (bytes) => {
    const to = Y.getState(ydoc.store, lease.client);
    pushes.push(pushOf(doc, { client: lease.client, from: pushes.at(-1)?.to ?? 0, to, bytes }));
  });
  for (let at = 0; at < 1_200; at += 1) ydoc.getText('content').insert(at, '字');
  for (const push of pushes) await log().append([push]);
  const pool = pools[0];
  if (pool === undefined) throw new Error('no pool');
  const workshop = new Workshop();
  await expect(new Compaction(pool, workshop, new CoeditMaterial(pool, sealsOf(0)), sealsOf(0)).compact(doc)).resolves.toBe(1_200);
  await workshop.onModuleDestroy();
  expect((await seqs(doc)).length).toBe(500);
  const tail = await log().tail(doc, 0);
  expect(tail.snapshot?.seq).toBe(1_200);
  const opened = newYDoc();
  Y.applyUpdate(opened, tail.snapshot?.bytes ?? new Uint8Array());
  expect(opened.getText('content').toString()).toBe(ydoc.getText('content').toString());
  expect((await log().tail(doc, 900)).snapshot).toBeNull();
  const first = pushes[0];
  if (first === undefined) throw new Error('nothing pushed');
  expect(await log().append([first])).toMatchObject([{ kind: 'repeat', seq: 1 }]);
});

test.each([1, 49_151, 49_152, 49_153, 640_001])('a snapshot of %d bytes is read whole, and not at all once a byte of it has changed', async (length) => {
  const doc = await newDocument();
  const bytes = randomBytes(length);
  await client.query('insert into doc_snapshot (doc_id, seq, bytes, crc) values ($1, 7, $2, $3)', [doc, bytes, sumOf(bytes)]);
  expect(bytes.equals((await log().tail(doc, 0)).snapshot?.bytes ?? Buffer.alloc(0))).toBe(true);
  await client.query('update doc_snapshot set bytes = set_byte(bytes, $2, get_byte(bytes, $2) # 1) where doc_id = $1', [doc, length - 1]);
  await expect(log().tail(doc, 0)).rejects.toThrow('not what was written');
});

test('an append looks its pushes up, and never reads the whole log, however many they are', async () => {
  const doc = await newDocument();
  await client.query(
    `insert into doc_update (doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, bytes)
     select $1, n, 'past-' || n, $2, 's', 0, 0, 1, '\\x00' from generate_series(1, 12000) n`, [doc, PERSON]);
  await client.query('analyze doc_update');
  const values = appendValues(Array.from({ length: 400 }, () => pushOf(doc)));
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${APPEND}`, values);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Scan using doc_update_doc_id_push_id_key');
  expect(plan).not.toMatch(/Seq Scan on doc_(update|push_past)/);
});
