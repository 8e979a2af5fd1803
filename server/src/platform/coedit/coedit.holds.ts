// Whoever may be losing his right is taken out of earshot before that transaction commits, and put back by the
// review after it if he may stay: between a commit and the review of it not one frame reaches him. Other nodes
// find out by the heartbeat. A hold that nobody ends (the transaction was rolled back) ends by itself.
import type { Timers } from '@gongyan/shared/coedit/coedit.peer';
import type { Presence } from './coedit.presence.js';
import { roomOf, type OpenDocument, type Seat } from './coedit.seat.js';

const ENDS_AFTER_MS = 5_000;
const keyOf = (doc: string, personId: string): string => `${doc} ${personId}`;

export class Holds {
  private readonly held = new Map<string, number>();

  constructor(private readonly documents: ReadonlyMap<string, OpenDocument>, private readonly presence: Presence, private readonly timers: Timers) {}

  has(doc: string, personId: string): boolean {
    return this.held.size > 0 && this.held.has(keyOf(doc, personId));
  }

  /** Call it inside the transaction; call what it returns after the review. */
  take(docs: readonly string[], personIds: ReadonlySet<string>): () => void {
    const open = docs.flatMap((id) => this.documents.get(id) ?? []);
    const seats = open.flatMap((doc) => [...doc.seats].filter(({ link }) => personIds.has(link.personId)));
    const keys = new Set(seats.map((seat) => keyOf(seat.doc.id, seat.link.personId)));
    for (const key of keys) this.held.set(key, (this.held.get(key) ?? 0) + 1);
    for (const seat of seats) {
      seat.slow = true;
      seat.link.leave(roomOf(seat.doc.id));
    }
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      cancel();
      this.end(keys, seats);
    };
    const cancel = this.timers.after(ENDS_AFTER_MS, end);
    return end;
  }

  private end(keys: ReadonlySet<string>, seats: readonly Seat[]): void {
    for (const key of keys) {
      const left = (this.held.get(key) ?? 1) - 1;
      if (left > 0) this.held.set(key, left);
      else this.held.delete(key);
    }
    for (const seat of seats) if (seat.doc.seats.has(seat) && !this.has(seat.doc.id, seat.link.personId)) this.back(seat);
  }

  /** He pulls what he missed, and sees again who is here. */
  private back(seat: Seat): void {
    seat.slow = false;
    seat.link.join(roomOf(seat.doc.id));
    this.presence.arrive(seat);
    seat.link.emit('doc:head', { doc: seat.doc.id, seq: seat.doc.seq });
  }
}
