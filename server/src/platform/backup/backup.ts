// Makes a backup while people work: every table as of one moment, through PostgreSQL's own COPY over the hub's driver, so that no other
// program is needed. Refuses to write over a file, and leaves none behind that is not whole and on the disk.
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import type { Tell } from '../tell.js';
import { FORMAT, HEAD, sha256, SUMS, type Head, type Sums } from './archive.js';
import { ArchiveRefusal } from './archive.refusal.js';
import { END, packed, type Part } from './tar.js';

export interface Made {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly tables: number;
}

const PART_BYTES = 4 * 1024 * 1024;
/** Half the size for a third of the time that the usual level takes: people are at work. */
const LEVEL = 3;

/** What is of no use after a crash of the database is of none in a backup (unlogged). */
const TABLES = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns, c.reltuples::bigint as about
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' group by c.oid order by c.relname`;

interface TableRow {
  readonly name: string;
  readonly columns: string[];
  readonly about: string;
}

/** Holds off migrations until the backup is done, and reads as of one moment from here on. */
const begin = async (sql: pg.Client): Promise<TableRow[]> => {
  const { rows: before } = await sql.query<TableRow>(TABLES);
  if (!before.some(({ name }) => name === 'migration')) throw new ArchiveRefusal('这个数据库里没有共研的数据。There is no hub in this database.');
  await sql.query('begin isolation level repeatable read read only');
  await sql.query(`lock table ${before.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} in access share mode`);
  const { rows: now } = await sql.query<TableRow>(TABLES);
  const shape = (tables: readonly TableRow[]): string => JSON.stringify(tables.map(({ name, columns }) => [name, columns]));
  if (shape(before) !== shape(now)) throw new ArchiveRefusal('数据库正在升级，请稍后再备份。The database is being migrated: try again in a moment.');
  return now;
};

const headOf = async (sql: pg.Client, tables: readonly TableRow[], version: string): Promise<Head> => {
  const { rows: schema } = await sql.query<{ name: string }>('select name from migration order by name');
  // A sequence moves outside of transactions: it is never behind the rows.
  const { rows: sequences } = await sql.query<{ name: string; last: string }>("select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' and last_value is not null order by 1");
  return { format: FORMAT, version, madeAt: new Date().toISOString(), schema: schema.map(({ name }) => name), tables: tables.map(({ name, columns }) => ({ name, columns })), sequences };
};

const linesIn = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
};

class Writer {
  readonly sums: { readonly rows: Record<string, number>; readonly parts: Sums['parts'] } = { rows: {}, parts: [] };
  rows = 0;

  constructor(private readonly sql: pg.Client, private readonly head: Head, private readonly onRows: (rows: number) => void) {}

  private part(part: Part): Buffer[] {
    this.sums.parts.push({ name: part.name, bytes: part.bytes.length, sha256: sha256(part.bytes) });
    return packed(part, new Date(this.head.madeAt));
  }

  async *all(): AsyncGenerator<Buffer> {
    yield* this.part({ name: HEAD, bytes: Buffer.from(JSON.stringify(this.head, null, 1)) });
    for (const table of this.head.tables) yield* this.table(table);
    yield* packed({ name: SUMS, bytes: Buffer.from(JSON.stringify(this.sums, null, 1)) }, new Date(this.head.madeAt));
    yield END;
  }

  private async *table({ name, columns }: Head['tables'][number]): AsyncGenerator<Buffer> {
    let [held, size, count, number]: [Buffer[], number, number, number] = [[], 0, 0, 0];
    const flush = (): Buffer[] => {
      const bytes = Buffer.concat(held);
      [held, size, number] = [[], 0, number + 1];
      return this.part({ name: `tables/${name}/${String(number).padStart(6, '0')}`, bytes });
    };
    // In the text form a line is a row: line feeds within a value are written as \n.
    for await (const chunk of this.sql.query(to(`copy ${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')}) to stdout`))) {
      const bytes: Buffer = chunk;
      held.push(bytes);
      size += bytes.length;
      const lines = linesIn(bytes);
      count += lines;
      this.onRows((this.rows += lines));
      if (size >= PART_BYTES) yield* flush();
    }
    if (size > 0) yield* flush();
    this.sums.rows[name] = count;
  }
}

const onDisk = async (place: string): Promise<void> => {
  const handle = await open(place, 'r');
  await handle.sync().finally(() => handle.close());
};

/** `file` is there, whole, when this resolves. Throws ArchiveRefusal. */
export const backUp = async (sql: pg.Client, { file, version, tell }: { readonly file: string; readonly version: string; readonly tell: Tell }): Promise<Made> => {
  if (existsSync(file)) throw new ArchiveRefusal(`${file} 已经存在，请换一个文件名。The file exists: choose another name.`);
  const draft = `${file}.${process.pid}.part`;
  const whole = createHash('sha256');
  const listen = new Transform({ transform: (chunk: Buffer, _encoding, done) => (whole.update(chunk), done(null, chunk)) });
  try {
    const tables = await begin(sql);
    const about = tables.reduce((sum, table) => sum + Math.max(0, Number(table.about)), 0);
    const writer = new Writer(sql, await headOf(sql, tables, version), (rows) => tell(rows, Math.max(rows, about)));
    await pipeline(Readable.from(writer.all()), createGzip({ level: LEVEL }), listen, createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
    await sql.query('rollback');
    await onDisk(draft);
    await rename(draft, file);
    await onDisk(path.dirname(path.resolve(file)));
    return { file, bytes: (await stat(file)).size, sha256: whole.digest('hex'), rows: writer.rows, tables: tables.length };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
