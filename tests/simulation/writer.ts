// One teacher's page in the simulation: writes at random through Yjs, goes offline, crashes, comes back.
import { CoeditPeer } from '@gongyan/shared/coedit/coedit.peer';
import type { Saving } from '@gongyan/shared/coedit/coedit.saved.rules';
import { newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';
import { savingOf } from '../testing/saving.js';
import type { Chance } from './chance.js';
import { MemoryStore } from './memory-store.js';
import type { Line, Network } from './network.js';

export const ROOT = 'content';
const LETTERS = '教学设计情绪温度计同伴倾听表达';

export class Writer {
  ydoc = newYDoc();
  readonly store = new MemoryStore(() => this.seek());
  private line: Line | null = null;
  peer: CoeditPeer;
  private pushes = 0;

  constructor(
    readonly name: string,
    readonly personId: string,
    private readonly doc: string,
    private readonly net: Network,
  ) {
    this.peer = this.page();
  }

  private page(): CoeditPeer {
    const { net } = this;
    return new CoeditPeer({
      doc: this.doc, ydoc: this.ydoc, schema: 1, store: this.store,
      wire: {
        join: (body) => this.onLine().wire.join(body),
        pull: (body) => this.onLine().wire.pull(body),
        push: (body) => this.line?.wire.push(body),
        pushLarge: (body) => this.onLine().wire.pushLarge(body),
      },
      timers: { now: net.time.now, after: net.time.after },
      newPushId: () => `${this.name}-${(this.pushes += 1)}`.padEnd(22, '_'),
      random: net.chance.next,
      onChange: () => undefined,
    });
  }

  /** Mostly a moment; now and then longer than a page waits for it. */
  private seek(): Promise<void> {
    const { time, chance } = this.net;
    const ms = chance.happens(0.2) ? 2_000 + chance.below(4_000) : chance.below(200);
    return new Promise((found) => void time.after(ms, found));
  }

  private onLine(): Line {
    if (this.line === null) throw new Error('offline');
    return this.line;
  }

  online(): void {
    if (this.line !== null) return;
    this.line = this.net.line(this.personId);
    this.line.peer = this.peer;
    void this.peer.connect();
  }

  offline(): void {
    this.line?.cut();
    this.line = null;
    this.peer.disconnect();
  }

  /** The tab dies without a word; a new one finds only what was on disk. */
  crash(): void {
    this.offline();
    this.peer.destroy();
    this.ydoc = newYDoc();
    this.peer = this.page();
    void this.peer.restore();
  }

  get isOnline(): boolean {
    return this.line !== null;
  }

  saving(): Saving {
    return savingOf(this.peer, this.net.time.now());
  }

  /** One random edit; returns false when the page may not be written now. */
  edit(chance: Chance): boolean {
    if (!this.peer.loaded || this.peer.role !== 'write' || this.peer.fault !== null) return false;
    this.ydoc.transact(() => randomEdit(this.ydoc.getXmlFragment(ROOT), chance));
    return true;
  }
}

const paragraph = (chance: Chance): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(chance.text(1 + chance.below(4), LETTERS))]);
  return element;
};

const randomEdit = (root: Y.XmlFragment, chance: Chance): void => {
  const at = chance.below(root.length + 1);
  const element = root.length === 0 ? null : root.get(chance.below(root.length));
  if (!(element instanceof Y.XmlElement) || chance.happens(0.12)) return root.insert(at, [paragraph(chance)]);
  if (root.length > 3 && chance.happens(0.06)) return root.delete(chance.below(root.length), 1);
  if (chance.happens(0.05)) return void element.setAttribute('align', chance.of(['left', 'center']));
  const text = element.get(0);
  if (!(text instanceof Y.XmlText)) return element.insert(0, [new Y.XmlText(chance.text(2, LETTERS))]);
  const length = text.length;
  if (length > 2 && chance.happens(0.3)) return text.delete(chance.below(length - 1), 1);
  if (length > 2 && chance.happens(0.1)) return text.format(chance.below(length - 1), 1, { bold: true });
  text.insert(chance.below(length + 1), chance.text(1 + chance.below(2), LETTERS));
};
