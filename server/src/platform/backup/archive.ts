// What a backup is: a head that says of which program and schema it is, the rows of every table in parts, and at its end the sum of each
// part. Refuses, before anything is touched, an archive that is cut off, changed, or of a format of a later version.
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { errorCode } from '../error.code.js';
import type { Tell } from '../tell.js';
import { ArchiveRefusal } from './archive.refusal.js';
import { partsIn, type Part } from './tar.js';

export const FORMAT = 1;
export const HEAD = 'head.json';
export const SUMS = 'sums.json';

export const Head = z.object({
  format: z.number().int(),
  /** Of the program that made it. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  /** The migrations that the database had seen. */
  schema: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
});
export type Head = z.output<typeof Head>;
export const Sums = z.object({
  rows: z.record(z.string(), z.number().int()),
  parts: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
});
export type Sums = z.output<typeof Sums>;

export interface Archive {
  readonly file: string;
  readonly head: Head;
  readonly sums: Sums;
  /** Over the whole file. */
  readonly sha256: string;
  readonly bytes: number;
}

/** In all its tables together. */
export const rowsIn = ({ sums }: Archive): number => Object.values(sums.rows).reduce((sum, rows) => sum + rows, 0);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `tables/person/0001` → `person`; null for what holds no rows. */
export const tableIn = (name: string): string | null => /^tables\/([a-z0-9_]+)\/\d+$/.exec(name)?.[1] ?? null;

const NONE = '这不是共研的备份文件，或已损坏。This is no backup of Gongyan, or it is harmed.';

/** Every part of the file, `heard` hearing its raw bytes. Throws ArchiveRefusal. */
export async function* partsOf(file: string, heard?: (bytes: Buffer) => void): AsyncGenerator<Part> {
  const raw = createReadStream(file, { highWaterMark: 1024 * 1024 });
  if (heard !== undefined) raw.on('data', (bytes) => heard(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes)));
  const opened = raw.pipe(createGunzip({ chunkSize: 256 * 1024 }));
  raw.once('error', (error) => opened.destroy(error));
  try {
    yield* partsIn(opened);
  } catch (error) {
    if (error instanceof ArchiveRefusal) throw error;
    if (errorCode(error).startsWith('Z_')) throw new ArchiveRefusal(NONE);
    throw error;
  } finally {
    raw.destroy();
    opened.destroy();
  }
}

const parsed = <T>(shape: z.ZodType<T>, { bytes }: Part): T => {
  try {
    return shape.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new ArchiveRefusal(NONE);
  }
};

const demandSums = (said: Sums | null, found: Sums['parts']): Sums => {
  if (said === null) throw new ArchiveRefusal('备份文件不完整。The backup is cut off.');
  const at = said.parts.findIndex((part, index) => part.name !== found[index]?.name || part.sha256 !== found[index].sha256 || part.bytes !== found[index].bytes);
  if (at >= 0 || said.parts.length !== found.length) throw new ArchiveRefusal(`备份里的 ${said.parts[at]?.name ?? '末尾'} 与校验值不符，请换一份。${said.parts[at]?.name ?? 'The end'} is not what was written: take another backup.`);
  return said;
};

/** Reads it from end to end and compares every sum. Throws ArchiveRefusal. */
export const checkArchive = async (file: string, tell: Tell): Promise<Archive> => {
  const total = statSync(file).size;
  const whole = createHash('sha256');
  let bytes = 0;
  let head: Head | null = null;
  let sums: Sums | null = null;
  const found: Sums['parts'] = [];
  const parts = partsOf(file, (chunk) => {
    whole.update(chunk);
    tell((bytes += chunk.length), total);
  });
  for await (const part of parts) {
    if (part.name === HEAD) {
      head = parsed(Head, part);
      if (head.format > FORMAT) throw new ArchiveRefusal(`备份由更新的程序（${head.version}）制作，请用新版本恢复。The backup was made by a newer program (${head.version}).`);
    }
    if (part.name === SUMS) sums = parsed(Sums, part);
    else found.push({ name: part.name, bytes: part.bytes.length, sha256: sha256(part.bytes) });
  }
  if (head === null) throw new ArchiveRefusal(NONE);
  return { file, head, sums: demandSums(sums, found), sha256: whole.digest('hex'), bytes };
};
