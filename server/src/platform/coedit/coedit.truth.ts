// What must hold of a document's log after whatever happened: numbers without a hole, every push once, bytes that fit their sums, and a
// snapshot that tells what the rows tell for which it stands. Reads as the database's owner does; refuses to look away: the first fault throws.
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { inflateSync } from 'node:zlib';
import * as Y from 'yjs';
import type { Asked } from '../database/asked.js';
import { noKey, type DataKey } from '../sealed/data.key.js';
import type { DocumentSeal } from '../sealed/document.seal.js';
import { openedRows, sealsIn } from './coedit.seals.js';
import { unharmed, type Summed } from './coedit.sum.js';
import { unpackRows } from './coedit.segment.js';

export interface LogTruth {
  readonly pushes: ReadonlySet<string>;
  readonly rows: number;
  readonly ydoc: Y.Doc;
}

/** Reads the whole log, shelved rows too. `key` is asked for only when the document is sealed. Throws in words. */
export const readLogIn = async (sql: Asked, doc: string, key: () => DataKey = noKey): Promise<LogTruth> => {
  const seal = (await sealsIn(sql, key, [doc])).get(doc) ?? null;
  const segments = await sql.query<{ rows: Buffer }>('select rows from doc_segment where doc_id = $1 order by from_seq', [doc]);
  const shelved = segments.rows.flatMap((segment) => unpackRows(inflateSync(segment.rows)));
  const live = await sql.query<{ seq: string; push_id: string; bytes: Buffer }>('select seq, push_id, bytes from doc_update where doc_id = $1 order by seq', [doc]);
  const head = await sql.query<{ seq: string }>('select seq from doc_head where doc_id = $1', [doc]);
  const all = [...shelved, ...live.rows];
  all.forEach((row, at) => {
    if (Number(row.seq) !== at + 1) throw new Error(`the log of ${doc} has ${row.seq} where ${at + 1} should stand`);
  });
  if (Number(head.rows[0]?.seq) !== all.length) throw new Error(`the head of ${doc} does not name the last row`);
  const pushes = new Set(all.map((row) => row.push_id));
  if (pushes.size !== all.length) throw new Error(`a push stands twice in the log of ${doc}`);
  const ydoc = newYDoc();
  const plain = openedRows(all, seal, doc);
  applyAll(ydoc, plain.map((row) => row.bytes), null);
  await checkSnapshot(sql, { doc, seal }, plain);
  return { pushes, rows: all.length, ydoc };
};

const checkSnapshot = async (sql: Asked, { doc, seal }: { readonly doc: string; readonly seal: DocumentSeal | null }, rows: readonly { seq: string; bytes: Uint8Array }[]): Promise<void> => {
  const { rows: found } = await sql.query<{ seq: string; bytes: Buffer }>('select seq, bytes from doc_snapshot where doc_id = $1', [doc]);
  const [snapshot] = openedRows(found, seal, doc);
  if (snapshot === undefined) return;
  const [from, replayed] = [newYDoc(), newYDoc()];
  applyAll(from, [snapshot.bytes], null);
  applyAll(replayed, rows.slice(0, Number(snapshot.seq)).map((row) => row.bytes), null);
  if (content(from) !== content(replayed)) throw new Error(`the snapshot of ${doc} tells another text than the rows it stands for`);
};

/** Every row and the snapshot against the sum that was taken of them. Throws at the first that was changed. */
export const checkSums = async (sql: Asked, doc: string): Promise<void> => {
  for (const table of ['doc_update', 'doc_snapshot']) unharmed((await sql.query<Summed>(`select seq, bytes, crc from ${table} where doc_id = $1`, [doc])).rows, doc);
};

/** The same for the same text with the same authors, however it came together. Throws when something waits for what never came. */
export const content = (ydoc: Y.Doc): string => {
  if (ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null) throw new Error('something in the document waits for what never came');
  const fresh = newYDoc();
  applyAll(fresh, [Y.encodeStateAsUpdate(ydoc)], null);
  return `${fresh.getXmlFragment('content').toString()} ${Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('base64')}`;
};
