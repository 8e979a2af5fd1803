// I1, I2, I3, I9 and I10 of one document: the log against the pages, a page that was opened cold, and what each page said about
// saving. A page that is away is judged by what it still holds and by what it said, not by what it shows.
import { content, readLogIn, type LogTruth } from '@gongyan/server/platform/coedit/coedit.truth';
import type pg from 'pg';
import * as Y from 'yjs';
import type { Finding } from './finding.js';
import type { Page } from '../../testing/page.js';

export interface OpenDocument {
  readonly doc: string;
  /** Everybody who wrote, with what he was told is saved. */
  readonly pages: readonly Page[];
  /** Opened after the hub was started anew, by one who wrote. */
  readonly cold?: Page;
  /** Whose right ended, and the last number of the log before it did. */
  readonly removed?: readonly { readonly personId: string; readonly seq: number }[];
}

const LAST_ROW_MS = 30_000;

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const ofPage = async (page: Page, truth: LogTruth, want: string): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const push of page.acknowledged) if (!truth.pushes.has(push)) found.push({ invariant: 'I1', says: `acknowledged, but not in the log: ${push}` });
  found.push(...ofSaving(page, truth));
  if (!page.peer.joined) return found;
  await page.until('the last row of the log', () => page.peer.seq >= truth.rows, LAST_ROW_MS).catch((error: unknown) => found.push({ invariant: 'I2', says: why(error) }));
  try {
    if (page.peer.outbox.empty && content(page.ydoc) !== want) found.push({ invariant: 'I2', says: 'a page differs from the log' });
  } catch (error) {
    found.push({ invariant: 'I2', says: why(error) });
  }
  return found;
};

/** What nobody acknowledged is on the page's disk, and it did not say saved. */
const ofSaving = (page: Page, { ydoc }: LogTruth): Finding[] => {
  const { kind } = page.saving();
  const [mine, stored] = [Y.getState(page.ydoc.store, page.ydoc.clientID), Y.getState(ydoc.store, page.ydoc.clientID)];
  if (mine <= stored) return [];
  const found: Finding[] = [];
  if (kind === 'saved') found.push({ invariant: 'I10', says: `a page says saved, and the log lacks ${mine - stored} of its letters` });
  if (page.store.waiting === 0) found.push({ invariant: 'I10', says: `${mine - stored} letters are neither in the log nor on the page's disk` });
  return found;
};

const STRANGERS = `
  select u.seq, u.person_id from doc_update u where u.doc_id = $1 and u.client_id > 0
    and not exists (select from doc_client c where c.doc_id = u.doc_id and c.client_id = u.client_id and c.person_id = u.person_id)`;

const ofRights = async (sql: pg.Client, { doc, removed = [] }: OpenDocument): Promise<Finding[]> => {
  const { rows: strangers } = await sql.query<{ seq: string; person_id: string }>(STRANGERS, [doc]);
  const found: Finding[] = strangers.map(({ seq, person_id }) => ({ invariant: 'I3', says: `row ${seq} is under a client id that was never leased to ${person_id}` }));
  for (const { personId, seq } of removed) {
    const { rows } = await sql.query<{ seq: string }>('select seq from doc_update where doc_id = $1 and person_id = $2 and seq > $3', [doc, personId, seq]);
    found.push(...rows.map((row): Finding => ({ invariant: 'I3', says: `row ${row.seq} is by ${personId}, whose right had ended at ${seq}` })));
  }
  return found;
};

export const checkDocuments = async (sql: pg.Client, document: OpenDocument): Promise<Finding[]> => {
  const found = await ofRights(sql, document);
  try {
    const truth = await readLogIn(sql, document.doc);
    const want = content(truth.ydoc);
    for (const page of document.pages) found.push(...(await ofPage(page, truth, want)));
    const { cold } = document;
    if (cold !== undefined && content(cold.ydoc) !== want) found.push({ invariant: 'I9', says: 'a page that was opened cold does not show what was written' });
  } catch (error) {
    found.push({ invariant: 'I1', says: why(error) });
  }
  return found;
};
