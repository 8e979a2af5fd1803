// Sessions without a server, for tests and for looking at the editor: two or more pages share a document in
// memory. Keeps the promises of the real one that the editor relies on: the composition gate both ways, and a
// page that may not write sends nothing.
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { seedDocument } from '@gongyan/shared/document/document.seed';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { CoeditPresence, CoeditSession, CoeditState } from '../../src/platform/coedit/coedit.session';

const WIRE = 'memory wire';

export interface MemoryOptions {
  /** Without it updates pass while somebody composes: the control run of the composition tests. */
  readonly gate?: boolean;
  readonly state?: Partial<CoeditState>;
  readonly presence?: readonly CoeditPresence[];
}

export interface MemorySession extends CoeditSession {
  readonly setState: (change: Partial<CoeditState>) => void;
  readonly setPresence: (presence: readonly CoeditPresence[]) => void;
  /** Updates that this page made, in bytes, held or not. */
  readonly made: readonly Uint8Array[];
  /** How many frames went out. */
  readonly sent: () => number;
  readonly held: () => boolean;
}

const STATE: CoeditState = { role: 'write', loaded: true, saved: { kind: 'saved', at: new Date('2026-11-25T06:32:00Z') }, online: true };

/** One wire in memory. `delayMs` 0 delivers at once. */
export class MemoryHub {
  private readonly pages = new Set<MemoryPage>();
  private readonly start: Uint8Array;

  constructor(seed: JsonNode | null, readonly delayMs = 0) {
    const ydoc = newYDoc();
    ydoc.clientID = 1;
    if (seed !== null) seedDocument(ydoc, seed);
    this.start = Y.encodeStateAsUpdate(ydoc);
  }

  open(clientId: number, options: MemoryOptions = {}): MemorySession {
    const page = new MemoryPage(this, clientId, options);
    Y.applyUpdate(page.ydoc, this.start, WIRE);
    for (const other of this.pages) Y.applyUpdate(page.ydoc, Y.encodeStateAsUpdate(other.ydoc), WIRE);
    this.pages.add(page);
    return page.session();
  }

  send(from: MemoryPage, deliver: (page: MemoryPage) => void): void {
    for (const page of this.pages) {
      if (page === from) continue;
      if (this.delayMs === 0) deliver(page);
      else setTimeout(() => deliver(page), this.delayMs);
    }
  }

  close(page: MemoryPage): void {
    this.pages.delete(page);
  }
}

class MemoryPage {
  readonly ydoc = newYDoc();
  readonly awareness: Awareness;
  private readonly made: Uint8Array[] = [];
  private readonly listeners = new Set<() => void>();
  private state: CoeditState;
  private presence: readonly CoeditPresence[];
  private sent = 0;
  private out: Uint8Array[] = [];
  private waiting: (() => void)[] = [];
  private held = false;

  constructor(
    private readonly hub: MemoryHub,
    clientId: number,
    private readonly options: MemoryOptions,
  ) {
    this.ydoc.clientID = clientId;
    this.state = { ...STATE, ...options.state };
    this.presence = options.presence ?? [];
    this.awareness = new Awareness(this.ydoc);
    clearInterval(this.awareness._checkInterval);
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => origin !== WIRE && this.onLocal(update));
    this.awareness.on('update', (_change: unknown, origin: unknown) => origin !== WIRE && this.onCaret());
  }

  private onLocal(update: Uint8Array): void {
    this.made.push(update);
    if (this.state.role !== 'write') return;
    this.out.push(update);
    if (!this.held) this.flush();
  }

  private flush(): void {
    if (this.out.length === 0) return;
    const merged = Y.mergeUpdates(this.out);
    this.out = [];
    this.sent += 1;
    this.hub.send(this, (page) => page.take(() => Y.applyUpdate(page.ydoc, merged, WIRE)));
  }

  private onCaret(): void {
    if (this.held) return;
    const carets = encodeAwarenessUpdate(this.awareness, [this.ydoc.clientID]);
    this.hub.send(this, (page) => page.take(() => applyAwarenessUpdate(page.awareness, carets, WIRE)));
  }

  take(apply: () => void): void {
    if (this.held) this.waiting.push(apply);
    else apply();
  }

  private release(): void {
    if (!this.held) return;
    this.held = false;
    for (const apply of this.waiting.splice(0)) apply();
    this.flush();
    this.onCaret();
  }

  private change(apply: () => void): void {
    apply();
    for (const listener of this.listeners) listener();
  }

  session(): MemorySession {
    return {
      doc: this.ydoc,
      awareness: this.awareness,
      getState: () => this.state,
      getPresence: () => this.presence,
      subscribe: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      holdExchange: () => { this.held = this.options.gate !== false; },
      releaseExchange: () => this.release(),
      setSection: () => undefined,
      takeUnsent: () => (this.out.length > 0 ? Y.mergeUpdates(this.out) : null),
      destroy: () => this.hub.close(this),
      setState: (change) => this.change(() => { this.state = { ...this.state, ...change }; }),
      setPresence: (presence) => this.change(() => { this.presence = presence; }),
      made: this.made,
      sent: () => this.sent,
      held: () => this.held,
    };
  }
}
