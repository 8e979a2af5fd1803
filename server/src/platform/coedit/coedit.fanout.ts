// One frame per commit and document, the same bytes for everybody in the room. It also carries the
// acknowledgements: an author finds his push id in it. A socket that cannot keep up is passed over,
// hears only heads, and pulls when it is ready.
import { toBase64 } from 'lib0/buffer';
import { join } from '@gongyan/shared/coedit/coedit.frame';
import type { Timers } from '@gongyan/shared/coedit/coedit.wire';
import type { Appended, Push } from './coedit.log.js';
import type { PreparedFrame } from '../realtime/socket.frame.js';
import type { HallNodes, RelayedFrame } from './coedit.relay.js';
import type { OpenDocument } from './coedit.seat.js';

const LAG_CHECK_MS = 500;
const EARLY_MS = 60;

const lastOf = ({ seq, pushes }: RelayedFrame): number => seq + pushes.length - 1;

interface Frame {
  readonly doc: OpenDocument;
  readonly first: number;
  readonly at: number;
  readonly pushes: Push[];
}

export class Fanout {
  static readonly SLOW_BYTES = 1024 * 1024;
  nodes: Pick<HallNodes, 'any' | 'frame'> = { any: () => false, frame: () => undefined };

  constructor(
    private readonly options: { readonly prepare: (event: string, payload: unknown) => PreparedFrame; readonly timers: Pick<Timers, 'after'> },
    private readonly onGrown: (doc: OpenDocument) => void,
  ) {}

  /** Sends what one commit added. Within one commit a document's numbers are dense and in push order. */
  send(documents: ReadonlyMap<string, OpenDocument>, pushes: readonly Push[], results: readonly Appended[]): void {
    const frames = new Map<string, Frame>();
    pushes.forEach((push, at) => {
      const result = results[at];
      const doc = documents.get(push.doc);
      if (result?.kind !== 'committed' || doc === undefined) return;
      const frame = frames.get(push.doc);
      if (frame === undefined) frames.set(push.doc, { doc, first: result.seq, at: result.at, pushes: [push] });
      else frame.pushes.push(push);
    });
    for (const frame of frames.values()) this.frame(frame);
  }

  private frame({ doc, first, at, pushes }: Frame): void {
    const bytes = pushes.length === 1 && pushes[0] !== undefined ? pushes[0].bytes : join(pushes.map((push) => push.bytes));
    const frame: RelayedFrame = { doc: doc.id, seq: first, pushes: pushes.map((push) => push.push), lengths: pushes.map((push) => push.bytes.length), bytes: toBase64(bytes), at };
    this.nodes.frame(frame);
    this.inTurn(doc, frame);
    this.onGrown(doc);
  }

  /** What another node committed, to the pages of this one. */
  relay(doc: OpenDocument, frame: RelayedFrame): void {
    if (lastOf(frame) > doc.seq) this.inTurn(doc, frame);
  }

  /** Two nodes commit to one document in turns, and the copy of the other's frame takes a moment longer: what came first waits for
   *  it a little, or every page would see a hole and pull. What never comes leaves the hole, and pages do pull. */
  private inTurn(doc: OpenDocument, frame: RelayedFrame): void {
    if (frame.seq > doc.seq + 1 && this.nodes.any()) return this.wait(doc, frame);
    this.toSeats(doc, frame);
    for (let next = doc.early[0]; next !== undefined && next.seq <= doc.seq + 1; next = doc.early[0]) this.toSeats(doc, doc.early.shift() ?? next);
  }

  private wait(doc: OpenDocument, frame: RelayedFrame): void {
    doc.early.push(frame);
    doc.early.sort((one, other) => one.seq - other.seq);
    if (doc.early.length > 1) return;
    this.options.timers.after(EARLY_MS, () => {
      for (const early of doc.early.splice(0)) this.toSeats(doc, early);
    });
  }

  private toSeats(doc: OpenDocument, payload: RelayedFrame): void {
    doc.seq = Math.max(doc.seq, lastOf(payload));
    doc.bytesSinceSnapshot += payload.lengths.reduce((sum, length) => sum + length, 0);
    this.noticeLag(doc, payload.at);
    const frame = this.options.prepare('doc:updates', payload);
    for (const seat of doc.seats) if (!seat.slow) seat.link.send(frame);
  }

  /** Looking into every socket's queue costs more than a frame: twice a second is enough. */
  private noticeLag(doc: OpenDocument, now: number): void {
    if (now - doc.lagCheckedAt < LAG_CHECK_MS) return;
    doc.lagCheckedAt = now;
    for (const seat of doc.seats) if (!seat.slow && seat.link.bufferedBytes() >= Fanout.SLOW_BYTES) seat.slow = true;
  }
}
