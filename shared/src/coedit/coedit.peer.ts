// One page's end of the co-editing talk, the same code in the browser and in the simulation: socket, disk and clock are handed in. It
// promises: an edit is on disk before it is sent, and sent again under the same push id until acknowledged; nothing else is called saved.
import * as Y from 'yjs';
import { Inbox } from './coedit.inbox.js';
import { Outbox, type Sealed } from './coedit.outbox.js';
import {
  isPermanent, LIMITS,
  type AccessEvent, type AckedEvent, type CoeditRoleName, type DocumentState, type PushId, type RefusedEvent, type UpdatesEvent,
} from './coedit.protocol.js';
import { Shelf } from './coedit.shelf.js';
import type { CopyStore, KeptCopy } from './coedit.store.js';
import { Refusal, type Timers, type Wire } from './coedit.wire.js';

export interface PeerOptions {
  readonly doc: string;
  readonly ydoc: Y.Doc;
  readonly schema: number;
  readonly wire: Wire;
  readonly store: CopyStore | null;
  readonly timers: Timers;
  readonly newPushId: () => PushId;
  readonly random: () => number;
  readonly onChange: () => void;
}

const SEND_AFTER_MS = 100;
const RESEND_AFTER_MS = 8_000;
const HOLD_AT_MOST_MS = 10_000;
const LARGE_BYTES = 1_900_000;

export class CoeditPeer {
  role: CoeditRoleName = 'read';
  state: DocumentState = 'open';
  connected = false;
  joined = false;
  loaded = false;
  /** A permanent refusal: nothing is sent any more until the page is opened again. */
  fault: string | null = null;
  removed = false;
  savedAt: number | null = null;
  /** Since when the server cannot be reached; null while it can. */
  lostAt: number | null;
  merging: { mine: number; authors: Set<string> } | null = null;
  merged: { mine: number; colleagues: number; at: number } | null = null;
  readonly outbox: Outbox;
  private readonly inbox: Inbox;
  private readonly shelf: Shelf;
  private epoch: number | null = null;
  private turn = 0;
  private inFlight: { push: PushId; cancel: () => void } | null = null;
  private sending = false;
  private sendTimer: (() => void) | null = null;
  private held: (() => void) | null = null;
  private attempts = 0;

  constructor(private readonly options: PeerOptions) {
    this.lostAt = options.timers.now();
    this.outbox = new Outbox(options.store, options.newPushId, options.onChange);
    this.inbox = new Inbox({ ...options, origin: this, onFault: (code) => this.stop(code), onSettled: (pushes, at) => this.settled(pushes, at) });
    this.shelf = new Shelf(options, (kept) => this.take(kept));
    options.ydoc.on('update', this.onLocal);
  }

  /** Fills the document from this disk, when a copy is there: the page can be read and written offline. */
  restore(): Promise<void> {
    return this.shelf.read();
  }

  private take(kept: KeptCopy): void {
    if (this.epoch !== null) return this.takeLate(kept);
    this.epoch = kept.epoch;
    this.inbox.restore(kept.seq, [...kept.updates, ...kept.outbox.map((row) => row.bytes)]);
    this.outbox.restore(kept.outbox, this.options.timers.now());
    this.loaded = true;
    if (kept.client !== null) {
      this.options.ydoc.clientID = kept.client;
      this.role = 'write';
    }
    this.options.onChange();
  }

  /** The disk answered when the page had gone on without it: its unsent edits still go into the log. */
  private takeLate(kept: KeptCopy): void {
    const rows = kept.outbox.filter((row) => row.client !== this.options.ydoc.clientID);
    if (rows.length === 0) return;
    this.outbox.restore(rows, this.options.timers.now());
    if (kept.epoch !== this.epoch) return this.stop('coedit.epoch');
    this.inbox.show(rows.map((row) => row.bytes));
    if (this.joined && this.role !== 'write') this.fault = 'coedit.revoked';
    this.send();
    this.options.onChange();
  }

  /** The socket is up: join, catch up, send again what nobody acknowledged. */
  async connect(): Promise<void> {
    const turn = (this.turn += 1);
    this.connected = true;
    await this.shelf.ready();
    if (turn !== this.turn) return;
    this.shelf.hold();
    try {
      await this.enter(turn);
    } catch (error) {
      if (turn !== this.turn) return;
      if (error instanceof Refusal) this.refusedEntry(error);
      else if (this.connected) this.options.timers.after(this.pause(), () => turn === this.turn && void this.connect());
    }
    if (turn === this.turn) this.shelf.release();
    this.options.onChange();
  }

  private async enter(turn: number): Promise<void> {
    const { ydoc, doc, schema, wire, timers } = this.options;
    const writes = this.loaded && this.role === 'write' ? ydoc.clientID : undefined;
    let reply = await wire.join({ doc, schema, epoch: this.epoch ?? undefined, after: this.inbox.seq, client: writes });
    if (turn !== this.turn) return;
    if (this.epoch !== null && reply.epoch !== this.epoch) return this.stop('coedit.epoch');
    // The server knows more under this id than this page does: going on would use clocks twice.
    if (reply.clock > Y.getState(ydoc.store, reply.client)) reply = await wire.join({ doc, schema, epoch: reply.epoch });
    if (turn !== this.turn) return;
    if (!this.outbox.empty) this.merging = { mine: this.outbox.pending, authors: new Set() };
    this.epoch ??= reply.epoch;
    ydoc.clientID = reply.client;
    void this.options.store?.begin(reply.epoch).then(() => this.options.store?.claim(reply.client)).catch(() => undefined);
    await this.inbox.catchUp(reply.head, (authors) => authors.forEach((author) => this.merging?.authors.add(author)));
    if (turn !== this.turn) return;
    this.role = reply.role;
    this.state = reply.state;
    if (reply.schema > schema) this.fault = 'coedit.oldClient';
    else if (reply.role !== 'write' && !this.outbox.empty) this.fault = 'coedit.revoked';
    this.joined = true;
    this.loaded = true;
    this.attempts = 0;
    this.lostAt = null;
    if (this.outbox.empty) this.savedAt ??= timers.now();
    this.finishMerging();
    this.send();
  }

  private refusedEntry(error: Refusal): void {
    if (error.code === 'request.notFound') this.removed = true;
    if (isPermanent(error.code)) this.stop(error.code);
    else this.options.timers.after(this.pause(), () => this.connected && void this.connect());
  }

  /** The socket is down. What was in flight stays in the outbox and is sent again. */
  disconnect(): void {
    this.turn += 1;
    this.connected = false;
    this.joined = false;
    this.lostAt ??= this.options.timers.now();
    this.landed();
    this.inbox.disconnect();
    this.shelf.release();
    this.options.onChange();
  }

  /** Everything up to this number of the log is in the document. */
  get seq(): number {
    return this.inbox.seq;
  }

  onUpdates(event: UpdatesEvent): void {
    this.inbox.onUpdates(event);
  }

  onAcked(event: AckedEvent): void {
    this.inbox.onAcked(event.push, event.seq, event.at);
  }

  onHead(seq: number): void {
    this.inbox.onHead(seq);
  }

  onRefused(event: RefusedEvent): void {
    if (event.push !== this.inFlight?.push) return;
    this.landed();
    if (isPermanent(event.code)) this.stop(event.code);
    else if (event.code === 'coedit.notJoined') void this.connect();
    else this.sendAfter(this.pause());
  }

  onAccess(event: AccessEvent): void {
    this.state = event.state;
    if (event.role === null) {
      this.removed = true;
      this.stop('coedit.revoked');
    } else {
      this.role = event.role;
      if (event.old === true) this.fault = 'coedit.oldClient';
      else if (event.role !== 'write' && !this.outbox.empty) this.fault = 'coedit.revoked';
    }
    this.options.onChange();
  }

  /** The composition gate: nothing comes in, nothing goes out, for ten seconds at most. */
  hold(): void {
    this.held ??= this.options.timers.after(HOLD_AT_MOST_MS, () => this.release());
    this.inbox.hold();
  }

  release(): void {
    if (this.held === null) return;
    this.held();
    this.held = null;
    this.inbox.release();
    this.send();
  }

  /** Seals and sends now what waits for the send timer: the page is being hidden or closed. */
  flush(): void {
    this.send();
  }

  destroy(): void {
    this.disconnect();
    this.held?.();
    this.sendTimer?.();
    this.options.ydoc.off('update', this.onLocal);
  }

  private readonly onLocal = (bytes: Uint8Array, origin: unknown): void => {
    // A page that may not write keeps nothing: what its editor changes by itself must never reach the log.
    if (origin === this || this.role !== 'write' || this.fault !== null) return;
    this.outbox.add(this.options.ydoc.clientID, bytes, this.options.timers.now());
    if (!this.inFlight) this.sendAfter(SEND_AFTER_MS);
    this.options.onChange();
  };

  private sendAfter(ms: number): void {
    this.sendTimer ??= this.options.timers.after(ms, () => {
      this.sendTimer = null;
      this.send();
    });
  }

  private get maySend(): boolean {
    return this.joined && this.role === 'write' && this.fault === null && this.held === null && this.inFlight === null && !this.sending;
  }

  private send(): void {
    if (!this.maySend || this.outbox.empty) return;
    this.sending = true;
    void this.outbox.next(LARGE_BYTES).then((sealed) => {
      this.sending = false;
      // While the disk sealed the push, the wire or the gate may have closed.
      if (sealed !== null && this.maySend) this.put(sealed);
    });
  }

  private put(sealed: Sealed): void {
    const { wire, doc, schema, timers } = this.options;
    const body = { doc, epoch: this.epoch ?? 0, push: sealed.push, update: sealed.bytes };
    const cancel = timers.after(RESEND_AFTER_MS, () => {
      this.landed();
      this.send();
    });
    this.inFlight = { push: sealed.push, cancel };
    if (sealed.bytes.length <= LIMITS.pushBytes) return wire.push(body);
    wire.pushLarge({ ...body, schema }).then(
      ({ seq }) => this.onAcked({ doc, push: sealed.push, seq, at: timers.now() }),
      (error: unknown) => this.onRefused({ doc, push: sealed.push, code: error instanceof Refusal ? error.code : 'server.busy', facts: {} }),
    );
  }

  private landed(): void {
    this.inFlight?.cancel();
    this.inFlight = null;
  }

  private settled(pushes: readonly PushId[], at: number): readonly PushId[] {
    const mine = pushes.filter((push) => this.outbox.settle(push));
    if (mine.length === 0) return mine;
    if (this.inFlight !== null && mine.includes(this.inFlight.push)) this.landed();
    this.attempts = 0;
    if (this.outbox.empty) this.savedAt = at;
    this.finishMerging();
    this.send();
    this.options.onChange();
    return mine;
  }

  private finishMerging(): void {
    if (this.merging === null || !this.outbox.empty) return;
    this.merged = { mine: this.merging.mine, colleagues: this.merging.authors.size, at: this.options.timers.now() };
    this.merging = null;
  }

  private stop(code: string): void {
    this.fault = code;
    this.role = 'read';
    this.landed();
    this.options.onChange();
  }

  private pause(): number {
    this.attempts += 1;
    return Math.min(5_000, 150 * 2 ** Math.min(this.attempts, 6)) * (0.5 + this.options.random() / 2);
  }
}
