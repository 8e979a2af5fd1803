// Records a database as a release left it, for the test of the next one's upgrade: `node tests/upgrade/record.mjs DATABASE_URL FILE DOC`.
// Rows only, since the migrations of that day still stand here; no sessions and tickets. DOC is a document with a text worth comparing.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import pg from 'pg';

const LEFT_OUT = new Set(['migration', 'session', 'socket_ticket', 'hub_node', 'bell_letter']);
const [, , databaseUrl, file, doc] = process.argv;
if (databaseUrl === undefined || file === undefined || doc === undefined) throw new Error('node tests/upgrade/record.mjs DATABASE_URL FILE DOC');

const sql = new pg.Client({ connectionString: databaseUrl });
await sql.connect();
const named = await sql.query("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1");
const tables = [];
for (const { name } of named.rows.filter((row) => !LEFT_OUT.has(row.name))) {
  const { rows } = await sql.query(`select to_jsonb(t) as row from "${name}" t`);
  if (rows.length > 0) tables.push({ name, rows: rows.map(({ row }) => row) });
}
const sequences = (await sql.query("select sequencename as name, last_value from pg_sequences where schemaname = 'public' and last_value is not null")).rows;
const migration = (await sql.query('select max(name) as name from migration')).rows[0].name;
await sql.end();
const text = JSON.stringify({ migration, doc, tables, sequences });
writeFileSync(file, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
