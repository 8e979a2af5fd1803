// The sum of a document's bytes: taken of what was admitted, before it leaves for the database, and compared wherever they are
// read again. Refuses to hand on bytes that are no longer what was written.
import { crc32 } from 'node:zlib';

export const sumOf = (bytes: Uint8Array): number => crc32(bytes);

export interface Summed {
  readonly seq: string;
  readonly bytes: Uint8Array;
  /** Null for rows from before there were sums. */
  readonly crc: string | null;
}

/** Throws at the first that was changed: a document that cannot be shown whole is not shown. */
export const unharmed = <Row extends Summed>(rows: readonly Row[], doc: string): readonly Row[] => {
  const harmed = rows.find(({ bytes, crc }) => crc !== null && Number(crc) !== sumOf(bytes));
  if (harmed !== undefined) throw new Error(`row ${harmed.seq} of document ${doc} is not what was written`);
  return rows;
};
