// One frame per commit and document, the same bytes for everybody in the room. It also carries the
// acknowledgements: an author finds his push id in it. A socket that cannot keep up is passed over,
// hears only heads, and pulls when it is ready.
import { toBase64 } from 'lib0/buffer';
import { join } from '@gongyan/shared/coedit/coedit.frame';
import type { Appended, Push } from './coedit.log.js';
import type { PreparedFrame } from '../realtime/socket.frame.js';
import type { HallNodes, RelayedFrame } from './coedit.relay.js';
import type { OpenDocument } from './coedit.seat.js';

const LAG_CHECK_MS = 500;

interface Frame {
  readonly doc: OpenDocument;
  readonly first: number;
  readonly at: number;
  readonly pushes: Push[];
}

export class Fanout {
  static readonly SLOW_BYTES = 1024 * 1024;
  nodes: Pick<HallNodes, 'frame'> = { frame: () => undefined };

  constructor(
    private readonly prepare: (event: string, payload: unknown) => PreparedFrame,
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
    doc.seq = Math.max(doc.seq, first + pushes.length - 1);
    doc.bytesSinceSnapshot += bytes.length;
    this.noticeLag(doc, at);
    const frame: RelayedFrame = { doc: doc.id, seq: first, pushes: pushes.map((push) => push.push), lengths: pushes.map((push) => push.bytes.length), bytes: toBase64(bytes), at };
    this.toSeats(doc, frame);
    this.nodes.frame(frame);
    this.onGrown(doc);
  }

  /** What another node committed, to the pages of this one. False: something before it has not been heard. */
  relay(doc: OpenDocument, frame: RelayedFrame): boolean {
    const last = frame.seq + frame.pushes.length - 1;
    if (frame.seq > doc.seq + 1) return false;
    if (last <= doc.seq) return true;
    doc.seq = last;
    doc.bytesSinceSnapshot += frame.lengths.reduce((sum, length) => sum + length, 0);
    this.noticeLag(doc, frame.at);
    this.toSeats(doc, frame);
    return true;
  }

  private toSeats(doc: OpenDocument, payload: RelayedFrame): void {
    const frame = this.prepare('doc:updates', payload);
    for (const seat of doc.seats) if (!seat.slow) seat.link.send(frame);
  }

  /** Looking into every socket's queue costs more than a frame: twice a second is enough. */
  private noticeLag(doc: OpenDocument, now: number): void {
    if (now - doc.lagCheckedAt < LAG_CHECK_MS) return;
    doc.lagCheckedAt = now;
    for (const seat of doc.seats) if (!seat.slow && seat.link.bufferedBytes() >= Fanout.SLOW_BYTES) seat.slow = true;
  }
}
