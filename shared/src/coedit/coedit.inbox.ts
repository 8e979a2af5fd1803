// What comes from the log: applied in its dense order and never past a hole. A hole, a head that is further
// on, a lost frame: all are mended the same way, by pulling. While the composition gate is closed frames
// wait here, but acknowledgements pass: they do not touch the text.
import type * as Y from 'yjs';
import { cut } from './coedit.frame.js';
import type { PullReply, PushId, UpdatesEvent } from './coedit.protocol.js';
import type { CopyStore } from './coedit.store.js';
import { applyAll } from './coedit.ydoc.js';

export interface InboxOptions {
  readonly doc: string;
  readonly ydoc: Y.Doc;
  readonly store: CopyStore | null;
  readonly wire: { readonly pull: (body: { doc: string; after: number }) => Promise<PullReply> };
  /** Transactions of this origin are not edits of this page. */
  readonly origin: unknown;
  readonly onFault: (code: string) => void;
  /** Tells which of these pushes were waiting in this page's outbox. */
  readonly onSettled: (pushes: readonly PushId[], at: number) => readonly PushId[];
}

export class Inbox {
  /** Everything up to this number is in the document. */
  seq = 0;
  private head = 0;
  private held = false;
  private waiting: UpdatesEvent[] = [];
  private pulling: Promise<void> | null = null;
  private turn = 0;
  private opened: (() => void)[] = [];
  /** Acknowledged pushes whose place in the log is not reached yet: on disk they leave only then, or a
   *  reload would forget content whose clocks are used. */
  private readonly due = new Map<PushId, number>();

  constructor(private readonly options: InboxOptions) {}

  restore(seq: number, updates: readonly Uint8Array[]): void {
    this.seq = seq;
    this.apply(updates);
  }

  /** Edits that are not of the log yet. */
  show(updates: readonly Uint8Array[]): void {
    this.apply(updates);
  }

  disconnect(): void {
    this.turn += 1;
    this.pulling = null;
    this.waiting = [];
  }

  hold(): void {
    this.held = true;
  }

  release(): void {
    this.held = false;
    for (const go of this.opened.splice(0)) go();
    this.drain();
  }

  onUpdates(event: UpdatesEvent): void {
    for (const push of this.options.onSettled(event.pushes, event.at)) this.due.set(push, event.seq + event.pushes.indexOf(push));
    this.waiting.push(event);
    this.drain();
  }

  onHead(seq: number): void {
    this.head = Math.max(this.head, seq);
    this.drain();
  }

  /** A push that was committed long ago: its content came, or will come, by the log itself. */
  onAcked(push: PushId, seq: number, at: number): void {
    if (this.options.onSettled([push], at).length === 0) return;
    this.due.set(push, seq);
    if (seq <= this.seq) this.settleOnDisk(this.seq + 1, []);
    else this.onHead(seq);
  }

  private settleOnDisk(from: number, updates: readonly Uint8Array[]): void {
    const pushes = [...this.due].filter(([, seq]) => seq <= this.seq).map(([push]) => push);
    for (const push of pushes) this.due.delete(push);
    void this.options.store?.settle({ from, updates, pushes }).catch(() => undefined);
  }

  /** Pulls until `head` is in the document. Rejects when the wire breaks; then nothing is half applied. */
  async catchUp(head: number, seen: (authors: readonly string[]) => void): Promise<void> {
    const done = this.pullTo(head, seen);
    this.pulling = done;
    try {
      await done;
    } finally {
      if (this.pulling === done) this.pulling = null;
    }
    this.waiting = this.waiting.filter((event) => event.seq + event.lengths.length - 1 > this.seq);
    this.drain();
  }

  private async pullTo(head: number, seen: (authors: readonly string[]) => void): Promise<void> {
    const turn = this.turn;
    this.head = Math.max(this.head, head);
    while (this.seq < this.head) {
      const reply = await this.options.wire.pull({ doc: this.options.doc, after: this.seq });
      await this.open();
      if (turn !== this.turn) return;
      seen(reply.authors);
      if (!this.take(reply)) return this.options.onFault('coedit.badUpdate');
    }
  }

  private open(): Promise<void> {
    return this.held ? new Promise((go) => this.opened.push(go)) : Promise.resolve();
  }

  /** Two pulls may run at once after a reconnect: what is known already is skipped, nothing jumps a hole. */
  private take(reply: PullReply): boolean {
    const parts = cut(reply.bytes, reply.lengths);
    if (parts === null) return false;
    if (reply.snapshot !== undefined && reply.from > this.seq) {
      if (!this.apply([reply.snapshot])) return false;
      this.seq = reply.from;
      void this.options.store?.keepSnapshot(reply.from, reply.snapshot).catch(() => undefined);
      this.settleOnDisk(this.seq + 1, []);
    }
    return reply.from > this.seq || parts.length === 0 || this.advance(reply.from + 1, parts);
  }

  private drain(): void {
    if (this.held || this.pulling !== null) return;
    while (this.waiting[0] !== undefined && this.waiting[0].seq <= this.seq + 1) {
      const event = this.waiting.shift();
      if (event === undefined) break;
      const parts = cut(event.bytes, event.lengths);
      if (parts === null || !this.advance(event.seq, parts)) return this.options.onFault('coedit.badUpdate');
    }
    const last = this.waiting.at(-1);
    if (last !== undefined) this.head = Math.max(this.head, last.seq + last.lengths.length - 1);
    if (this.head > this.seq) this.mend();
  }

  /** A pull that fails is not tried at once again: the next frame or heartbeat does it. */
  private mend(): void {
    void this.catchUp(this.head, () => undefined).catch(() => undefined);
  }

  private advance(first: number, parts: readonly Uint8Array[]): boolean {
    const fresh = parts.slice(Math.max(0, this.seq + 1 - first));
    const from = this.seq + 1;
    if (fresh.length > 0 && !this.apply(fresh)) return false;
    if (fresh.length > 0) this.seq = first + parts.length - 1;
    this.settleOnDisk(from, fresh);
    return true;
  }

  private apply(updates: readonly Uint8Array[]): boolean {
    try {
      applyAll(this.options.ydoc, updates, this.options.origin);
      return true;
    } catch {
      return false;
    }
  }
}
