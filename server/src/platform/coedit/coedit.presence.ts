// Who is here, where his caret stands, whether he is idle. Volatile: never stored, stamped with the true
// person by the server, sent at most ten times a second and only what changed.
import { LIMITS, type CaretBody, type PresenceEntry, type PresenceEvent } from '@gongyan/shared/coedit/coedit.protocol';
import { personColour } from '@gongyan/shared/kit/colour';
import { roomOf, type OpenDocument, type Seat } from './coedit.seat.js';

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

export class Presence {
  private readonly dirty = new Set<OpenDocument>();

  constructor(private readonly toRoom: (room: string, event: string, payload: PresenceEvent) => void) {}

  arrive(seat: Seat): void {
    const here = [...seat.doc.seats].map((other) => entryOf(other, seat.doc.seats.size <= LIMITS.caretsPerDocument));
    seat.link.emit('aw:update', { doc: seat.doc.id, here, gone: [], whole: true } satisfies PresenceEvent);
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
      const carets = doc.seats.size <= LIMITS.caretsPerDocument;
      const here = [...doc.moved].map((seat) => entryOf(seat, carets));
      const gone = [...doc.gone];
      doc.moved.clear();
      doc.gone.clear();
      if (doc.seats.size > 0 && (here.length > 0 || gone.length > 0)) {
        this.toRoom(roomOf(doc.id), 'aw:update', { doc: doc.id, here, gone, whole: false });
      }
    }
    this.dirty.clear();
  }
}
