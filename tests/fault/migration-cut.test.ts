// F19. Every migration is cut off in the middle: before the database hears of it, when it has done it and nobody was told, before it is
// written down, before the commit, and after it. The database is as before or as after, never between, and the next start goes on.
import { migrate } from '@gongyan/server/platform/database/migrate';
import { migrations } from '@gongyan/server/migrations/list';
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import { freshDatabase, type TestDatabase } from '../testing/database.js';
import { tapOn, type Point } from './pg-tap.js';
import { Proxy } from './proxy.js';

/** Of the four moments that must leave everything as before, so many are tried for each migration. */
const MOMENTS = Math.min(4, Number(process.env['FAULT_COUNT'] ?? 1));
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const chance = new Chance(SEED);
jest.setTimeout(600_000);

let database: TestDatabase;
let sql: pg.Client;
let proxy: Proxy;
let through: string;
let point: Point | null = null;

beforeAll(async () => {
  process.stdout.write(`migrations: seed ${SEED} (FAULT_SEED replays it), ${MOMENTS} of 4 moments before the commit of each\n`);
  database = await freshDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const address = new URL(database.url);
  proxy = await Proxy.to({ host: address.hostname, port: Number(address.port) });
  proxy.tapping = tapOn(() => point);
  address.port = String(proxy.port);
  through = address.href;
});
afterAll(async () => {
  await proxy.close();
  await sql.end();
  await database.drop();
});

/** Tables, columns, constraints, indexes, functions, triggers, what is written down as done, and how many rows there are. */
const PRINT = `
  select coalesce(md5(string_agg(line, chr(10) order by line)), '') as print from (
    select 'column ' || concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as line from information_schema.columns where table_schema = 'public'
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all select 'function ' || proname || ' ' || prosrc from pg_proc where pronamespace = 'public'::regnamespace
    union all select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgtype from pg_trigger where not tgisinternal
    union all select 'rows ' || relname || ' ' || (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[1]::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    union all select 'done ' || name from migration) s`;
const GONE = "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'gongyan-migrate'";

const print = async (): Promise<string> => (await sql.query<{ print: string }>(PRINT)).rows[0]?.print ?? '';
const done = async (): Promise<number> => (await sql.query('select from migration')).rowCount ?? 0;

/** Ends when the database has noticed that nobody is there any more. */
const cutAt = async (at: Omit<Point, 'reached'>): Promise<void> => {
  let reached = false;
  point = { ...at, reached: () => {
    reached = true;
    proxy.cut();
  } };
  await expect(migrate(through)).rejects.toThrow();
  point = null;
  expect(reached).toBe(true);
  while ((await sql.query<{ n: number }>(GONE)).rows[0]?.n !== 0);
};

const saying = (text: string): RegExp => new RegExp(text.trim().slice(0, 120).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

test('each is whole or not there, and a start after any of them comes to the same end', async () => {
  const whole = await print();
  await sql.query('drop schema public cascade; create schema public; create table migration (name text primary key, at timestamptz not null default now())');
  for (const [at, migration] of migrations.entries()) {
    const says = saying(migration.sql);
    const early = [
      { says, moment: 'before', at: 'statement' }, { says, moment: 'after', at: 'statement' }, { says: /insert into migration/, moment: 'before', at: 'statement' }, { says, moment: 'before', at: 'commit' },
    ] as const;
    const before = await print();
    for (const moment of [...early].sort(() => chance.next() - 0.5).slice(0, MOMENTS)) {
      await cutAt(moment);
      expect({ migration: migration.name, moment, same: (await print()) === before, done: await done() }).toEqual({ migration: migration.name, moment, same: true, done: at });
    }
    await cutAt({ says, moment: 'after', at: 'commit' });
    expect({ migration: migration.name, done: await done() }).toEqual({ migration: migration.name, done: at + 1 });
  }
  await migrate(database.url);
  expect(await print()).toBe(whole);
});
