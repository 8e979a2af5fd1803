// A teacher's open document without a browser: the real peer over a real socket, with a disk in memory.
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { CoeditPeer } from '@gongyan/shared/coedit/coedit.peer';
import type { Saving } from '@gongyan/shared/coedit/coedit.saved.rules';
import { AccessEvent, AckedEvent, coeditMessages, HeadEvent, JoinReply, PullReply, PushBody, RefusedEvent, UpdatesEvent } from '@gongyan/shared/coedit/coedit.protocol';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { MemoryStore } from '../simulation/memory-store.js';
import { savingOf } from './saving.js';
import { request } from './teacher.js';

export const ROOT = 'content';

export class Page {
  readonly ydoc = newYDoc();
  readonly peer: CoeditPeer;
  /** Outlives the page, as a browser's disk does. */
  readonly store = new MemoryStore();
  /** Everything this page was told is saved, by push id. */
  readonly acknowledged = new Set<string>();
  /** Milliseconds from the first sending of each push to its acknowledgement. */
  readonly waits: number[] = [];
  private readonly sentAt = new Map<string, number>();
  bytesHeard = 0;
  private waiters: (() => void)[] = [];

  constructor(readonly socket: Socket, readonly doc: string, schema = DOCUMENT_SCHEMA) {
    this.peer = new CoeditPeer({
      doc, ydoc: this.ydoc, schema, store: this.store,
      wire: {
        join: async (body) => JoinReply.parse(await request(socket, coeditMessages.join.name, body)),
        pull: async (body) => PullReply.decode((await request(socket, coeditMessages.pull.name, body)) as Parameters<typeof PullReply.decode>[0]),
        push: (body) => this.send(body),
        pushLarge: () => Promise.reject(new Error('no large pushes here')),
      },
      timers: { now: Date.now, after: (ms, job) => { const timer = setTimeout(job, ms); return () => clearTimeout(timer); } },
      newPushId: () => randomBytes(16).toString('base64url'), random: Math.random, onChange: () => this.changed(),
    });
    socket.on('connect', () => void this.peer.connect());
    socket.on('disconnect', () => this.peer.disconnect());
    socket.on('doc:updates', (event) => {
      if (event.doc !== doc) return;
      this.bytesHeard += String(event.bytes).length;
      this.hearAcks(event.pushes);
      this.peer.onUpdates(UpdatesEvent.decode(event));
      this.changed();
    });
    socket.on('doc:acked', (event) => {
      if (event.doc !== doc) return;
      this.hearAcks([event.push]);
      this.peer.onAcked(AckedEvent.parse(event));
    });
    socket.on('doc:refused', (event) => event.doc === doc && this.peer.onRefused(RefusedEvent.parse(event)));
    socket.on('doc:head', (event) => event.doc === doc && this.peer.onHead(HeadEvent.parse(event).seq));
    socket.on('doc:access', (event) => event.doc === doc && this.peer.onAccess(AccessEvent.parse(event)));
    if (socket.connected) void this.peer.connect();
  }

  private send(body: PushBody): void {
    if (!this.sentAt.has(body.push)) this.sentAt.set(body.push, performance.now());
    this.socket.emit(coeditMessages.push.name, PushBody.encode(body));
  }

  private hearAcks(pushes: readonly string[]): void {
    const before = new Set(this.peer.outbox.sealedPushes());
    for (const push of pushes.filter((one) => before.has(one))) {
      this.acknowledged.add(push);
      this.waits.push(performance.now() - (this.sentAt.get(push) ?? performance.now()));
      this.sentAt.delete(push);
    }
  }

  private changed(): void {
    for (const again of this.waiters.splice(0)) again();
  }

  /** Waits until `test` holds; asked again after every change of the page. */
  async until(what: string, test: () => boolean, ms = 15_000): Promise<void> {
    const end = Date.now() + ms;
    while (!test()) {
      if (Date.now() > end) throw new Error(`waited in vain: ${what} (fault ${this.peer.fault ?? 'none'}, pending ${this.peer.outbox.pending})`);
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 250);
        this.waiters.push(() => { clearTimeout(timer); done(); });
      });
    }
  }

  saving(): Saving {
    return savingOf(this.peer, Date.now());
  }

  get fragment(): Y.XmlFragment {
    return this.ydoc.getXmlFragment(ROOT);
  }

  get text(): string {
    return this.fragment.toString();
  }

  /** Types at the end of the first text that can be found. */
  type(letters: string): void {
    const text = firstText(this.fragment);
    if (text === null) throw new Error('nothing to type into');
    text.insert(text.length, letters);
  }

  close(): void {
    this.peer.destroy();
    this.socket.disconnect();
  }
}

const firstText = (around: Y.XmlFragment): Y.XmlText | null => {
  for (let at = 0; at < around.length; at += 1) {
    const child = around.get(at);
    if (child instanceof Y.XmlText) return child;
    const inner = child instanceof Y.XmlElement ? firstText(child) : null;
    if (inner !== null) return inner;
  }
  return null;
};
