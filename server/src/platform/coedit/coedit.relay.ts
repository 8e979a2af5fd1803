// What the nodes of one hub tell one another about a document that is open on several. All of it may be lost, but the errand.
import type { PresenceEvent } from '@gongyan/shared/coedit/coedit.protocol';

/** A frame as it goes over the wire, bytes in base64. */
export interface RelayedFrame {
  readonly doc: string;
  readonly seq: number;
  readonly pushes: readonly string[];
  readonly lengths: readonly number[];
  readonly bytes: string;
  readonly at: number;
}

/** What other nodes hear of this one's pages. */
export interface HallNodes {
  /** There are some. */
  readonly any: () => boolean;
  readonly frame: (frame: RelayedFrame) => void;
  readonly people: (event: PresenceEvent) => void;
  readonly who: (doc: string) => void;
}

/** The errand after a right, a lock or a restore: every node asks anew for its open pages. */
export const DOCUMENTS_CHANGED = 'coedit.changed';
