// The hash of one ledger row: over everything that it says and the hash before it. Whoever changes a row past
// the database's triggers breaks the chain at that row.
import { createHash } from 'node:crypto';
import type { EntryRow } from '../hours.table.js';

export type Unhashed = Omit<EntryRow, 'hash'>;

export const FIRST_HASH = createHash('sha256').update('gongyan hours').digest();

/** Every field in one order; a new column of the table does not change old hashes unless it is added here. */
const said = (row: Unhashed): string => JSON.stringify([
  row.seq, row.id, row.personId, row.kind, row.half, row.category, row.form, row.ruleSetId, row.ruleCode, row.title, row.sourceType, row.sourceId, row.turn,
  row.from?.toISOString() ?? null, row.to?.toISOString() ?? null, row.occurredOn, row.evidence.map(({ label, link }) => [label, link]),
  [row.workings.unit, row.workings.units, row.workings.worth, row.workings.level], row.postedBy, row.postedAt.toISOString(), row.reverses, row.reason,
]);

export const hashOf = (row: Unhashed, before: Buffer): Buffer => createHash('sha256').update(before).update(said(row)).digest();
