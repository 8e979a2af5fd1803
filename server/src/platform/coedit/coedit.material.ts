// What a document is made of now, for whoever reads it whole: snapshot and every row behind it, as of one moment, in plain. Refuses a log
// with a hole, and bytes that are not what was written.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CoeditPool } from './coedit.pool.js';
import { CoeditSeals } from './coedit.seals.js';
import { unharmed, type Summed } from './coedit.sum.js';
import type { Material } from './coedit.worker.js';

@Injectable()
export class CoeditMaterial {
  constructor(
    @Inject(CoeditPool) private readonly pool: CoeditPool,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  /** `to`: the last number in it; 0 for a document without a row. */
  async read(doc: string): Promise<Material & { to: number }> {
    const { snapshots, rows, to } = await this.kept(doc);
    // Outside the transaction: whoever holds a connection must not wait for another.
    const [snapshot] = await this.seals.opened(doc, snapshots);
    const plain = await this.seals.opened(doc, rows);
    return { snapshot: snapshot?.bytes ?? null, updates: plain.map(({ bytes }) => bytes), to };
  }

  async copyKey(doc: string, personId: PersonId): Promise<string | null> {
    return (await this.seals.of(doc))?.copyKey(personId) ?? null;
  }

  private kept(doc: string): Promise<{ readonly snapshots: readonly Summed[]; readonly rows: readonly Summed[]; readonly to: number }> {
    return this.pool.transaction(async (client) => {
      await client.query('set transaction isolation level repeatable read read only');
      const { rows: snapshots } = await client.query<Summed>('select seq, bytes, crc from doc_snapshot where doc_id = $1', [doc]);
      const from = Number(snapshots[0]?.seq ?? 0);
      const { rows } = await client.query<Summed>('select seq, bytes, crc from doc_update where doc_id = $1 and seq > $2 order by seq', [doc, from]);
      unharmed([...snapshots, ...rows], doc);
      if (rows.length > 0 && Number(rows[0]?.seq) !== from + 1) throw new Error('the log is not dense');
      return { snapshots, rows, to: from + rows.length };
    });
  }
}
