// Ties one document to the socket, the disk and the editor: the peer of shared/coedit does the talking, this
// file only carries. Every frame is decoded by its schema before the peer sees it.
import { CoeditPeer } from '@gongyan/shared/coedit/coedit.peer';
import {
  AccessEvent, AckedEvent, coeditMessages, HeadEvent, JoinReply, PresenceEvent, PullReply, PushBody, RefusedEvent, UpdatesEvent,
} from '@gongyan/shared/coedit/coedit.protocol';
import { savingAt } from '@gongyan/shared/coedit/coedit.saved.rules';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import type { Wire } from '@gongyan/shared/coedit/coedit.wire';
import type { z } from 'zod';
import { Carets } from './coedit.carets';
import { canEncrypt } from './coedit.cipher';
import { CoeditDisk } from './coedit.disk';
import type { CoeditPresence, CoeditSession, CoeditState } from './coedit.session';

/** What the provider needs of the page's one socket. */
export interface CoeditSocket {
  readonly connected: () => boolean;
  readonly emit: (event: string, body: unknown) => void;
  /** Resolves with the reply's wire form; throws Refusal for a problem, anything else for no answer. */
  readonly request: (event: string, body: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
}

export interface ProviderOptions {
  readonly doc: string;
  readonly schema: number;
  readonly personId: string;
  readonly copyKey?: string | null;
  readonly socket: CoeditSocket;
  readonly pushLarge: Wire['pushLarge'];
}

const TICK_MS = 500;

const newPushId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const diskOf = ({ copyKey, ...place }: ProviderOptions): CoeditDisk | null => {
  try {
    if (typeof indexedDB === 'undefined' || (copyKey !== undefined && (copyKey === null || !canEncrypt()))) return null;
    return new CoeditDisk(place, copyKey);
  } catch {
    return null;
  }
};

class Provider {
  readonly ydoc = newYDoc();
  readonly peer: CoeditPeer;
  readonly carets: Carets;
  private readonly disk: CoeditDisk | null;
  private readonly listeners = new Set<() => void>();
  private readonly offs: (() => void)[] = [];
  private state: CoeditState;
  private stateText = '';

  constructor(private readonly options: ProviderOptions) {
    this.disk = diskOf(options);
    this.peer = new CoeditPeer({
      doc: options.doc, ydoc: this.ydoc, schema: options.schema, wire: wireOf(options), store: this.disk, newPushId, random: Math.random,
      timers: { now: Date.now, after: (ms, job) => { const timer = setTimeout(job, ms); return () => clearTimeout(timer); } },
      onChange: () => this.changed(),
    });
    this.carets = new Carets({ doc: options.doc, ydoc: this.ydoc, send: (event, body) => options.socket.connected() && options.socket.emit(event, body), onChange: () => this.notify() });
    this.state = this.read();
    this.listen();
    // The peer itself waits for the disk before it joins, and no longer than it should.
    void this.peer.restore().then(() => this.changed());
    if (this.options.socket.connected()) this.connect();
  }

  private connect(): void {
    void this.peer.connect().then(() => this.carets.again());
  }

  private hear<Schema extends z.ZodType>(event: string, schema: Schema, take: (facts: z.output<Schema>) => void): void {
    this.offs.push(this.options.socket.on(event, (payload) => {
      if (!isMine(payload, this.options.doc)) return;
      const facts = schema.safeDecode(payload as z.input<Schema>);
      if (facts.success) take(facts.data);
    }));
  }

  private listen(): void {
    const { peer } = this;
    this.hear('doc:updates', UpdatesEvent, (event) => peer.onUpdates(event));
    this.hear('doc:acked', AckedEvent, (event) => peer.onAcked(event));
    this.hear('doc:refused', RefusedEvent, (event) => peer.onRefused(event));
    this.hear('doc:head', HeadEvent, (event) => peer.onHead(event.seq));
    this.hear('doc:access', AccessEvent, (event) => peer.onAccess(event));
    this.hear('aw:update', PresenceEvent, (event) => this.carets.hear(event));
    this.offs.push(this.options.socket.on('connect', () => this.connect()), this.options.socket.on('disconnect', () => peer.disconnect()));
    const tick = setInterval(() => this.changed(), TICK_MS);
    const leaving = (event: BeforeUnloadEvent) => {
      peer.flush();
      // The question is asked only when closing would lose something: not acknowledged and not on this disk.
      if (!peer.outbox.empty && peer.outbox.disk !== 'kept') event.preventDefault();
    };
    const hiding = () => document.visibilityState === 'hidden' && peer.flush();
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hiding);
    this.offs.push(() => {
      clearInterval(tick);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hiding);
    });
  }

  private read(): CoeditState {
    const { peer } = this;
    const saved = savingAt({
      loaded: peer.loaded, joined: peer.joined, lostAt: peer.lostAt, pending: peer.outbox.pending, pendingSince: peer.outbox.since, disk: peer.outbox.disk,
      savedAt: peer.savedAt, merging: peer.merging !== null, merged: peer.merged, fault: peer.fault, removed: peer.removed, state: peer.state,
    }, Date.now());
    return { role: peer.fault === null ? peer.role : 'read', loaded: peer.loaded, saved, online: peer.connected };
  }

  private changed(): void {
    const next = this.read();
    const text = JSON.stringify(next);
    if (text === this.stateText) return;
    this.stateText = text;
    this.state = next;
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }

  session(): CoeditSession {
    return {
      doc: this.ydoc,
      awareness: this.carets.awareness,
      getState: () => this.state,
      getPresence: (): readonly CoeditPresence[] => this.carets.presence,
      subscribe: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      holdExchange: () => { this.peer.hold(); this.carets.hold(); },
      releaseExchange: () => { this.peer.release(); this.carets.release(); },
      setSection: (section) => this.carets.setSection(section),
      takeUnsent: () => this.peer.outbox.unsent(),
      destroy: () => this.destroy(),
    };
  }

  private destroy(): void {
    this.peer.flush();
    this.offs.forEach((off) => off());
    if (this.options.socket.connected()) this.options.socket.emit(coeditMessages.leave.name, { doc: this.options.doc });
    this.peer.destroy();
    this.carets.destroy();
    this.listeners.clear();
    void this.disk?.close();
  }
}

const isMine = (payload: unknown, doc: string): boolean => typeof payload === 'object' && payload !== null && 'doc' in payload && payload.doc === doc;

const wireOf = ({ socket, pushLarge }: ProviderOptions): Wire => ({
  join: async (body) => JoinReply.parse(await socket.request(coeditMessages.join.name, body)),
  pull: async (body) => PullReply.decode((await socket.request(coeditMessages.pull.name, body)) as z.input<typeof PullReply>),
  push: (body) => socket.connected() && socket.emit(coeditMessages.push.name, PushBody.encode(body)),
  pushLarge,
});

/** Opens a document for co-editing: from this disk at once when a copy is there, from the server as soon as
 *  it answers. The caller must `destroy` it. */
export const openDocument = (options: ProviderOptions): CoeditSession => new Provider(options).session();

