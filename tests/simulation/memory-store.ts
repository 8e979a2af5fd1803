// A page's disk in memory. It outlives the page: a crash and a reload find what was kept, nothing more. Like a real one it answers
// late, at times later than the server.
import type { CopyStore, KeptCopy, OutboxRow, Settled } from '@gongyan/shared/coedit/coedit.store';

export class MemoryStore implements CopyStore {
  private updates = new Map<number, Uint8Array>();
  private snapshot: { seq: number; bytes: Uint8Array } | null = null;
  private rows = new Map<number, OutboxRow>();
  private last = 0;
  private epoch: number | null = null;
  private client: number | null = null;

  constructor(private readonly seek: () => Promise<void> = () => Promise.resolve()) {}

  /** Edits that no commit has acknowledged. */
  get waiting(): number {
    return this.rows.size;
  }

  readonly load = async (): Promise<KeptCopy | null> => {
    await this.seek();
    if (this.epoch === null) return null;
    const updates = this.snapshot === null ? [] : [this.snapshot.bytes];
    let seq = this.snapshot?.seq ?? 0;
    for (let next = this.updates.get(seq + 1); next !== undefined; next = this.updates.get(seq + 1)) {
      updates.push(next);
      seq += 1;
    }
    return { epoch: this.epoch, seq, updates, outbox: [...this.rows.values()], client: this.client };
  };

  readonly begin = (epoch: number): Promise<void> => {
    this.epoch = epoch;
    return Promise.resolve();
  };

  readonly claim = (client: number): Promise<void> => {
    this.client = client;
    return Promise.resolve();
  };

  readonly add = (client: number, bytes: Uint8Array): Promise<number> => {
    const key = (this.last += 1);
    this.rows.set(key, { key, client, push: null, bytes });
    return Promise.resolve(key);
  };

  readonly seal = (keys: readonly number[], push: string): Promise<void> => {
    for (const key of keys) {
      const row = this.rows.get(key);
      if (row !== undefined) this.rows.set(key, { ...row, push });
    }
    return Promise.resolve();
  };

  readonly settle = ({ from, updates, pushes }: Settled): Promise<void> => {
    updates.forEach((bytes, at) => this.updates.set(from + at, bytes));
    for (const [key, row] of this.rows) if (row.push !== null && pushes.includes(row.push)) this.rows.delete(key);
    return Promise.resolve();
  };

  readonly keepSnapshot = (seq: number, bytes: Uint8Array): Promise<void> => {
    this.snapshot = { seq, bytes };
    return Promise.resolve();
  };
}
