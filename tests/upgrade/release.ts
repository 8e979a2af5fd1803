// A database as an earlier release left it: that day's migrations, then its rows, past triggers and constraints, as a restored backup has
// them. Refuses rows that the tables of that day do not take.
import { migrations } from '@gongyan/server/migrations/list';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { z } from 'zod';
import { createDatabase, dropDatabase } from '../testing/cluster.mjs';
import type { TestDatabase } from '../testing/database.js';

const Release = z.object({
  migration: z.string(), doc: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.array(z.unknown()) })), sequences: z.array(z.object({ name: z.string(), last_value: z.string() })),
});
export type Release = z.output<typeof Release>;

export const releaseOf = (version: string): Release =>
  Release.parse(JSON.parse(brotliDecompressSync(readFileSync(path.join(__dirname, `release-${version}.json.br`))).toString()));

/** A database of one's own with that release in it, not yet upgraded. */
export const releasedDatabase = async (release: Release): Promise<TestDatabase> => {
  const admin = process.env['GONGYAN_TEST_PG'];
  if (admin === undefined) throw new Error('GONGYAN_TEST_PG is not set: run this test through jest.config.mjs');
  const name = `upgrade_${process.pid}`;
  const url = await createDatabase(admin, name, 'template0');
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    await sql.query('create table migration (name text primary key, at timestamptz not null default now())');
    for (const migration of migrations.filter((one) => one.name <= release.migration)) {
      await sql.query(migration.sql);
      await sql.query('insert into migration (name) values ($1)', [migration.name]);
    }
    await fill(sql, release);
  } finally {
    await sql.end();
  }
  return { url, drop: () => dropDatabase(admin, name) };
};

const fill = async (sql: pg.Client, { tables, sequences }: Release): Promise<void> => {
  await sql.query("set session_replication_role = 'replica'");
  for (const { name, rows } of tables) {
    const { rows: columns } = await sql.query<{ list: string }>("select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'", [name]);
    const list = columns[0]?.list ?? '';
    // Migrations seed rows of their own, which the release had changed since.
    await sql.query(`delete from "${name}"`);
    await sql.query(`insert into "${name}" (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::"${name}", $1::jsonb)`, [JSON.stringify(rows)]);
  }
  for (const { name, last_value } of sequences) await sql.query('select setval($1::regclass, $2)', [`public."${name}"`, last_value]);
};
