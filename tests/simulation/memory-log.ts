// The update log kept in memory, with the same promises as the one in PostgreSQL and with its failures: an
// append may be lost before the commit, and an answer may be lost after it.
import type { Appended, CoeditLog, Head, LogRow, Push, Tail } from '@gongyan/server/platform/coedit/coedit.log';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';
import type { Chance } from './chance.js';
import type { VirtualTime } from './virtual-time.js';

interface Row extends LogRow {
  readonly push: string;
  readonly at: number;
}

export class MemoryLog implements CoeditLog {
  readonly rows: Row[] = [];
  private readonly leases = new Map<number, { personId: string; clock: number }>();
  private snapshot: { seq: number; bytes: Uint8Array } | null = null;
  private nextClient = 100;
  accessEpoch = 1;
  failures = 0;

  constructor(
    readonly doc: string,
    private readonly time: VirtualTime,
    private readonly chance: Chance,
  ) {}

  readonly append = async (pushes: readonly Push[]): Promise<Appended[]> => {
    await this.wait(4);
    if (this.failures > 0 && this.chance.happens(0.5)) {
      this.failures -= 1;
      throw new Error('the connection broke before the commit');
    }
    const answers = pushes.map((push) => this.appendOne(push));
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the connection broke after the commit');
    }
    return answers;
  };

  private appendOne(push: Push): Appended {
    const known = this.rows.find((row) => row.push === push.push);
    if (known !== undefined) return { kind: 'repeat', seq: known.seq, at: known.at };
    if (push.accessEpoch !== this.accessEpoch) return { kind: 'refused', why: 'access' };
    const lease = this.leases.get(push.client);
    if (push.client > 0 && (lease?.personId !== push.personId || lease.clock !== push.from)) return { kind: 'refused', why: 'clock' };
    if (lease !== undefined) lease.clock = push.to;
    const row: Row = { seq: this.rows.length + 1, bytes: push.bytes, personId: push.personId, push: push.push, at: this.time.now() };
    this.rows.push(row);
    return { kind: 'committed', seq: row.seq, at: row.at };
  }

  readonly heads = async (): Promise<Head[]> => {
    await this.wait(1);
    return [{ doc: this.doc, epoch: 1, accessEpoch: this.accessEpoch, schema: 1, state: 'open', seq: this.rows.length, snapshot: this.snapshot?.seq ?? 0 }];
  };

  readonly moved = this.heads;

  readonly tail = async (_doc: string, after: number): Promise<Tail> => {
    await this.wait(2);
    const snapshot = this.snapshot !== null && this.snapshot.seq > after && (after === 0 || this.snapshot.seq - after > 40) ? this.snapshot : null;
    const from = snapshot?.seq ?? after;
    return { snapshot, rows: this.rows.slice(from, from + 25) };
  };

  readonly lease = async (_doc: string, personId: string, wanted: number | null): Promise<{ client: number; clock: number }> => {
    await this.wait(1);
    const known = wanted === null ? undefined : this.leases.get(wanted);
    if (wanted !== null && known?.personId === personId) return { client: wanted, clock: known.clock };
    const client = (this.nextClient += 1);
    this.leases.set(client, { personId, clock: 0 });
    return { client, clock: 0 };
  };

  readonly committed = (_doc: string, push: string): Promise<{ seq: number; at: number } | null> =>
    Promise.resolve(this.rows.find((row) => row.push === push) ?? null);

  readonly clocks = (_doc: string, clients: readonly number[]): Promise<{ client: number; clock: number; personId: string }[]> =>
    Promise.resolve(clients.flatMap((client) => {
      const lease = this.leases.get(client);
      return lease === undefined ? [] : [{ client, ...lease }];
    }));

  /** How much of a client id's content is committed. */
  clockOf(client: number): number {
    return this.leases.get(client)?.clock ?? 0;
  }

  compact(): void {
    const ydoc = this.build();
    this.snapshot = { seq: this.rows.length, bytes: Y.encodeStateAsUpdate(ydoc) };
  }

  /** The document as the log alone tells it. */
  build(): Y.Doc {
    const ydoc = newYDoc();
    applyAll(ydoc, this.rows.map((row) => row.bytes), null);
    return ydoc;
  }

  private wait(ms: number): Promise<void> {
    return new Promise((done) => this.time.after(ms * this.chance.next(), done));
  }
}
