// With which personal token the deed that is under way was asked for, so that the audit tells it from one that its person did himself.
// Refuses nothing: a deed without one is a person's, the hub's, or the command line's.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LiveToken } from '../sign-in/api.tokens.js';

const atHand = new AsyncLocalStorage<LiveToken>();

/** Runs what was asked, with the token that asked. */
export const withToken = <Done>(token: LiveToken | undefined, run: () => Done): Done => (token === undefined ? run() : atHand.run(token, run));

export const tokenAtHand = (): LiveToken | undefined => atHand.getStore();
