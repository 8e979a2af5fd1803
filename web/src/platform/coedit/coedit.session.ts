// What an editor holds of one co-edited document: the Yjs document, who else is here, and the truth
// about saving. It knows nothing of sockets or of the editor; the provider fills it, the page draws it.
import type { Saving } from '@gongyan/shared/coedit/coedit.saved.rules';
import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';

/** What this person may do here, decided by the server and re-decided whenever a right changes. */
export type CoeditRole = 'write' | 'comment' | 'read';

/** Where the unacknowledged work is. Only `saved` may be worded 已保存. */
export type SavedState = Saving;

export interface CoeditState {
  readonly role: CoeditRole;
  /** False until the server's (or the offline copy's) content is in the document. */
  readonly loaded: boolean;
  readonly saved: SavedState;
  readonly online: boolean;
}

/** One other person (or another tab of mine) in the document, as stamped by the server. */
export interface CoeditPresence {
  readonly clientId: number;
  readonly userId: string;
  readonly name: string;
  readonly colour: number;
  readonly status: 'active' | 'idle' | 'away';
  readonly section: string | null;
  readonly writes: boolean;
}

export interface CoeditSession {
  readonly doc: Y.Doc;
  /** Carets live here; names and colours in it come from the server, never from a peer. */
  readonly awareness: Awareness;
  readonly getState: () => CoeditState;
  readonly getPresence: () => readonly CoeditPresence[];
  /** Called after any change of state or presence; returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The composition gate: while held, nothing comes in and nothing goes out (10 s at most). */
  readonly holdExchange: () => void;
  readonly releaseExchange: () => void;
  /** Tells colleagues in which section I am. */
  readonly setSection: (section: string | null) => void;
  /** The unsent edits of a person who lost the right, as one Yjs update; null when there are none. */
  readonly takeUnsent: () => Uint8Array | null;
  readonly destroy: () => void;
}
