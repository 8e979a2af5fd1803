// Rows of the log in one run of bytes, whole and in order, so that history and authorship can be walked
// after the rows have left the table.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { QueryResultRow } from 'pg';

export interface SegmentRow extends QueryResultRow {
  seq: string;
  push_id: string;
  person_id: string;
  client_id: string;
  clock_to: string;
  schema_v: number;
  bytes: Uint8Array;
  at: Date;
}

const FORMAT = 1;

export const packRows = (rows: readonly SegmentRow[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FORMAT);
  encoding.writeVarUint(encoder, rows.length);
  for (const row of rows) {
    encoding.writeVarUint(encoder, Number(row.seq));
    encoding.writeVarString(encoder, row.push_id);
    encoding.writeVarString(encoder, row.person_id);
    encoding.writeVarUint(encoder, Number(row.client_id));
    encoding.writeVarUint(encoder, Number(row.clock_to));
    encoding.writeVarUint(encoder, row.schema_v);
    encoding.writeVarUint(encoder, row.at.getTime());
    encoding.writeVarUint8Array(encoder, row.bytes);
  }
  return encoding.toUint8Array(encoder);
};

/** The rows of a segment, inflated before. Throws on a format of a later version. */
export const unpackRows = (packed: Uint8Array): SegmentRow[] => {
  const decoder = decoding.createDecoder(packed);
  if (decoding.readVarUint(decoder) !== FORMAT) throw new Error('segment of an unknown format');
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    seq: String(decoding.readVarUint(decoder)),
    push_id: decoding.readVarString(decoder),
    person_id: decoding.readVarString(decoder),
    client_id: String(decoding.readVarUint(decoder)),
    clock_to: String(decoding.readVarUint(decoder)),
    schema_v: decoding.readVarUint(decoder),
    at: new Date(decoding.readVarUint(decoder)),
    bytes: decoding.readVarUint8Array(decoder),
  }));
};
