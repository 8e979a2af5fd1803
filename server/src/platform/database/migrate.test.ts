// Migrations: several nodes at once, twice in a row, and a program that is older than its database.
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../../../tests/testing/database.js';
import { migrations } from '../../migrations/list.js';
import { whatIsWrong } from './check-server.js';
import { migrate } from './migrate.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const done = async (): Promise<string[]> => (await client.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name);

test('every migration is applied once, however many nodes start at the same time', async () => {
  await client.query('drop schema public cascade; create schema public');
  await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  await migrate(database.url);
  expect(await done()).toEqual(migrations.map(({ name }) => name));
});

test('a program older than its database refuses to start', async () => {
  await client.query("insert into migration (name) values ('9999-tomorrow')");
  await expect(migrate(database.url)).rejects.toThrow('9999-tomorrow');
  await client.query("delete from migration where name = '9999-tomorrow'");
});

describe('what the hub may do under its own role', () => {
  const may = async (table: string, deed: string): Promise<boolean> => (await client.query<{ may: boolean }>("select has_table_privilege('gongyan_app', $1, $2) as may", [table, deed])).rows[0]?.may === true;
  const rights = async (): Promise<string> => (await client.query<{ all: string }>("select string_agg(xmin::text, ' ' order by oid) as all from pg_class where relnamespace = 'public'::regnamespace")).rows[0]?.all ?? '';

  test.each([
    ['a right that is missing', 'revoke select on person from gongyan_app', 'person', 'select', true],
    ['a right that is too many', 'grant delete on hours_entry to gongyan_app', 'hours_entry', 'delete', false],
  ])('%s is set right at the next start', async (_sentence, statement, table, deed, right) => {
    await client.query(statement);
    expect(await may(table, deed)).toBe(!right);
    await migrate(database.url);
    expect(await may(table, deed)).toBe(right);
  });

  test('a start that finds everything right writes nothing', async () => {
    const before = await rights();
    await migrate(database.url);
    expect(await rights()).toBe(before);
  });
});

test('the names are unique and in order', () => {
  const names = migrations.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
});

test('an audit entry can be neither changed nor taken out', async () => {
  await client.query("insert into audit_entry (act, subject) values ('test.made', 'x')");
  for (const statement of ["update audit_entry set act = 'y'", 'delete from audit_entry', 'truncate audit_entry']) {
    await expect(client.query(statement)).rejects.toThrow('audit entries stay');
  }
});

describe('a database is refused', () => {
  const good = new Map([['server_version_num', '150004'], ['server_encoding', 'UTF8'], ['fsync', 'on'], ['full_page_writes', 'on'], ['synchronous_commit', 'on']]);
  const cases: [string, string, string][] = [
    ['when it is too old', 'server_version_num', '140011'],
    ['when it cannot write Chinese', 'server_encoding', 'SQL_ASCII'],
    ['when saved would not mean saved', 'fsync', 'off'],
    ['when a torn page would be lost', 'full_page_writes', 'off'],
    ['when a commit does not wait for the disk', 'synchronous_commit', 'off'],
  ];
  test.each(cases)('%s', (_sentence, name, value) => {
    expect(whatIsWrong(new Map([...good, [name, value]]), false)).toMatch(/[\u4e00-\u9fff]/);
  });
  test('not when everything is right, and not for fsync in tests', () => {
    expect(whatIsWrong(good, false)).toBeNull();
    expect(whatIsWrong(new Map([...good, ['fsync', 'off']]), true)).toBeNull();
  });
});
