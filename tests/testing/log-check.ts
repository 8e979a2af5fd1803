// The log of a document against its pages: every page shows what the log tells, and what it was told is saved is there.
import { content, readLogIn, type LogTruth } from '@gongyan/server/platform/coedit/coedit.truth';
import { connected } from '@gongyan/server/platform/database/connected';
import type { Page } from './page.js';

export const readLog = (databaseUrl: string, doc: string): Promise<LogTruth> => connected(databaseUrl, 'log-check', (sql) => readLogIn(sql, doc));

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
