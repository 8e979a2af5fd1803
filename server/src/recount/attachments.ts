// Every attachment and every sealed version has its own bytes: what is kept beside them says so. Of a photo of evidence the hash is that
// of the upload, which was drawn anew: nothing to compare it with.
import type { Asked } from '../platform/database/asked.js';

const BLOBS: readonly (readonly [table: string, digest: string, which: string])[] = [
  ['hours_claim_file', 'digest', "mime = 'application/pdf'"], ['studio_result_file', 'digest', "mime = 'application/pdf'"], ['document_original', 'digest', 'true'], ['hours_past', 'digest', 'true'],
  ['document_image', "split_part(name, '.', 1)", 'true'],
];

export const harmedAttachments = async (sql: Asked): Promise<string[]> => {
  const found: string[] = [];
  for (const [table, digest, which] of BLOBS) {
    const { rows } = await sql.query<{ named: string }>(`select ${digest} as named from ${table} where ${which} and left(encode(sha256(bytes), 'hex'), length(${digest})) <> ${digest}`);
    found.push(...rows.map(({ named }) => `${table} ${named} has other bytes`));
  }
  const { rows } = await sql.query<{ id: string }>("select id from document_version where digest is not null and encode(sha256(state), 'hex') <> digest");
  return [...found, ...rows.map(({ id }) => `version ${id} has other bytes`)];
};
