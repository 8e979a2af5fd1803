// What a page keeps on its own disk: a copy of the log it has seen, and the outbox of edits that no commit
// has acknowledged yet. An edit is kept before it is sent and leaves only with its acknowledgement.
import type { PushId } from './coedit.protocol.js';

export interface OutboxRow {
  readonly key: number;
  readonly client: number;
  /** The push that carries this row; null until it is sealed. Once sealed it never changes its push. */
  readonly push: PushId | null;
  readonly bytes: Uint8Array;
}

export interface KeptCopy {
  readonly epoch: number;
  /** Everything up to this number is in `updates`. */
  readonly seq: number;
  readonly updates: readonly Uint8Array[];
  /** Rows that this page may send: its own, and those of pages that are no longer alive. */
  readonly outbox: readonly OutboxRow[];
  /** A client id that may be written under without the server, with how much of it is kept. */
  readonly client: number | null;
}

export interface Settled {
  readonly from: number;
  readonly updates: readonly Uint8Array[];
  readonly pushes: readonly PushId[];
}

/** Every method may reject (private mode, full disk): the page then works on and says so. */
export interface CopyStore {
  readonly load: () => Promise<KeptCopy | null>;
  /** Forgets the copy of another epoch; the outbox of that epoch goes with it. */
  readonly begin: (epoch: number) => Promise<void>;
  /** From now on this page writes under this client id. */
  readonly claim: (client: number) => Promise<void>;
  readonly add: (client: number, bytes: Uint8Array) => Promise<number>;
  readonly seal: (keys: readonly number[], push: PushId) => Promise<void>;
  /** One transaction: the committed updates are kept and their outbox rows leave. */
  readonly settle: (settled: Settled) => Promise<void>;
  readonly keepSnapshot: (seq: number, bytes: Uint8Array) => Promise<void>;
}
