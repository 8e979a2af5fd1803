// The whole log of a document, also what compaction has shelved, for whoever counts in it. Only committed rows, and
// read by a module of a room in the worker thread: a long log would keep every page waiting.
import { Inject, Injectable } from '@nestjs/common';
import { inflate } from 'node:zlib';
import { promisify } from 'node:util';
import { CoeditPool } from './coedit.pool.js';
import { CoeditSeals } from './coedit.seals.js';
import { unpackRows } from './coedit.segment.js';
import { unharmed, type Summed } from './coedit.sum.js';
import { Workshop } from './coedit.workshop.js';

const unpacked = promisify(inflate);

interface HistoryRow {
  readonly seq: number;
  readonly person: string;
  readonly client: number;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** `rows`: a number of the log with whose it is; `leases`: to whom its client ids are leased, and why. */
interface History {
  readonly rows: readonly HistoryRow[];
  readonly leases: readonly { readonly client: number; readonly person: string; readonly kind: string }[];
}

interface StoredRow {
  readonly seq: string;
  readonly person_id: string;
  readonly client_id: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
}

const rowOf = ({ seq, person_id, client_id, bytes, at }: StoredRow): HistoryRow => ({ seq: Number(seq), person: person_id, client: Number(client_id), at: at.getTime(), bytes });

@Injectable()
export class CoeditHistory {
  constructor(
    @Inject(CoeditPool) private readonly pool: CoeditPool,
    @Inject(Workshop) private readonly workshop: Workshop,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  /** The last number of the log; 0 when there is none. */
  async head(docId: string): Promise<number> {
    const { rows } = await this.pool.query<{ seq: string }>({ name: 'coedit-history-head', text: 'select seq from doc_head where doc_id = $1', values: [docId] });
    return Number(rows[0]?.seq ?? 0);
  }

  /** The document from which this one was forked; null when it was not. */
  async origin(docId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ doc_id: string }>({
      name: 'coedit-history-origin',
      text: `select o.doc_id from doc_client c
             join doc_client o on o.client_id = c.client_id and o.person_id = c.person_id and o.doc_id <> c.doc_id and o.kind = 'own'
             where c.doc_id = $1 and c.kind = 'carried' limit 1`,
      values: [docId],
    });
    return rows[0]?.doc_id ?? null;
  }

  /** What a room's own module reads out of the history. Whoever asks checks the answer. */
  async study(docId: string, module: URL, more: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.workshop.study(module, { snapshot: null, updates: [] }, { ...more, ...(await this.read(docId)) });
  }

  private async read(docId: string): Promise<History> {
    const { rows, leases } = await this.kept(docId);
    return { rows: await this.seals.opened(docId, rows), leases };
  }

  private kept(docId: string): Promise<History> {
    return this.pool.transaction(async (client) => {
      await client.query('set transaction isolation level repeatable read read only');
      const { rows: segments } = await client.query<{ rows: Buffer }>('select rows from doc_segment where doc_id = $1 order by from_seq', [docId]);
      const { rows: tail } = await client.query<StoredRow & Summed>('select seq, person_id, client_id, bytes, crc, at from doc_update where doc_id = $1 order by seq', [docId]);
      const { rows: leases } = await client.query<{ client_id: string; person_id: string; kind: string }>('select client_id, person_id, kind from doc_client where doc_id = $1', [docId]);
      const shelved = await Promise.all(segments.map(async ({ rows }) => unpackRows(await unpacked(rows))));
      return { rows: [...shelved.flat(), ...unharmed(tail, docId)].map(rowOf), leases: leases.map((one) => ({ client: Number(one.client_id), person: one.person_id, kind: one.kind })) };
    });
  }
}
