// What the platform knows of one HTTP request while it is handled, kept beside the request instead of in it.
import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Owed } from '@gongyan/shared/kit/owed';
import type { ProblemCode } from '@gongyan/shared/kit/problem';
import type { Actor } from './actor.js';
import type { Uploaded } from './file.js';
import type { Outer } from './outer.js';

export interface AboutRequest {
  readonly requestId: string;
  readonly startedAt: number;
  readonly outer: Outer;
  actor: Actor | null;
  /** Whoever came in by this very request. */
  entered: PersonId | null;
  /** Why it was refused. */
  refused: ProblemCode | null;
  /** The person proved some minutes ago at most that it is he. */
  proven: boolean;
  /** What he has to do first. */
  owes: Owed | null;
  input: unknown;
  upload: Uploaded | null;
  /** The route's own path, for logs: without ids. */
  route: string;
}

const known = new WeakMap<IncomingMessage, AboutRequest>();

export const greetRequest = (request: IncomingMessage, outer: Outer): AboutRequest => {
  const about: AboutRequest = { requestId: randomUUID(), startedAt: performance.now(), outer, actor: null, entered: null, refused: null, proven: false, owes: null, input: undefined, upload: null, route: '-' };
  known.set(request, about);
  return about;
};

export const aboutRequest = (request: IncomingMessage): AboutRequest => {
  const about = known.get(request);
  if (about === undefined) throw new Error('A request that nobody greeted');
  return about;
};
