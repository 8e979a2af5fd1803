// Who is here, where his caret stands, whether he is idle. Volatile: never stored, stamped with the true
// person by the server, sent at most ten times a second and only what changed.
import { LIMITS, type CaretBody, type PresenceEntry, type PresenceEvent } from '@gongyan/shared/coedit/coedit.protocol';
import { personColour } from '@gongyan/shared/kit/colour';
import type { HallNodes } from './coedit.relay.js';
import { roomOf, type Elsewhere, type OpenDocument, type Seat } from './coedit.seat.js';

const withCarets = (doc: OpenDocument): boolean => doc.seats.size + doc.elsewhere.size <= LIMITS.caretsPerDocument;

const entryOf = (seat: Seat, withCaret: boolean): PresenceEntry => ({
  client: seat.client,
  person: seat.link.personId,
  name: seat.link.personName,
  colour: personColour(seat.link.personId),
  writes: seat.role === 'write',
  caret: withCaret ? seat.caret : null,
  section: seat.section,
  status: seat.status,
});

/** A page of another node of which nothing was heard for so long is gone with its node. */
const FORGET_MS = 40_000;

interface Ways {
  readonly toRoom: (room: string, event: string, payload: PresenceEvent) => void;
  readonly timers: { readonly now: () => number };
}

export class Presence {
  nodes: Pick<HallNodes, 'people' | 'who'> = { people: () => undefined, who: () => undefined };
  private readonly dirty = new Set<OpenDocument>();

  constructor(
    private readonly documents: ReadonlyMap<string, OpenDocument>,
    private readonly ways: Ways,
  ) {}

  /** The first page of this node is in it: who is there on others? */
  opened(doc: OpenDocument): void {
    this.nodes.who(doc.id);
  }

  arrive(seat: Seat): void {
    const { doc } = seat;
    const here = [...[...doc.seats].map((other) => entryOf(other, withCarets(doc))), ...[...doc.elsewhere.values()].map(({ entry }) => entry)];
    seat.link.emit('aw:update', { doc: doc.id, here, gone: [], whole: true } satisfies PresenceEvent);
    this.touch(seat);
  }

  move(seat: Seat, body: CaretBody): void {
    seat.caret = body.caret;
    seat.section = body.section;
    seat.status = body.status;
    this.touch(seat);
  }

  touch(seat: Seat): void {
    seat.doc.moved.add(seat);
    this.dirty.add(seat.doc);
  }

  leave(seat: Seat): void {
    seat.doc.moved.delete(seat);
    seat.doc.gone.add(seat.client);
    this.dirty.add(seat.doc);
  }

  /** Sends what changed since the last call; called every 100 ms while somebody is connected. */
  flush(): void {
    for (const doc of this.dirty) {
      const here = [...doc.moved].map((seat) => entryOf(seat, withCarets(doc)));
      const gone = [...doc.gone];
      doc.moved.clear();
      doc.gone.clear();
      if (here.length === 0 && gone.length === 0) continue;
      const event: PresenceEvent = { doc: doc.id, here, gone, whole: false };
      if (doc.seats.size > 0) this.ways.toRoom(roomOf(doc.id), 'aw:update', event);
      this.nodes.people(event);
    }
    this.dirty.clear();
  }

  /** Tells other nodes again who is in a document here: one of them asks, or may have missed it. */
  tellAgain(docs: Iterable<string>): void {
    for (const id of docs) for (const seat of this.documents.get(id)?.seats ?? []) this.touch(seat);
  }

  /** What another node tells of its own pages. */
  heard(node: string, { doc: id, here, gone }: PresenceEvent): void {
    const doc = this.documents.get(id);
    if (doc === undefined) return;
    const at = this.ways.timers.now();
    for (const entry of here) doc.elsewhere.set(entry.client, { entry, node, at });
    const left = gone.filter((client) => doc.elsewhere.get(client)?.node === node);
    for (const client of left) doc.elsewhere.delete(client);
    if (here.length + left.length > 0) this.ways.toRoom(roomOf(id), 'aw:update', { doc: id, here, gone: left, whole: false });
  }

  /** A node is gone, and its pages with it. */
  left(node: string): void {
    this.forget((one) => one.node === node);
  }

  /** Pages of other nodes of which nothing was heard for long. */
  forgetSilent(): void {
    const before = this.ways.timers.now() - FORGET_MS;
    this.forget(({ at }) => at < before);
  }

  private forget(which: (one: Elsewhere) => boolean): void {
    for (const doc of this.documents.values()) {
      const gone = [...doc.elsewhere].filter(([, one]) => which(one)).map(([client]) => client);
      for (const client of gone) doc.elsewhere.delete(client);
      if (gone.length > 0) this.ways.toRoom(roomOf(doc.id), 'aw:update', { doc: doc.id, here: [], gone, whole: false });
    }
  }
}
