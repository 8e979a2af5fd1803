// The bare database that a command looks at. Looking never changes a schema, and refuses one that is not this program's.
import type pg from 'pg';
import { migrations, newerIn } from '../migrations/list.js';
import { readConfig, type Config } from '../platform/config.js';
import { connected } from '../platform/database/connected.js';
import { Refusal } from './command.js';
import { withDatabase } from './database.js';

/** One connection as the owner of the tables, without a limit of time. */
export const withOwner = <T>(databaseUrl: string, job: (sql: pg.Client) => Promise<T>): Promise<T> => connected(databaseUrl, 'gongyan-command', job);

/** The names of the migrations this database has seen; none when there is no hub in it. */
export const schemaOf = async (sql: pg.Client): Promise<string[]> => {
  const { rows: [there] } = await sql.query<{ there: boolean }>("select to_regclass('public.migration') is not null as there");
  return there?.there === true ? (await sql.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name) : [];
};

const demandSchema = (known: readonly string[]): void => {
  if (known.length === 0) throw new Refusal('这个数据库里还没有共研的数据，请检查 DATABASE_URL 或 DATA_DIR。There is no hub in this database: check DATABASE_URL or DATA_DIR.');
  const newer = newerIn(known);
  if (newer !== undefined) throw new Refusal(`数据库来自更新的版本（${newer}），请用新版本的程序。The database is newer than this program (${newer}): use the newer one.`);
  if (known.length < migrations.length) throw new Refusal('数据库还是旧版本的结构，先用本版本启动一次节点（会自动升级），再运行这个命令。The database has an older schema: start a node of this version once, then run this again.');
};

/** The database as it stands, of this program's schema. */
export const withSql = <T>(job: (sql: pg.Client, config: Config) => Promise<T>): Promise<T> =>
  withDatabase(readConfig(process.env), (config) =>
    withOwner(config.databaseUrl, async (sql) => {
      demandSchema(await schemaOf(sql));
      return job(sql, config);
    }));
