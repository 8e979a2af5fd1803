// What must hold of a document's log after whatever happened: numbers without a hole, every push once, and
// the same text from a cold replay as on every page.
import { unpackRows } from '@gongyan/server/platform/coedit/coedit.segment';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { inflateSync } from 'node:zlib';
import pg from 'pg';
import * as Y from 'yjs';
import { ROOT, type Page } from './page.js';

export interface LogTruth {
  readonly pushes: ReadonlySet<string>;
  readonly rows: number;
  readonly ydoc: Y.Doc;
}

/** Reads the whole log, shelved rows too, and throws when it is not dense or a push stands twice. */
export const readLogIn = async (client: pg.Client, doc: string): Promise<LogTruth> => {
  const segments = await client.query<{ rows: Buffer }>('select rows from doc_segment where doc_id = $1 order by from_seq', [doc]);
  const shelved = segments.rows.flatMap((segment) => unpackRows(inflateSync(segment.rows)));
  const live = await client.query<{ seq: string; push_id: string; bytes: Buffer }>('select seq, push_id, bytes from doc_update where doc_id = $1 order by seq', [doc]);
  const head = await client.query<{ seq: string }>('select seq from doc_head where doc_id = $1', [doc]);
  const all = [...shelved, ...live.rows];
  all.forEach((row, at) => {
    if (Number(row.seq) !== at + 1) throw new Error(`the log of ${doc} has ${row.seq} where ${at + 1} should stand`);
  });
  if (Number(head.rows[0]?.seq) !== all.length) throw new Error('the head does not name the last row');
  const pushes = new Set(all.map((row) => row.push_id));
  if (pushes.size !== all.length) throw new Error('a push stands twice in the log');
  const ydoc = newYDoc();
  applyAll(ydoc, all.map((row) => row.bytes), null);
  await checkSnapshot(client, doc, all);
  return { pushes, rows: all.length, ydoc };
};

export const readLog = async (databaseUrl: string, doc: string): Promise<LogTruth> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await readLogIn(client, doc);
  } finally {
    await client.end();
  }
};

const checkSnapshot = async (client: pg.Client, doc: string, rows: readonly { seq: string; bytes: Uint8Array }[]): Promise<void> => {
  const { rows: found } = await client.query<{ seq: string; bytes: Buffer }>('select seq, bytes from doc_snapshot where doc_id = $1', [doc]);
  const snapshot = found[0];
  if (snapshot === undefined) return;
  const [from, replayed] = [newYDoc(), newYDoc()];
  applyAll(from, [snapshot.bytes], null);
  applyAll(replayed, rows.slice(0, Number(snapshot.seq)).map((row) => row.bytes), null);
  if (content(from) !== content(replayed)) throw new Error('the snapshot tells another text than the rows it stands for');
};

export const content = (ydoc: Y.Doc): string => {
  if (ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null) throw new Error('something in the document waits for what never came');
  const fresh = newYDoc();
  applyAll(fresh, [Y.encodeStateAsUpdate(ydoc)], null);
  return `${fresh.getXmlFragment(ROOT).toString()} ${Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('base64')}`;
};

/** Every page shows what the log tells, and the log has every push that any page was told is saved. */
export const expectEqual = async (databaseUrl: string, pages: readonly Page[]): Promise<LogTruth> => {
  const doc = pages[0]?.doc ?? '';
  const truth = await readLog(databaseUrl, doc);
  const want = content(truth.ydoc);
  await Promise.all(pages.map((page) => page.until('the last row of the log', () => page.peer.seq >= truth.rows, 30_000)));
  for (const page of pages) {
    if (content(page.ydoc) !== want) throw new Error('a page differs from the log');
    for (const push of page.acknowledged) if (!truth.pushes.has(push)) throw new Error(`acknowledged, but not in the log: ${push}`);
  }
  return truth;
};
