// The chain over the audit: many at once are linked without a hole, and whatever is changed past the database's triggers is named.
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../../../tests/testing/database.js';
import { verifyAudit, type AuditVerdict } from './audit.chain.js';

let database: TestDatabase;
let owner: pg.Client;
const ENTRIES = 60;
const RECORD = "insert into audit_entry (act, subject, reason, facts) values ('test.done', $1, null, $2)";

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const clients = await Promise.all(Array.from({ length: 6 }, async () => {
    const client = new pg.Client({ connectionString: database.url, options: '-c role=gongyan_app' });
    await client.connect();
    return client;
  }));
  await Promise.all(clients.map(async (client, of) => {
    for (let at = 0; at < ENTRIES / clients.length; at += 1) await client.query(RECORD, [`第 ${of} 人 ${at}`, JSON.stringify({ b: at, a: [of, null, '好'] })]);
    await client.end();
  }));
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const verdict = (): Promise<AuditVerdict> => verifyAudit({ query: async <T>(text: string) => (await owner.query(text)).rows as T });

/** As somebody would who owns the tables; undone afterwards. */
const tampered = async (...statements: string[]): Promise<AuditVerdict> => {
  await owner.query('begin; set local session_replication_role = replica');
  for (const statement of statements) await owner.query(statement);
  const found = await verdict();
  await owner.query('rollback');
  return found;
};

test('entries of six who record at once are one chain; what was rolled back is not in it', async () => {
  await owner.query('begin');
  await owner.query(RECORD, ['不算数', '{}']);
  await owner.query('rollback');
  expect(await verdict()).toMatchObject({ whole: true, entries: ENTRIES });
});

test.each([
  ['a changed fact', 'changed', "update audit_entry set facts = facts || '{\"b\": 9999}' where id = (select entry_id from audit_link where seq = 31)", 31],
  ['a changed hour', 'changed', "update audit_entry set at = at + interval '1 microsecond' where id = (select entry_id from audit_link where seq = 7)", 7],
  ['a removed entry', 'missing', 'delete from audit_entry where id = (select entry_id from audit_link where seq = 12)', 12],
  ['an entry removed with its link', 'missing', 'with gone as (delete from audit_link where seq = 1 returning entry_id) delete from audit_entry where id = (select entry_id from gone)', 2],
  ['a removed link', 'unlinked', 'delete from audit_link where seq = 20', 0],
  ['an entry past the chain', 'unlinked', "insert into audit_entry (act, subject) values ('test.sneaked', '旁路')", 0],
  ['a chain cut off at its end', 'end', `with gone as (delete from audit_link where seq = ${ENTRIES} returning entry_id) delete from audit_entry where id = (select entry_id from gone)`, ENTRIES],
])('%s is named', async (_what, why, statement, seq) => {
  expect(await tampered(statement)).toEqual({ whole: false, seq, why });
});

test('the running hub may neither change a link nor take one out', async () => {
  await expect(owner.query('delete from audit_link')).rejects.toThrow('stay as they are');
  const { rows } = await owner.query("select has_table_privilege('gongyan_app', 'audit_link', 'update') or has_table_privilege('gongyan_app', 'audit_link', 'delete') as may");
  expect(rows).toEqual([{ may: false }]);
});
