// The server's end of the co-editing talk on one node: who sits in which document, and what goes to whom.
// It holds no text and decides no order; the log does. It is made without Nest, sockets or PostgreSQL, so
// that the simulation runs this very code on cut wires.
import { LIMITS, type CaretBody, type DocumentState, type JoinBody, type JoinReply, type PullBody, type PullReply, type PushBody } from '@gongyan/shared/coedit/coedit.protocol';
import { join } from '@gongyan/shared/coedit/coedit.frame';
import { Fanout } from './coedit.fanout.js';
import { Holds } from './coedit.holds.js';
import { newClientId } from './coedit.ids.js';
import type { CoeditKeeper } from './coedit.keepers.js';
import type { CoeditLog, Head } from './coedit.log.js';
import { Presence } from './coedit.presence.js';
import type { HallNodes, RelayedFrame } from './coedit.relay.js';
import { Pushes, type DepthOracle } from './coedit.pushes.js';
import { HallRefusal } from './coedit.refusal.js';
import { roomOf, type OpenDocument, type Seat, type SeatLink } from './coedit.seat.js';
import type { Timers } from '@gongyan/shared/coedit/coedit.wire';
import type { PreparedFrame } from '../realtime/socket.frame.js';

export interface HallOptions {
  readonly log: CoeditLog;
  readonly keeper: () => CoeditKeeper;
  readonly timers: Timers;
  readonly toRoom: (room: string, event: string, payload: unknown) => void;
  readonly prepare: (event: string, payload: unknown) => PreparedFrame;
  readonly depths: DepthOracle;
  /** A document has grown enough to be compacted, or was left with something to compact. */
  readonly onGrown: (doc: string) => void;
  readonly onEdited: (doc: string) => void;
  /** Somebody came into a document or left it with his last page; a second page of his changes nothing. */
  readonly onPeople: (doc: string) => void;
}

/** A tail of this length still opens in a few pulls. Compacting a busy document more often was a third of the
 *  server's work; a document that comes to rest or is left is compacted at once. */
const COMPACT_ROWS = 5_000;
const COMPACT_BYTES = 1024 * 1024;

const isIn = (doc: OpenDocument, personId: string): boolean => {
  for (const seat of doc.seats) if (seat.link.personId === personId) return true;
  return false;
};

export class CoeditHall {
  readonly documents = new Map<string, OpenDocument>();
  readonly presence: Presence;
  readonly pushes: Pushes;
  readonly holds: Holds;
  private readonly fanout: Fanout;
  private readonly seats = new Map<string, Map<string, Seat>>();

  constructor(readonly options: HallOptions) {
    this.fanout = new Fanout(options, (doc) => this.grown(doc));
    this.presence = new Presence(this.documents, options);
    this.holds = new Holds(this.documents, this.presence, options.timers);
    this.pushes = new Pushes({ ...options, documents: this.documents, fanout: this.fanout, review: (doc) => this.review(doc) });
  }

  /** Other nodes of the hub, when there are some. */
  talkTo(nodes: HallNodes): void {
    this.fanout.nodes = nodes;
    this.presence.nodes = nodes;
  }

  /** What another node committed. */
  heardFrame(frame: RelayedFrame): void {
    const doc = this.documents.get(frame.doc);
    if (doc !== undefined) this.fanout.relay(doc, frame);
  }

  async join(link: SeatLink, body: JoinBody): Promise<JoinReply> {
    // The access epoch is read before the role: a right lost in between makes this seat's pushes stale.
    if (this.holds.has(body.doc, link.personId)) await this.holds.free(body.doc, link.personId);
    const head = (await this.options.log.heads([body.doc]))[0];
    const role = head === undefined ? null : await this.options.keeper().roleOf(link.personId, body.doc);
    if (head === undefined || role === null || head.state === 'deleted') throw new HallRefusal('request.notFound');
    const doc = this.documents.get(body.doc) ?? this.open(head);
    this.checkRoom(link, doc);
    const writes = role === 'write' && body.schema >= head.schema;
    const lease = writes ? await this.options.log.lease(doc.id, link.personId, body.client ?? null) : { client: newClientId(), clock: 0 };
    if (lease === null) throw new HallRefusal('coedit.full');
    if (writes) {
      doc.leases.set(lease.client, link.personId);
      doc.clocks.set(lease.client, Math.max(lease.clock, doc.clocks.get(lease.client) ?? 0));
    }
    const seat: Seat = {
      link, doc, schema: body.schema, client: lease.client, role: writes ? 'write' : role === 'write' ? 'read' : role, accessEpoch: head.accessEpoch,
      slow: false, caret: null, section: null, status: 'active', turn: null,
    };
    this.sit(seat);
    // A right that changed while this page was on its way in: the review of that change did not see it.
    if (doc.accessEpoch !== head.accessEpoch) await this.review(doc.id);
    if (!doc.seats.has(seat)) throw new HallRefusal('request.notFound');
    return {
      role: seat.role,
      state: doc.state, epoch: doc.epoch, schema: doc.schema, head: Math.max(doc.seq, head.seq), snapshot: doc.snapshot,
      client: lease.client, clock: writes ? (doc.clocks.get(lease.client) ?? 0) : 0, now: this.options.timers.now(),
    };
  }

  private checkRoom(link: SeatLink, doc: OpenDocument): void {
    const mine = this.seats.get(link.id);
    if ((mine?.size ?? 0) >= LIMITS.documentsPerSocket && !mine?.has(doc.id)) throw new HallRefusal('request.tooMany', { seconds: 60 });
    if (doc.seats.size >= LIMITS.sessionsPerDocument) throw new HallRefusal('coedit.full');
  }

  private open(head: Head): OpenDocument {
    const doc: OpenDocument = {
      id: head.doc, seats: new Set(), clocks: new Map(), leases: new Map(), depths: new Map(),
      epoch: head.epoch, accessEpoch: head.accessEpoch, schema: head.schema, state: head.state, seq: head.seq, snapshot: head.snapshot,
      bytesSinceSnapshot: 0, headSentAt: this.options.timers.now(), lagCheckedAt: 0, elsewhere: new Map(), early: [], moved: new Set(), gone: new Set(),
    };
    this.documents.set(doc.id, doc);
    this.presence.opened(doc);
    return doc;
  }

  private sit(seat: Seat): void {
    const mine = this.seats.get(seat.link.id) ?? new Map<string, Seat>();
    const old = mine.get(seat.doc.id);
    const known = isIn(seat.doc, seat.link.personId);
    if (old !== undefined) {
      old.doc.seats.delete(old);
      if (old.client !== seat.client) this.presence.leave(old);
    }
    mine.set(seat.doc.id, seat);
    this.seats.set(seat.link.id, mine);
    seat.doc.seats.add(seat);
    seat.link.join(roomOf(seat.doc.id));
    this.presence.arrive(seat);
    if (!known) this.options.onPeople(seat.doc.id);
  }

  seatOf(link: SeatLink, doc: string): Seat {
    const seat = this.seats.get(link.id)?.get(doc);
    if (seat === undefined) throw new HallRefusal('request.notFound');
    return seat;
  }

  async pull(link: SeatLink, body: PullBody): Promise<PullReply> {
    const seat = this.seatOf(link, body.doc);
    const tail = await this.options.log.tail(body.doc, body.after);
    if (this.holds.has(body.doc, link.personId)) await this.holds.free(body.doc, link.personId);
    // The right is asked again: the seat may have been taken away while the log was read.
    if (!seat.doc.seats.has(seat)) throw new HallRefusal('coedit.notJoined');
    if (seat.slow && link.bufferedBytes() < Fanout.SLOW_BYTES / 4) seat.slow = false;
    const last = tail.rows.at(-1)?.seq ?? tail.snapshot?.seq ?? body.after;
    return {
      ...(tail.snapshot === null ? {} : { snapshot: tail.snapshot.bytes }),
      from: tail.snapshot?.seq ?? body.after,
      lengths: tail.rows.map((row) => row.bytes.length),
      bytes: join(tail.rows.map((row) => row.bytes)),
      authors: [...new Set(tail.rows.map((row) => row.personId))].filter((person) => person !== link.personId),
      more: last < seat.doc.seq,
    };
  }

  push(link: SeatLink, body: PushBody): void {
    const seat = this.seats.get(link.id)?.get(body.doc);
    if (seat === undefined) link.emit('doc:refused', { doc: body.doc, push: body.push, code: 'coedit.notJoined', facts: {} });
    else this.pushes.push(seat, body);
  }

  caret(link: SeatLink, body: CaretBody): void {
    const seat = this.seats.get(link.id)?.get(body.doc);
    if (seat !== undefined) this.presence.move(seat, body);
  }

  leave(link: SeatLink, docId: string): void {
    const seat = this.seats.get(link.id)?.get(docId);
    if (seat !== undefined) this.stand(seat);
  }

  leaveAll(link: SeatLink): void {
    for (const seat of this.seats.get(link.id)?.values() ?? []) this.stand(seat);
    this.seats.delete(link.id);
  }

  private stand(seat: Seat): void {
    const { doc, link } = seat;
    this.seats.get(link.id)?.delete(doc.id);
    doc.seats.delete(seat);
    link.leave(roomOf(doc.id));
    this.presence.leave(seat);
    if (!isIn(doc, link.personId)) this.options.onPeople(doc.id);
    if (doc.seats.size > 0) return;
    this.documents.delete(doc.id);
    if (doc.seq > doc.snapshot) this.options.onGrown(doc.id);
  }

  /** Asks again who may what in a document, and puts out at once whoever may not even read. */
  async review(docId: string): Promise<void> {
    const doc = this.documents.get(docId);
    if (doc === undefined) return;
    const head = (await this.options.log.heads([docId]))[0];
    if (head === undefined) return;
    const before = doc.state;
    Object.assign(doc, { epoch: head.epoch, accessEpoch: head.accessEpoch, state: head.state, schema: head.schema });
    await Promise.all([...doc.seats].map((seat) => this.reviewSeat(seat, head, before)));
  }

  private async reviewSeat(seat: Seat, head: Head, before: DocumentState): Promise<void> {
    const asked = await this.options.keeper().roleOf(seat.link.personId, seat.doc.id);
    // Another review of the same change put it out meanwhile: nobody is told twice.
    if (!seat.doc.seats.has(seat)) return;
    const old = asked === 'write' && seat.schema < head.schema;
    const role = old ? 'read' : asked;
    const gone = role === null || head.state === 'deleted';
    if (gone) {
      this.stand(seat);
      seat.link.emit('doc:access', { doc: seat.doc.id, role: null, state: head.state });
      return;
    }
    const changed = seat.role !== role || head.state !== 'open' || before !== head.state;
    seat.accessEpoch = head.accessEpoch;
    seat.role = role;
    if (!changed) return;
    this.presence.touch(seat);
    seat.link.emit('doc:access', { doc: seat.doc.id, role, state: head.state, ...(old ? { old } : {}) });
  }

  private grown(doc: OpenDocument): void {
    this.options.onEdited(doc.id);
    if (doc.seq - doc.snapshot < COMPACT_ROWS && doc.bytesSinceSnapshot < COMPACT_BYTES) return;
    doc.bytesSinceSnapshot = 0;
    this.options.onGrown(doc.id);
  }

  /** A compaction stored a snapshot. */
  compacted(docId: string, seq: number): void {
    const doc = this.documents.get(docId);
    if (doc !== undefined) doc.snapshot = seq;
  }
}
