// Compaction: a ready snapshot for quick opening, and old rows of the log squeezed into segments. Rows leave
// the log only in the transaction that stores the snapshot which contains them, named by their dense numbers.
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { deflate } from 'node:zlib';
import { promisify } from 'node:util';
import type { JobState } from '../metrics/metrics.js';
import { KEEP_ROWS } from './coedit.pg-log.js';
import { CoeditMaterial } from './coedit.material.js';
import { CoeditPool } from './coedit.pool.js';
import { CoeditSeals } from './coedit.seals.js';
import { packRows, type SegmentRow } from './coedit.segment.js';
import { sumOf, unharmed, type Summed } from './coedit.sum.js';
import { Workshop } from './coedit.workshop.js';
import type { Material } from './coedit.worker.js';

const squeeze = promisify(deflate);
const ROWS_AT_ONCE = 20_000;

@Injectable()
export class Compaction {
  private readonly wanted = new Map<string, number>();
  private running: Promise<void> | null = null;
  onCompacted: (doc: string, seq: number) => void = () => undefined;
  onFailure: (doc: string, error: unknown) => void = () => undefined;

  constructor(
    @Inject(CoeditPool) private readonly pool: CoeditPool,
    @Inject(Workshop) private readonly workshop: Workshop,
    @Inject(CoeditMaterial) private readonly whole: CoeditMaterial,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  /** Compacts soon; asked often, it runs once at a time on this node and never twice at once on any. */
  request(doc: string): void {
    if (!this.wanted.has(doc)) this.wanted.set(doc, Date.now());
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  /** What waits for its turn, and for how long. */
  get state(): JobState {
    const [first] = this.wanted.values();
    return { state: 'waiting', count: this.wanted.size, oldest: first === undefined ? 0 : (Date.now() - first) / 1_000 };
  }

  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    for (const doc of this.wanted.keys()) {
      this.wanted.delete(doc);
      await this.compact(doc).catch((error: unknown) => this.onFailure(doc, error));
    }
  }

  /** The sequence number of the new snapshot; null when another node compacts or nothing is new. */
  async compact(doc: string): Promise<number | null> {
    const material = await this.material(doc);
    if (material === null) return null;
    const seal = await this.seals.of(doc);
    const compact = await this.workshop.compact(material);
    const bytes = seal?.seal(compact) ?? compact;
    return this.pool.transaction(async (client) => {
      const { rows: locks } = await client.query<{ ok: boolean }>("select pg_try_advisory_xact_lock(hashtextextended('compact:' || $1, 0)) as ok", [doc]);
      if (locks[0]?.ok !== true) return null;
      const { rowCount } = await client.query(
        `insert into doc_snapshot (doc_id, seq, bytes, crc) values ($1, $2, $3, $4)
         on conflict (doc_id) do update set seq = excluded.seq, bytes = excluded.bytes, crc = excluded.crc, at = clock_timestamp() where doc_snapshot.seq < excluded.seq`,
        [doc, material.to, bytes, sumOf(bytes)],
      );
      if (rowCount === 0) return null;
      await this.shelve(client, doc, material.to - KEEP_ROWS);
      await client.query('update doc_head set snap_seq = $2 where doc_id = $1 and snap_seq < $2', [doc, material.to]);
      return material.to;
    }).then((seq) => {
      if (seq !== null) this.onCompacted(doc, seq);
      return seq;
    });
  }

  private async material(doc: string): Promise<(Material & { to: number }) | null> {
    const material = await this.whole.read(doc);
    return material.updates.length === 0 ? null : material;
  }

  private async shelve(client: PoolClient, doc: string, upTo: number): Promise<void> {
    const { rows } = await client.query<SegmentRow & Summed>(
      'select seq, push_id, person_id, client_id, clock_to, schema_v, bytes, crc, at from doc_update where doc_id = $1 and seq <= $2 order by seq limit $3',
      [doc, upTo, ROWS_AT_ONCE],
    );
    unharmed(rows, doc);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined || rows.length < KEEP_ROWS / 2) return;
    await client.query('insert into doc_segment (doc_id, from_seq, to_seq, rows) values ($1, $2, $3, $4)', [doc, first.seq, last.seq, await squeeze(packRows(rows))]);
    // A push id must stay known as long as an outbox may still send it: a month.
    await client.query(
      'insert into doc_push_past (doc_id, push_id, seq, at) select doc_id, push_id, seq, at from doc_update where doc_id = $1 and seq <= $2', [doc, last.seq],
    );
    await client.query("delete from doc_push_past where doc_id = $1 and at < now() - interval '30 days'", [doc]);
    await client.query('delete from doc_update where doc_id = $1 and seq <= $2', [doc, last.seq]);
  }
}
