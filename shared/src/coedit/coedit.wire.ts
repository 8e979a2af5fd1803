// What a page's end of the co-editing talk needs of the world: a way to the server and a clock. The browser, the tests' teachers and
// the simulation each bring their own.
import type { JoinReply, PullReply, PushId } from './coedit.protocol.js';

/** A refusal by the server; anything else that a wire throws means: no connection now. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export interface Wire {
  readonly join: (body: { doc: string; schema: number; epoch?: number; after?: number; client?: number }) => Promise<JoinReply>;
  readonly pull: (body: { doc: string; after: number }) => Promise<PullReply>;
  readonly push: (body: { doc: string; epoch: number; push: PushId; update: Uint8Array }) => void;
  /** A push too large for the socket; resolves when committed. */
  readonly pushLarge: (body: { doc: string; epoch: number; push: PushId; schema: number; update: Uint8Array }) => Promise<{ seq: number }>;
}

export interface Timers {
  readonly now: () => number;
  readonly after: (ms: number, job: () => void) => () => void;
}
