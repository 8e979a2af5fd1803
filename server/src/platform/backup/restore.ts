// Puts a backup into an empty database: all of it in one transaction, or nothing. Refuses a database that holds anything, and a schema
// that this program does not know. The tables are made by the migrations that the backup names; later ones follow afterwards.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { migrations, newerIn } from '../../migrations/list.js';
import type { Tell } from '../tell.js';
import { partsOf, rowsIn, sha256, tableIn, type Archive } from './archive.js';
import { ArchiveRefusal } from './archive.refusal.js';
import type { Part } from './tar.js';

/** Throws ArchiveRefusal. */
export const demandKnownSchema = ({ head }: Archive): void => {
  const newer = newerIn(head.schema);
  if (newer !== undefined) throw new ArchiveRefusal(`备份的结构（${newer}）比这个程序新，请用 ${head.version} 或更新的版本恢复。The backup's schema (${newer}) is newer than this program: restore with version ${head.version} or later.`);
};

const demandEmpty = async (sql: pg.Client): Promise<void> => {
  const { rows: [there] } = await sql.query<{ count: string }>("select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')");
  if (Number(there?.count) > 0) throw new ArchiveRefusal('数据库不是空的，没有改动它。请另建一个空库（或新的 DATA_DIR），恢复到那里，看过再换。The database is not empty and was left alone: restore into a new, empty one, look, then switch.');
};

/** Tables, triggers and keys as the backup's schema had them; triggers and keys put aside until the rows are in. Answers what puts them back. */
const prepare = async (sql: pg.Client, schema: readonly string[]): Promise<string[]> => {
  await sql.query('create table migration (name text primary key, at timestamptz not null default now())');
  for (const migration of migrations) if (schema.includes(migration.name)) await sql.query(migration.sql);
  const { rows: keys } = await sql.query<{ table: string; name: string; says: string }>(
    "select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as says from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conrelid, conname");
  const { rows: tables } = await sql.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
  for (const { table, name } of keys) await sql.query(`alter table ${table} drop constraint ${pg.escapeIdentifier(name)}`);
  for (const { name } of tables) await sql.query(`alter table ${pg.escapeIdentifier(name)} disable trigger user`);
  // What the migrations themselves wrote is in the backup as it was then.
  await sql.query(`truncate ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')}`);
  return [...keys.map(({ table, name, says }) => `alter table ${table} add constraint ${pg.escapeIdentifier(name)} ${says}`), ...tables.map(({ name }) => `alter table ${pg.escapeIdentifier(name)} enable trigger user`)];
};

class Loader {
  private readonly parts: AsyncIterator<Part>;
  private readonly sumOf: ReadonlyMap<string, string>;
  private next: IteratorResult<Part> | null = null;
  private rows = 0;

  constructor(private readonly sql: pg.Client, private readonly archive: Archive, private readonly tell: Tell) {
    this.parts = partsOf(archive.file)[Symbol.asyncIterator]();
    this.sumOf = new Map(archive.sums.parts.map(({ name, sha256: sum }) => [name, sum]));
  }

  async all(): Promise<number> {
    const total = rowsIn(this.archive);
    for (let part = await this.step(); part !== null; ) {
      const table = tableIn(part.name);
      if (table === null) part = await this.step();
      else {
        await this.table(table);
        this.tell(this.rows, total);
        part = this.now();
      }
    }
    if (this.rows !== total) throw new ArchiveRefusal(`备份应有 ${total} 行，只读到 ${this.rows} 行。${total} rows were expected, ${this.rows} found.`);
    return this.rows;
  }

  private now(): Part | null {
    return this.next === null || this.next.done === true ? null : this.next.value;
  }

  private async step(): Promise<Part | null> {
    this.next = await this.parts.next();
    return this.now();
  }

  private async *rowsOf(table: string): AsyncGenerator<Buffer> {
    for (let part = this.now(); part !== null && tableIn(part.name) === table; part = await this.step()) {
      // Once more: what is loaded is what was checked.
      if (sha256(part.bytes) !== this.sumOf.get(part.name)) throw new ArchiveRefusal(`${part.name} 在恢复时变了。${part.name} changed while it was restored.`);
      yield part.bytes;
    }
  }

  private async table(table: string): Promise<void> {
    const columns = this.archive.head.tables.find(({ name }) => name === table)?.columns;
    if (columns === undefined) throw new ArchiveRefusal(`备份里的表 ${table} 没有说明。The table ${table} is not described.`);
    const into = this.sql.query(from(`copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`));
    await pipeline(Readable.from(this.rowsOf(table)), into);
    if (into.rowCount !== this.archive.sums.rows[table]) throw new ArchiveRefusal(`${table} 应有 ${this.archive.sums.rows[table]} 行，写入 ${into.rowCount} 行。${table} has not as many rows as it should.`);
    this.rows += into.rowCount;
  }
}

/** `last`: statements within the same transaction, when all rows are there. Answers how many rows there are. Throws ArchiveRefusal. */
export const restoreInto = async (sql: pg.Client, archive: Archive, { last, tell }: { readonly last: string; readonly tell: Tell }): Promise<number> => {
  demandKnownSchema(archive);
  await sql.query('begin');
  try {
    await demandEmpty(sql);
    const back = await prepare(sql, archive.head.schema);
    const rows = await new Loader(sql, archive, tell).all();
    for (const { name, last: value } of archive.head.sequences) await sql.query('select setval($1::regclass, $2)', [pg.escapeIdentifier(name), value]);
    for (const statement of back) await sql.query(statement);
    await sql.query(last);
    await sql.query('commit');
    await sql.query('analyze');
    return rows;
  } catch (error) {
    await sql.query('rollback').catch(() => undefined);
    throw error;
  }
};
