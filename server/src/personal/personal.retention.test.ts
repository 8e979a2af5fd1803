// What is over its span goes by itself, the day after and not the day before; evidence never does.
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { personId, startWholeDemoHub, studioId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { ChainStore } from '../hours/chain/chain.store.js';
import { verifyAuditIn } from '../platform/audit/audit.chain.js';
import { connected } from '../platform/database/connected.js';
import { DayTurn } from '../platform/jobs/day.turn.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { recountHours } from '../recount/recount.js';
import { isTurned, REGISTER, TRACES } from './personal.register.js';
import { PersonalRetention } from './personal.retention.js';

jest.setTimeout(120_000);
const TEACHER = personId('mem-0205');
const DAY_MS = 86_400_000;
const daysBefore = (days: number): Date => new Date(TODAY.getTime() - days * DAY_MS);

let hub: DemoHub;
beforeAll(async () => {
  hub = await startWholeDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => hub.app.get(DataSource).query(sql, values);
const countOf = async (table: string, where = 'true'): Promise<number> => Number((await rows<{ n: number }>(`select count(*)::int as n from "${table}" where ${where}`))[0]?.n);
const sweep = (now: Date = TODAY) => hub.app.get(PersonalRetention).sweep(now);
const notice = (at: Date, readAt: Date | null): Promise<unknown> => rows("insert into notice (id, person_id, kind, facts, at, read_at) values ($1, $2, 'retention.test', '{}', $3, $4)", [randomUUID(), TEACHER, at, readAt]);

/** A row of each table whose moment is that one. */
const AT: Readonly<Record<string, (at: Date) => Promise<unknown>>> = {
  notice: (at) => notice(new Date(at.getTime() - DAY_MS), at),
  notice_digest: (at) => rows("insert into notice_digest (person_id, day, state, leave_hash) values ($1, $2, 'sent', $3)", [TEACHER, at.toISOString().slice(0, 10), Buffer.from(randomUUID())]),
  join_code: (at) => rows('insert into join_code (person_id, code_hash, ends_at) values ($1, $2, $3)', [TEACHER, Buffer.from('x'), at]),
  document_intake: (at) => rows("insert into document_intake (id, person_id, file_name, word, bytes, at) values ($1, $2, 'a.docx', '{}', '', $3)", [randomUUID(), TEACHER, at]),
  roster_import: (at) => rows("insert into roster_import (id, person_id, file_name, lines, at) values ($1, $2, 'a.xlsx', '[]', $3)", [randomUUID(), TEACHER, at]),
  sign_in_guess: (at) => rows('insert into sign_in_guess (subject, failures, since) values ($1, 1, $2)', [Buffer.from(randomUUID()), at]),
  identity_errand: (at) => rows("insert into identity_errand (id, browser_hash, provider, next, ends_at) values ($1, $2, 'oidc', '/', $3)", [randomUUID(), Buffer.from('x'), at]),
  studio_robot_message: (at) => rows("insert into studio_robot_message (id, studio_id, text, at) values ($1, $2, '…', $3)", [randomUUID(), studioId('02'), at]),
};
const turned = Object.entries({ ...REGISTER, ...TRACES }).flatMap(([table, { span }]) => (isTurned(span) ? [[table, span.days] as const] : []));

test('each table that has days is tried here', () => {
  expect(Object.keys(AT).sort()).toEqual(turned.map(([table]) => table).sort());
});

test.each(turned)('what is over its span goes the day after, and not the day before', async (table, days) => {
  await sweep();
  const before = await countOf(table);
  await AT[table]?.(daysBefore(days - 1));
  expect([await sweep(), await countOf(table)]).toEqual([{}, before + 1]);
  expect([await sweep(new Date(TODAY.getTime() + 2 * DAY_MS)), await countOf(table)]).toEqual([expect.objectContaining({ [table]: 1 }), before]);
});

test('a notice that nobody read stays twice as long; one that is read late stays from then on', async () => {
  await sweep();
  await notice(daysBefore(799), null);
  await notice(daysBefore(900), daysBefore(399));
  expect(await sweep()).toEqual({});
  await notice(daysBefore(801), null);
  expect(await sweep()).toEqual({ notice: 1 });
});

test('somebody who is being kept out stays out', async () => {
  await rows('insert into sign_in_guess (subject, failures, since, blocked_until) values ($1, 9, $2, $3)', [Buffer.from('blocked'), daysBefore(3), daysBefore(0.5)]);
  expect(await sweep()).toEqual({});
  expect(await sweep(new Date(TODAY.getTime() + DAY_MS))).toEqual({ sign_in_guess: 1 });
});

test('many go in batches, those that somebody holds the next time, and it is told', async () => {
  await rows("insert into notice (id, person_id, kind, facts, at, read_at) select gen_random_uuid(), $1, 'retention.many', '{}', $2, $2 from generate_series(1, 1203)", [TEACHER, daysBefore(500)]);
  await connected(hub.databaseUrl, 'holder', async (sql) => {
    await sql.query("begin; select 1 from notice where kind = 'retention.many' limit 3 for update");
    expect(await sweep()).toEqual({ notice: 1200 });
    await sql.query('rollback');
  });
  expect(await sweep()).toEqual({ notice: 3 });
  const told = Number(/^gongyan_retention_deleted_total\{table="notice"\} (\d+)$/m.exec(await hub.app.get(Metrics).text())?.[1]);
  expect(told).toBeGreaterThanOrEqual(1_203);
});

test('it is a job of the day, once for the whole hub', async () => {
  await notice(daysBefore(500), daysBefore(500));
  hub.setNow(new Date(TODAY.getTime() + DAY_MS));
  await hub.app.get(DayTurn).again();
  expect(await countOf('notice', "kind = 'retention.test' and read_at < now() - interval '450 days'")).toBe(0);
  await notice(daysBefore(500), daysBefore(500));
  await hub.app.get(DayTurn).again();
  expect(await countOf('notice', "kind = 'retention.test' and read_at < now() - interval '450 days'")).toBe(1);
});

test('hours, audit, certificates and what was read of cases stay, whole', async () => {
  const timed = new Set(turned.map(([table]) => table));
  const tables = [...Object.keys(REGISTER), 'person', 'audit_link', 'audit_chain', 'hours_chain', 'doc_head', 'doc_snapshot', 'doc_segment'].filter((name) => !timed.has(name));
  const counts = async () => Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await countOf(name)] as const)));
  const before = await counts();
  const late = new Date(TODAY.getTime() + 40 * 365 * DAY_MS);
  await sweep(late);
  expect(await counts()).toEqual(before);
  expect((before['hours_entry'] ?? 0) * (before['audit_entry'] ?? 0)).toBeGreaterThan(0);
  for (const [table] of turned) expect([table, await countOf(table)]).toEqual([table, 0]);
  expect(await hub.app.get(ChainStore).verify()).toMatchObject({ whole: true });
  await connected(hub.databaseUrl, 'look', async (sql) => {
    expect(await verifyAuditIn(sql)).toMatchObject({ whole: true });
    await sql.query('begin isolation level repeatable read read only');
    expect(await recountHours(sql, { audit: 0, at: late })).toEqual([]);
  });
});
