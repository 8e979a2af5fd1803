// One page in one document, and what this node remembers of a document while somebody sits in it. No text
// is kept: only clocks, leases and depths, small enough for thousands of open documents.
import type { CoeditRoleName, DocumentState, PresenceEntry } from '@gongyan/shared/coedit/coedit.protocol';
import type { PreparedFrame } from '../realtime/socket.frame.js';
import type { RelayedFrame } from './coedit.relay.js';

/** What the engine needs of a socket. */
export interface SeatLink {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly sessionId: string;
  readonly emit: (event: string, payload: unknown) => void;
  /** Sends what was encoded once for everybody. */
  readonly send: (frame: PreparedFrame) => void;
  readonly join: (room: string) => void;
  readonly leave: (room: string) => void;
  readonly bufferedBytes: () => number;
  readonly blame: () => void;
}

export interface Seat {
  readonly link: SeatLink;
  readonly doc: OpenDocument;
  readonly schema: number;
  client: number;
  role: CoeditRoleName;
  accessEpoch: number;
  /** True while the socket cannot keep up: it is out of the room and hears only heads. */
  slow: boolean;
  caret: string | null;
  section: string | null;
  status: 'active' | 'idle' | 'away';
  /** Pushes that had to wait for an answer of the log are judged one after another. */
  turn: Promise<void> | null;
}

/** One page on another node, as that node last told. */
export interface Elsewhere {
  readonly entry: PresenceEntry;
  readonly node: string;
  readonly at: number;
}

export interface OpenDocument {
  readonly id: string;
  readonly seats: Set<Seat>;
  readonly clocks: Map<number, number>;
  readonly leases: Map<number, string>;
  readonly depths: Map<string, number>;
  epoch: number;
  accessEpoch: number;
  schema: number;
  state: DocumentState;
  /** The highest number that this node knows to be committed. */
  seq: number;
  snapshot: number;
  bytesSinceSnapshot: number;
  headSentAt: number;
  lagCheckedAt: number;
  /** Pages of other nodes in this document, by client id. */
  readonly elsewhere: Map<number, Elsewhere>;
  /** Frames whose predecessor another node committed and is still passing on. */
  readonly early: RelayedFrame[];
  readonly moved: Set<Seat>;
  readonly gone: Set<number>;
}

export const roomOf = (doc: string): string => `doc:${doc}`;

const DEPTHS_KEPT = 4_000;

export const rememberDepths = (doc: OpenDocument, depths: ReadonlyMap<string, number>): void => {
  if (depths.size === 0) return;
  if (doc.depths.size + depths.size > DEPTHS_KEPT) doc.depths.clear();
  for (const [id, depth] of depths) doc.depths.set(id, depth);
};
