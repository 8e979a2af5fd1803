// The co-editing talk between one page and the server, in the order in which it happens.
//
//   page                                   server
//   doc:join {schema, epoch?, after?}  ->  who you are here, the head of the log, a leased client id
//   doc:pull {after}                   ->  a ready snapshot and the log behind it, until the head is reached
//   doc:push {push, update}            ->  nothing at once: the update waits for the group commit
//                                      <-  doc:updates to everybody in the document, the author included:
//                                          one frame per commit, the same bytes for all. An author finds
//                                          his push id in it: that is the acknowledgement, and it means
//                                          that PostgreSQL has committed the row.
//                                      <-  doc:acked when that push was committed long ago (a repeat)
//                                      <-  doc:refused with a problem code: permanent or transient
//                                      <-  doc:head {seq}: how far the log is; repairs lost frames
//                                      <-  doc:access: the role changed; null means leave now
//   aw:set (caret, section, status)    ->  aw:update to the others, stamped with the true person
//
// Sequence numbers are dense per document. A page that sees a hole pulls; it never guesses. Nothing in
// here protects a page from its own script: a co-author may delete any text, and history shows who did.
import { z } from 'zod';
import { message } from '../kit/event.js';
import { Bytes } from './coedit.bytes.js';

export const PROTOCOL = 1;

export const LIMITS = {
  /** One push over the socket. */
  pushBytes: 256 * 1024,
  /** Bytes of log in one pull reply. */
  pullBytes: 1024 * 1024,
  pullRows: 2_000,
  /** Text of one caret. */
  caretBytes: 2 * 1024,
  documentsPerSocket: 20,
  sessionsPerDocument: 250,
  writersPerDocument: 220,
  caretsPerDocument: 50,
  /** Nesting of elements, new content in one update, client ids that ever wrote in one document. */
  depth: 32,
  lengthPerUpdate: 200_000,
  clientsPerDocument: 20_000,
} as const;

/** 128 random bits, made by the page when the edit is sealed; the same edit always carries the same id. */
export const PushId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export type PushId = z.output<typeof PushId>;
export const ClientId = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
export const Seq = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Doc = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const Small = z.number().int().nonnegative().max(1_000_000);

/** Large bytes travel as one binary attachment; a browser receives an ArrayBuffer, Node a Buffer. */
const Binary = z.codec(
  z.custom<ArrayBuffer | Uint8Array>((value) => value instanceof ArrayBuffer || value instanceof Uint8Array),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  { decode: (value) => (value instanceof Uint8Array ? value : new Uint8Array(value)), encode: (bytes) => bytes },
);

export const CoeditRoleName = z.enum(['write', 'comment', 'read']);
export type CoeditRoleName = z.output<typeof CoeditRoleName>;
export const DocumentState = z.enum(['open', 'locked', 'final', 'deleted']);
export type DocumentState = z.output<typeof DocumentState>;

export const JoinBody = z.strictObject({
  doc: Doc,
  schema: Small,
  epoch: Small.optional(),
  after: Seq.optional(),
  /** The client id that this very page already writes under, to go on with it. */
  client: ClientId.optional(),
});
export type JoinBody = z.output<typeof JoinBody>;
export const JoinReply = z.object({
  role: CoeditRoleName,
  state: DocumentState,
  epoch: Small,
  schema: Small,
  head: Seq,
  snapshot: Seq,
  client: ClientId,
  /** How much of that client id's content the server has. */
  clock: Seq,
  now: z.number(),
});
export type JoinReply = z.output<typeof JoinReply>;

export const PullBody = z.strictObject({ doc: Doc, after: Seq });
export type PullBody = z.output<typeof PullBody>;
export const PullReply = z.object({
  /** Bytes of a snapshot that contains everything up to `from`; absent when the log alone suffices. */
  snapshot: Binary.optional(),
  /** The reply continues after this number: `after`, or the snapshot's. */
  from: Seq,
  lengths: z.array(z.number().int().nonnegative()),
  bytes: Binary,
  /** Who wrote the updates of this reply, each person once. */
  authors: z.array(z.string()),
  more: z.boolean(),
});
export type PullReply = z.output<typeof PullReply>;

export const PushBody = z.strictObject({ doc: Doc, epoch: Small, push: PushId, update: Bytes(LIMITS.pushBytes) });
export type PushBody = z.output<typeof PushBody>;

export const CaretBody = z.strictObject({
  doc: Doc,
  /** Yjs relative positions as JSON text; opaque to the server. */
  caret: z.string().max(LIMITS.caretBytes).nullable(),
  section: z.string().max(40).nullable(),
  status: z.enum(['active', 'idle', 'away']),
});
export type CaretBody = z.output<typeof CaretBody>;

const nothing = z.object({});
const signedIn = (perMinute: number) => ({ policy: 'signedIn' as const, perMinute });
export const coeditMessages = {
  join: message({ name: 'doc:join', access: signedIn(300), body: JoinBody, reply: JoinReply }),
  pull: message({ name: 'doc:pull', access: signedIn(600), body: PullBody, reply: PullReply }),
  /** No reply of its own: answered by doc:updates, doc:acked or doc:refused. */
  push: message({ name: 'doc:push', access: signedIn(3_000), body: PushBody, reply: nothing }),
  leave: message({ name: 'doc:leave', access: signedIn(300), body: z.strictObject({ doc: Doc }), reply: nothing }),
  caret: message({ name: 'aw:set', access: signedIn(900), body: CaretBody, reply: nothing }),
};

export const UpdatesEvent = z.object({
  doc: Doc,
  /** Number of the first update in the frame; the others follow without a hole. */
  seq: Seq,
  pushes: z.array(z.string()),
  lengths: z.array(z.number().int().nonnegative()),
  bytes: Bytes(64 * 1024 * 1024),
  /** Commit time, milliseconds since 1970. */
  at: z.number(),
});
export type UpdatesEvent = z.output<typeof UpdatesEvent>;
export const AckedEvent = z.object({ doc: Doc, push: z.string(), seq: Seq, at: z.number() });
export type AckedEvent = z.output<typeof AckedEvent>;
export const RefusedEvent = z.object({
  doc: Doc,
  push: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RefusedEvent = z.output<typeof RefusedEvent>;
export const HeadEvent = z.object({ doc: Doc, seq: Seq });
export type HeadEvent = z.output<typeof HeadEvent>;
/** `old`: the document was raised above what this page's editor knows. */
export const AccessEvent = z.object({ doc: Doc, role: CoeditRoleName.nullable(), state: DocumentState, old: z.literal(true).optional() });
export type AccessEvent = z.output<typeof AccessEvent>;

export const PresenceEntry = z.object({
  client: ClientId,
  person: z.string(),
  name: z.string(),
  colour: z.number().int(),
  writes: z.boolean(),
  caret: z.string().nullable(),
  section: z.string().nullable(),
  status: z.enum(['active', 'idle', 'away']),
});
export type PresenceEntry = z.output<typeof PresenceEntry>;
export const PresenceEvent = z.object({ doc: Doc, here: z.array(PresenceEntry), gone: z.array(ClientId), whole: z.boolean() });
export type PresenceEvent = z.output<typeof PresenceEvent>;

export const coeditEvents = {
  'doc:updates': UpdatesEvent,
  'doc:acked': AckedEvent,
  'doc:refused': RefusedEvent,
  'doc:head': HeadEvent,
  'doc:access': AccessEvent,
  'aw:update': PresenceEvent,
};

/** Codes after which a page stops sending; every other refusal is tried again. */
const PERMANENT: ReadonlySet<string> = new Set([
  'coedit.oldClient', 'coedit.revoked', 'coedit.locked', 'coedit.epoch', 'coedit.tooLarge', 'coedit.badUpdate',
  'coedit.foreignClient', 'coedit.tooDeep', 'coedit.notAllowed', 'request.notFound', 'request.invalid', 'signIn.needed',
]);
export const isPermanent = (code: string): boolean => PERMANENT.has(code);
