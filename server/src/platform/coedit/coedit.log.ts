// What the engine asks of the update log. PostgreSQL keeps it (coedit.pg-log.ts); the simulation keeps it in
// memory. Whatever an implementation is made of: append is one atomic commit, the sequence of a document is
// dense, a push id enters once, and a stale access epoch enters never.
import type { DocumentState, PushId } from '@gongyan/shared/coedit/coedit.protocol';

export interface Push {
  readonly doc: string;
  readonly epoch: number;
  readonly accessEpoch: number;
  readonly schema: number;
  readonly push: PushId;
  readonly personId: string;
  readonly sessionId: string;
  /** The client id that the update writes under and the clocks it fills; 0 when it only deletes. */
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

export type Appended =
  | { readonly kind: 'committed' | 'repeat'; readonly seq: number; readonly at: number }
  | { readonly kind: 'refused'; readonly why: 'epoch' | 'access' | 'schema' | 'state' | 'clock' | 'missing' };

export interface Head {
  readonly doc: string;
  readonly epoch: number;
  readonly accessEpoch: number;
  readonly schema: number;
  readonly state: DocumentState;
  readonly seq: number;
  readonly snapshot: number;
}

/** What a node knows of a document that is open on it. */
export interface Known extends Omit<Head, 'doc' | 'snapshot'> {
  readonly id: string;
}

export interface LogRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly personId: string;
}

export interface Tail {
  /** Present when the rows alone do not reach back to the asked number. */
  readonly snapshot: { readonly seq: number; readonly bytes: Uint8Array } | null;
  readonly rows: readonly LogRow[];
}

export interface CoeditLog {
  /** All in one commit. The answer stands in the order of the pushes. */
  readonly append: (pushes: readonly Push[]) => Promise<Appended[]>;
  readonly heads: (docs: readonly string[]) => Promise<Head[]>;
  /** Of these documents as this node knows them, those that are no longer so. */
  readonly moved: (known: readonly Known[]) => Promise<Head[]>;
  readonly tail: (doc: string, after: number) => Promise<Tail>;
  /** A client id for this person; the asked one when it was leased to him before. Null: too many exist. */
  readonly lease: (doc: string, personId: string, wanted: number | null) => Promise<{ client: number; clock: number } | null>;
  /** Where a push stands in the log, if it is there. */
  readonly committed: (doc: string, push: PushId) => Promise<{ seq: number; at: number } | null>;
  readonly clocks: (doc: string, clients: readonly number[]) => Promise<{ client: number; clock: number; personId: string }[]>;
}
