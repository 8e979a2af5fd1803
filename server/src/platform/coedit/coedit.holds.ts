// Whoever may be losing his right is taken out of earshot before that transaction commits, and put back by the
// review after it if he may stay: between a commit and the review of it not one frame reaches him. Other nodes
// find out by the heartbeat. A hold that nobody ends (the transaction was rolled back) ends by itself.
import type { Timers } from '@gongyan/shared/coedit/coedit.wire';
import type { Presence } from './coedit.presence.js';
import { roomOf, type OpenDocument, type Seat } from './coedit.seat.js';

const ENDS_AFTER_MS = 5_000;
const keyOf = (doc: string, personId: string): string => `${doc} ${personId}`;

export class Holds {
  private readonly held = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly documents: ReadonlyMap<string, OpenDocument>, private readonly presence: Presence, private readonly timers: Timers) {}

  has(doc: string, personId: string): boolean {
    return this.held.size > 0 && this.held.has(keyOf(doc, personId));
  }

  /** Resolves when he is not held: then his right is what it will be. */
  async free(doc: string, personId: string): Promise<void> {
    const key = keyOf(doc, personId);
    while (this.held.has(key)) await new Promise<void>((done) => this.waiting.set(key, [...(this.waiting.get(key) ?? []), done]));
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
    for (const key of keys) this.lower(key);
    for (const seat of seats) if (seat.doc.seats.has(seat) && !this.has(seat.doc.id, seat.link.personId)) this.back(seat);
  }

  private lower(key: string): void {
    const left = (this.held.get(key) ?? 1) - 1;
    if (left > 0) return void this.held.set(key, left);
    this.held.delete(key);
    const waiting = this.waiting.get(key) ?? [];
    this.waiting.delete(key);
    for (const done of waiting) done();
  }

  /** He pulls what he missed, and sees again who is here. */
  private back(seat: Seat): void {
    seat.slow = false;
    seat.link.join(roomOf(seat.doc.id));
    this.presence.arrive(seat);
    seat.link.emit('doc:head', { doc: seat.doc.id, seq: seat.doc.seq });
  }
}
