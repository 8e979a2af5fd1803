// The edits of this page on their way into the log: kept on disk, sealed under a push id, sent one push at a
// time, and gone only when the commit is acknowledged. A sealed push is never changed: sent twice, it is
// still the same edit, and the log takes it once.
import * as Y from 'yjs';
import type { PushId } from './coedit.protocol.js';
import type { CopyStore, OutboxRow } from './coedit.store.js';

interface Row {
  readonly client: number;
  readonly bytes: Uint8Array;
  /** Resolves with the row's key on disk, or null when the disk refused. */
  readonly kept: Promise<number | null>;
  readonly since: number;
}

export interface Sealed {
  readonly push: PushId;
  readonly client: number;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly since: number;
}

export class Outbox {
  private readonly open: Row[] = [];
  private readonly sealed: Sealed[] = [];
  storeFailed = false;
  /** Edits that the disk has taken in hand and not yet confirmed. */
  private keeping = 0;

  constructor(
    private readonly store: CopyStore | null,
    private readonly newPushId: () => PushId,
    /** Called when the disk refuses: the page must say that it cannot keep edits here. */
    private readonly onStoreFailure: () => void,
  ) {
    if (store === null) this.storeFailed = true;
  }

  /** Rows found on disk at the start: sealed ones keep their push id and go first. */
  restore(rows: readonly OutboxRow[], now: number): void {
    const pushes = new Map<PushId, OutboxRow[]>();
    for (const row of rows) {
      if (row.push === null) this.open.push({ client: row.client, bytes: row.bytes, kept: Promise.resolve(row.key), since: now });
      else pushes.set(row.push, [...(pushes.get(row.push) ?? []), row]);
    }
    for (const [push, parts] of pushes) {
      const bytes = Y.mergeUpdates(parts.map((part) => part.bytes));
      this.sealed.push({ push, client: parts[0]?.client ?? 0, bytes, rows: parts.length, since: now });
    }
  }

  add(client: number, bytes: Uint8Array, now: number): void {
    this.open.push({ client, bytes, kept: this.keep(client, bytes), since: now });
  }

  private async keep(client: number, bytes: Uint8Array): Promise<number | null> {
    if (this.store === null || this.storeFailed) return null;
    this.keeping += 1;
    try {
      return await this.store.add(client, bytes);
    } catch {
      this.fail();
      return null;
    } finally {
      this.keeping -= 1;
    }
  }

  private fail(): void {
    if (this.storeFailed) return;
    this.storeFailed = true;
    this.onStoreFailure();
  }

  get empty(): boolean {
    return this.open.length === 0 && this.sealed.length === 0;
  }

  /** Edits not yet acknowledged, counted as the page made them. */
  get pending(): number {
    return this.open.length + this.sealed.reduce((sum, push) => sum + push.rows, 0);
  }

  /** When the oldest unacknowledged edit was made; null when there is none. */
  get since(): number | null {
    return this.sealed[0]?.since ?? this.open[0]?.since ?? null;
  }

  /** `kept`: every waiting edit is on this disk, closing the page loses nothing. `failed`: this disk takes nothing. */
  get disk(): 'kept' | 'keeping' | 'failed' {
    if (this.storeFailed) return 'failed';
    return this.keeping > 0 ? 'keeping' : 'kept';
  }

  /** The push to send next. Seals the open rows of one client id, at most `maxBytes` of them, on disk first. */
  async next(maxBytes: number): Promise<Sealed | null> {
    const waiting = this.sealed[0];
    if (waiting !== undefined) return waiting;
    const rows = this.takeRun(maxBytes);
    if (rows.length === 0) return null;
    const push = this.newPushId();
    const sealed: Sealed = {
      push,
      client: rows[0]?.client ?? 0,
      bytes: Y.mergeUpdates(rows.map((row) => row.bytes)),
      rows: rows.length,
      since: rows[0]?.since ?? 0,
    };
    this.sealed.push(sealed);
    await this.sealOnDisk(rows, push);
    return sealed;
  }

  private takeRun(maxBytes: number): Row[] {
    const client = this.open[0]?.client;
    let bytes = 0;
    let count = 0;
    for (const row of this.open) {
      if (row.client !== client || (count > 0 && bytes + row.bytes.length > maxBytes)) break;
      bytes += row.bytes.length;
      count += 1;
    }
    return this.open.splice(0, count);
  }

  private async sealOnDisk(rows: readonly Row[], push: PushId): Promise<void> {
    const keys = (await Promise.all(rows.map((row) => row.kept))).filter((key) => key !== null);
    if (this.store === null || this.storeFailed) return;
    await this.store.seal(keys, push).catch(() => this.fail());
  }

  /** The pushes that wait for their acknowledgement, oldest first. */
  sealedPushes(): readonly PushId[] {
    return this.sealed.map((sealed) => sealed.push);
  }

  /** True when this push was waiting here and has now left. */
  settle(push: PushId): boolean {
    const at = this.sealed.findIndex((sealed) => sealed.push === push);
    if (at < 0) return false;
    this.sealed.splice(at, 1);
    return true;
  }

  /** All unacknowledged edits as one update, oldest first; null when there are none. */
  unsent(): Uint8Array | null {
    const parts = [...this.sealed.map((push) => push.bytes), ...this.open.map((row) => row.bytes)];
    return parts.length === 0 ? null : Y.mergeUpdates(parts);
  }
}
