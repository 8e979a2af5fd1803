// The seals of confidential documents. Each one's key stands in its head, itself sealed with the hub's data key, which no database holds;
// so whoever has only the database, a backup or a standby reads none of it. Refuses to hand on sealed bytes as if they were words.
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Asked } from '../database/asked.js';
import { Together } from '../database/together.js';
import { KEY_BYTES } from '../sealed/aead.js';
import { DataKey } from '../sealed/data.key.js';
import { DocumentSeal, isSealed } from '../sealed/document.seal.js';
import { CoeditPool } from './coedit.pool.js';

/** The oldest is forgotten first, never one whose document is just being made. */
const REMEMBERED = 20_000;

interface KeyRow {
  readonly doc_id: string;
  /** In hexadecimal. */
  readonly key: string | null;
}
type Seals = ReadonlyMap<string, DocumentSeal | null>;

const place = (doc: string): string => `document:${doc}`;

/** Null for a document that is not sealed; a document without a head is missing. `key` is asked for only when something is sealed. */
export const sealsIn = async (sql: Asked, key: () => DataKey, docs: readonly string[]): Promise<Seals> => {
  // As JSON, because whoever checks a database before it is brought up finds no such column in it.
  const { rows } = await sql.query<KeyRow>("select doc_id, substr(to_jsonb(h)->>'sealed_key', 3) as key from doc_head h where doc_id = any ($1::uuid[])", [docs]);
  return new Map(rows.map((row) => [row.doc_id, row.key === null ? null : new DocumentSeal(row.doc_id, key().open(place(row.doc_id), Buffer.from(row.key, 'hex')))]));
};

/** Throws when one is sealed and the document has no key: then nobody can read it any more. */
export const openedRows = <Row extends { readonly bytes: Uint8Array }>(rows: readonly Row[], seal: DocumentSeal | null | undefined, doc: string): Row[] => rows.map((row) => {
  if (!isSealed(row.bytes)) return row;
  if (seal === null || seal === undefined) throw new Error(`document ${doc} is sealed, and its key is gone`);
  return { ...row, bytes: seal.open(row.bytes) };
});

@Injectable()
export class CoeditSeals {
  private readonly seals = new Map<string, DocumentSeal | null>();
  private readonly asked = new Together((docs: readonly string[]) => this.ask(docs));

  constructor(
    @Inject(CoeditPool) private readonly pool: CoeditPool,
    @Inject(DataKey) private readonly key: DataKey,
  ) {}

  /** A new key for a document that begins or is sealed now: as it may be kept, and to seal with at once. */
  fresh(doc: string): { readonly kept: Buffer; readonly seal: DocumentSeal } {
    const key = randomBytes(KEY_BYTES);
    return { kept: this.key.seal(place(doc), key), seal: new DocumentSeal(doc, key) };
  }

  /** The transaction that kept the key has been committed, or sees it itself. */
  remember(doc: string, seal: DocumentSeal | null): void {
    const [oldest] = this.seals.keys();
    if (oldest !== undefined && this.seals.size >= REMEMBERED) this.seals.delete(oldest);
    this.seals.set(doc, seal);
  }

  /** Its key is gone. */
  forget(doc: string): void {
    this.seals.delete(doc);
  }

  /** Null: not sealed. Undefined: not asked yet. */
  known(doc: string): DocumentSeal | null | undefined {
    return this.seals.get(doc);
  }

  async of(doc: string): Promise<DocumentSeal | null> {
    const known = this.seals.get(doc);
    return known === undefined ? this.asked.of(doc) : known;
  }

  /** Rows as they were before they were sealed. One that another node sealed meanwhile is asked about again. */
  async opened<Row extends { readonly bytes: Uint8Array }>(doc: string, rows: readonly Row[]): Promise<readonly Row[]> {
    if (!rows.some(({ bytes }) => isSealed(bytes))) return rows;
    return openedRows(rows, this.seals.get(doc) ?? (await this.asked.of(doc)), doc);
  }

  private async ask(docs: readonly string[]): Promise<Seals> {
    const seals = await sealsIn({ query: (text, values) => this.pool.query({ text, values: [...(values ?? [])] }) }, () => this.key, docs);
    for (const [doc, seal] of seals) this.remember(doc, seal);
    return seals;
  }
}
