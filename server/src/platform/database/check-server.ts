// "Saved" means fsynced: a database set up otherwise would make the hub a liar, so the server refuses to start
// on it. Also refuses PostgreSQL before 15 and any encoding but UTF-8.
import type pg from 'pg';
import { DatabaseRefusal } from './database.refusal.js';

const NAMES = ['server_version_num', 'server_encoding', 'fsync', 'full_page_writes', 'synchronous_commit'];

/** Throws in words. `unsafe`: tests may run without fsync. */
export const checkServer = async (client: pg.Client, unsafe: boolean): Promise<void> => {
  const { rows } = await client.query<{ name: string; setting: string }>('select name, setting from pg_settings where name = any ($1)', [NAMES]);
  const wrong = whatIsWrong(new Map(rows.map((row) => [row.name, row.setting])), unsafe);
  if (wrong !== null) throw new DatabaseRefusal(wrong);
};

export const whatIsWrong = (settings: ReadonlyMap<string, string>, unsafe: boolean): string | null => {
  if (Number(settings.get('server_version_num')) < 150_000) return '需要 PostgreSQL 15 或更高版本。PostgreSQL 15 or later is needed.';
  if (settings.get('server_encoding') !== 'UTF8') return '数据库编码必须是 UTF8。The database must be UTF8.';
  const off = ['fsync', 'full_page_writes', 'synchronous_commit'].filter((name) => settings.get(name) === 'off');
  if (off.length === 0 || unsafe) return null;
  return `数据库关闭了 ${off.join('、')}，“已保存”将不可信，请打开后再启动。${off.join(', ')} must be on: “saved” would not be true otherwise.`;
};
