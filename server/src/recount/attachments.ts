// Every attachment and every sealed version has its own bytes: what is kept beside them says so. Of a photo of evidence the hash is that
// of the upload, which was drawn anew: nothing to compare it with.
import { createHash } from 'node:crypto';
import { openedRows, sealsIn } from '../platform/coedit/coedit.seals.js';
import type { Asked } from '../platform/database/asked.js';
import { noKey, type DataKey } from '../platform/sealed/data.key.js';
import type { DocumentSeal } from '../platform/sealed/document.seal.js';

const PLAIN = "not exists (select from doc_head h where h.doc_id = document_id and (h.sealed_key is not null or h.state = 'deleted'))";
const BLOBS: readonly (readonly [table: string, digest: string, which: string, bytes: string])[] = [
  ['hours_claim_file', 'digest', "mime = 'application/pdf'", 'bytes'], ['studio_result_file', 'digest', "mime = 'application/pdf'", 'bytes'], ['document_original', 'digest', 'true', 'bytes'],
  ['hours_past', 'digest', 'true', 'bytes'], ['document_image', "split_part(name, '.', 1)", PLAIN, 'bytes'], ['document_version', 'digest', `digest is not null and ${PLAIN}`, 'state'],
];

/** What confidential documents hold besides their log; only the data key opens it. */
const SEALED = `
select 'document_image' as table, name, split_part(name, '.', 1) as digest, document_id as doc, i.bytes from document_image i join doc_head h on h.doc_id = i.document_id and h.sealed_key is not null
union all
select 'document_version', v.id::text, digest, document_id, v.state from document_version v join doc_head h on h.doc_id = v.document_id and h.sealed_key is not null where digest is not null`;

interface Kept {
  readonly table: string;
  readonly name: string;
  readonly digest: string;
  readonly doc: string;
  readonly bytes: Buffer;
}

const isOther = ({ doc, bytes, digest }: Kept, seal: DocumentSeal | null | undefined): boolean => {
  try {
    const [plain] = openedRows([{ bytes }], seal, doc);
    return plain === undefined || !createHash('sha256').update(plain.bytes).digest('hex').startsWith(digest);
  } catch {
    return true;
  }
};

export const harmedAttachments = async (sql: Asked, key: () => DataKey = noKey): Promise<string[]> => {
  const found: string[] = [];
  for (const [table, digest, which, bytes] of BLOBS) {
    const { rows } = await sql.query<{ named: string }>(`select ${digest} as named from ${table} where ${which} and left(encode(sha256(${bytes}), 'hex'), length(${digest})) <> ${digest}`);
    found.push(...rows.map(({ named }) => `${table} ${named} has other bytes`));
  }
  const { rows } = await sql.query<Kept>(SEALED);
  const seals = await sealsIn(sql, key, [...new Set(rows.map(({ doc }) => doc))]);
  return [...found, ...rows.filter((kept) => isOther(kept, seals.get(kept.doc))).map((kept) => `${kept.table} ${kept.name} has other bytes`)];
};
