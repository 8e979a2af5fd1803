// How a page listens: it asks to watch topics, the room that keeps the noun says yes or no, and every event of
// those topics arrives in one frame. Also how a socket proves itself, and what the server says before it hangs up.
import { z } from 'zod';
import { message } from './event.js';
import { ProblemBody } from './problem.js';
import { Topic } from './topic.js';

export const TOPICS_PER_SOCKET = 100;

/** The `auth` of the handshake. The ticket comes from the route socketTicket and works once. */
export const Handshake = z.object({
  ticket: z.string().regex(/^[A-Za-z0-9_-]{32}$/),
  proto: z.number().int(),
  /** The page's document schema. */
  schema: z.number().int().nonnegative(),
});
export type Handshake = z.output<typeof Handshake>;

const oneTopic = z.strictObject({ topic: Topic });

/** What was told of the topic in the minute before the page began to hear it: each event with the milliseconds since. What the page has read may
 *  be older. `knownMs`: the server knows of no more than this long; null: of all of the minute. */
export const Watched = z.object({ knownMs: z.number().nonnegative().nullable(), told: z.record(z.string(), z.number().nonnegative()) });
export type Watched = z.output<typeof Watched>;

export const liveMessages = {
  /** Refused with request.notFound when the topic is not open to this person. */
  watch: message({ name: 'live:watch', access: { policy: 'signedIn', perMinute: 600 }, body: oneTopic, reply: Watched }),
  unwatch: message({ name: 'live:unwatch', access: { policy: 'signedIn', perMinute: 600 }, body: oneTopic, reply: z.object({}) }),
};

/** What the server says by itself, beside `live` (LiveFrame) and the events of co-editing. */
export const serverEvents = {
  /** A watched topic is no longer open to this person. */
  'live:dropped': z.object({ topic: Topic }),
  /** Word of what other people did may have been lost: look again at what is shown. */
  'live:again': z.object({}),
  /** This server is about to stop: reconnect after a random wait of up to this long. */
  'srv:drain': z.object({ withinMs: z.number().int() }),
  /** The session has ended; the server hangs up. Do not reconnect, sign in again. */
  'srv:ended': z.object({}),
  /** A message that asked for no answer was refused. */
  'srv:refused': z.object({ message: z.string(), problem: ProblemBody }),
};

/** The answer to every message that asks for one. */
export type Answer<Reply> = { readonly ok: true; readonly reply: Reply } | { readonly ok: false; readonly problem: ProblemBody };
