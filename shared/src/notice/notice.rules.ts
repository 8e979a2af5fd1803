// What waits for its reader, and how notices about one matter fold into one line.
import type { Notice } from './notice.contract.js';

/** Counted by the bell. */
export const waits = ({ readAt, quiet }: Pick<Notice, 'readAt' | 'quiet'>): boolean => readAt === null && !quiet;

/** Notices of one kind about one matter, newest first; the matter is what they open. */
export interface NoticeFold {
  readonly newest: Notice;
  readonly rows: readonly Notice[];
}

/** Folds what stands together in a list: neighbours of one kind that open the same page and are all waiting or all not. */
export const foldNotices = (rows: readonly Notice[]): NoticeFold[] => {
  const folds: { newest: Notice; rows: Notice[] }[] = [];
  for (const row of rows) {
    const last = folds.at(-1);
    if (last !== undefined && row.link !== null && last.newest.link === row.link && last.newest.kind === row.kind && waits(last.newest) === waits(row)) last.rows.push(row);
    else folds.push({ newest: row, rows: [row] });
  }
  return folds;
};
