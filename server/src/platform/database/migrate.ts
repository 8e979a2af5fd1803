// Forward-only migrations, each in a transaction of its own, under an advisory lock: several nodes may start
// at once. Refuses a database that a later version has already migrated.
import type pg from 'pg';
import { grantToApp, optionsOf } from './app-role.js';
import { checkServer } from './check-server.js';
import { connected } from './connected.js';
import { DatabaseRefusal } from './database.refusal.js';
import { migrations, newerIn } from '../../migrations/list.js';

const LOCK = 7_219_005;

/** Brings the database to this version's schema; resolves with what every connection of the running hub says when it opens. Throws in
 *  words when the database is newer, or when it is one that `checkServer` refuses. */
export const migrate = (databaseUrl: string, { unsafe = false }: { readonly unsafe?: boolean } = {}): Promise<string> =>
  connected(databaseUrl, 'gongyan-migrate', async (client) => {
    await checkServer(client, unsafe);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create table if not exists migration (name text primary key, at timestamptz not null default now())');
    const { rows } = await client.query<{ name: string }>('select name from migration order by name');
    const done = new Set(rows.map((row) => row.name));
    const newer = newerIn([...done]);
    if (newer !== undefined) throw new DatabaseRefusal(`数据库来自更新的版本（${newer}），请用新版本的程序，或恢复升级前的备份（docs/install.md）。The database is newer than this program (${newer}): use the newer one, or restore the backup of before.`);
    for (const migration of migrations) if (!done.has(migration.name)) await apply(client, migration);
    await grantToApp(client);
    return optionsOf(client);
  });

const apply = async (client: pg.Client, migration: { readonly name: string; readonly sql: string }): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (name) values ($1)', [migration.name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`Migration ${migration.name} failed and was rolled back`, { cause: error });
  }
};
