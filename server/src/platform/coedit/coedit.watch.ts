// The heartbeat. Once a second this node asks the log how far its open documents are: that repairs every
// lost notice, whether of a commit, a right, a lock or a restore, made by any node.
import type { CoeditHall } from './coedit.hall.js';
import type { Head } from './coedit.log.js';
import { roomOf, type OpenDocument } from './coedit.seat.js';

const QUIET_HEAD_MS = 15_000;

export class Watch {
  private busy = false;

  constructor(private readonly hall: CoeditHall) {}

  /** One beat. Beats do not overlap: a slow database is not asked twice at once. */
  async beat(): Promise<void> {
    if (this.busy || this.hall.documents.size === 0) return;
    this.busy = true;
    try {
      const open = [...this.hall.documents.values()];
      for (const head of await this.hall.options.log.moved(open)) {
        const doc = this.hall.documents.get(head.doc);
        if (doc !== undefined) await this.compare(doc, head);
      }
      for (const doc of open) this.tell(doc, doc.seq);
    } finally {
      this.busy = false;
    }
  }

  private async compare(doc: OpenDocument, head: Head): Promise<void> {
    doc.snapshot = Math.max(doc.snapshot, head.snapshot);
    if (head.accessEpoch !== doc.accessEpoch || head.epoch !== doc.epoch || head.state !== doc.state || head.schema !== doc.schema) await this.hall.review(doc.id);
    this.tell(doc, head.seq);
  }

  /** How far the log is: at once when it moved elsewhere, else now and then, because a frame may be lost. */
  private tell(doc: OpenDocument, seq: number): void {
    const now = this.hall.options.timers.now();
    if (seq > doc.seq || now - doc.headSentAt >= QUIET_HEAD_MS) {
      doc.seq = Math.max(doc.seq, seq);
      doc.headSentAt = now;
      this.hall.options.toRoom(roomOf(doc.id), 'doc:head', { doc: doc.id, seq: doc.seq });
    }
    for (const seat of doc.seats) if (seat.slow) seat.link.emit('doc:head', { doc: doc.id, seq });
  }
}
