// Who is here, on the page's side: what the server says goes into the editor's awareness, and my own caret
// goes out a few times a second. While the composition gate is closed nothing moves either way.
import { coeditMessages, type CaretBody, type PresenceEvent } from '@gongyan/shared/coedit/coedit.protocol';
import type * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import type { CoeditPresence } from './coedit.session';

/** White text on each is at least 6:1; the same person has the same one everywhere. */
export const PRESENCE_COLOURS = ['#0B6E6E', '#1F5FA8', '#7A3FB0', '#B02A6B', '#B3261E', '#9A4A00', '#6B6100', '#2F6F1F', '#00688B', '#4A4FBF', '#8A3A5E', '#5B5F66'] as const;

const SEND_EVERY_MS = 200;
const IDLE_MS = 60_000;
const AWAY_HIDDEN_MS = 30_000;
const AWAY_MS = 300_000;

export interface CaretsOptions {
  readonly doc: string;
  readonly ydoc: Y.Doc;
  readonly send: (event: string, body: CaretBody) => void;
  readonly onChange: () => void;
}

export class Carets {
  readonly awareness: Awareness;
  private readonly people = new Map<number, CoeditPresence>();
  private list: readonly CoeditPresence[] = [];
  private section: string | null = null;
  private sent = '';
  private timer: ReturnType<typeof setTimeout> | null = null;
  private held: PresenceEvent[] | null = null;
  private inputAt = Date.now();
  private hiddenAt: number | null = null;
  private readonly tick: ReturnType<typeof setInterval>;

  constructor(private readonly options: CaretsOptions) {
    this.awareness = new Awareness(options.ydoc);
    // The server decides who is gone; this library's own half-minute limit must not.
    clearInterval(this.awareness._checkInterval);
    this.awareness.on('update', (_change: unknown, origin: unknown) => origin !== this && this.soon());
    for (const event of ['keydown', 'pointerdown', 'focus']) window.addEventListener(event, this.onInput, { passive: true, capture: true });
    document.addEventListener('visibilitychange', this.onVisibility);
    this.tick = setInterval(() => this.soon(), 5_000);
  }

  get presence(): readonly CoeditPresence[] {
    return this.list;
  }

  setSection(section: string | null): void {
    this.section = section;
    this.soon();
  }

  hold(): void {
    this.held ??= [];
  }

  release(): void {
    const waiting = this.held ?? [];
    this.held = null;
    waiting.forEach((event) => this.hear(event));
    this.soon();
  }

  /** After a (re)connect the server knows nothing of me, and the document may write under a new client id: my
   *  own caret must go with it, or the editor would draw it as a stranger's. */
  again(): void {
    const { awareness, options } = this;
    if (awareness.clientID !== options.ydoc.clientID) {
      const mine = awareness.getLocalState();
      const old = awareness.clientID;
      awareness.states.delete(old);
      awareness.meta.delete(old);
      awareness.clientID = options.ydoc.clientID;
      awareness.setLocalState(mine);
      awareness.emit('change', [{ added: [], updated: [], removed: [old] }, this]);
    }
    this.sent = '';
    this.soon();
  }

  hear(event: PresenceEvent): void {
    if (this.held !== null) return void this.held.push(event);
    const mine = this.options.ydoc.clientID;
    const gone = event.whole ? [...this.people.keys()].filter((client) => !event.here.some((entry) => entry.client === client)) : event.gone;
    const added: number[] = [];
    const updated: number[] = [];
    for (const entry of event.here) {
      if (entry.client === mine) continue;
      (this.people.has(entry.client) ? updated : added).push(entry.client);
      this.people.set(entry.client, {
        clientId: entry.client, userId: entry.person, name: entry.name, colour: entry.colour, status: entry.status, section: entry.section, writes: entry.writes,
      });
      this.awareness.states.set(entry.client, {
        user: { name: entry.name, color: PRESENCE_COLOURS[entry.colour] ?? PRESENCE_COLOURS[0], status: entry.status },
        ...(entry.caret === null ? {} : { cursor: parseCaret(entry.caret) }),
      });
    }
    const removed = gone.filter((client) => this.people.delete(client));
    removed.forEach((client) => this.awareness.states.delete(client));
    this.list = [...this.people.values()];
    this.awareness.emit('change', [{ added, updated, removed }, this]);
    this.options.onChange();
  }

  private soon(): void {
    if (this.held !== null) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.sendMine();
    }, SEND_EVERY_MS);
  }

  private sendMine(): void {
    if (this.held !== null) return;
    const cursor: unknown = this.awareness.getLocalState()?.['cursor'];
    const body: CaretBody = { doc: this.options.doc, caret: cursor === undefined || cursor === null ? null : JSON.stringify(cursor), section: this.section, status: this.status() };
    const text = JSON.stringify(body);
    if (text === this.sent || text.length > 4_000) return;
    this.sent = text;
    this.options.send(coeditMessages.caret.name, body);
  }

  private status(): CaretBody['status'] {
    const now = Date.now();
    if ((this.hiddenAt !== null && now - this.hiddenAt > AWAY_HIDDEN_MS) || now - this.inputAt > AWAY_MS) return 'away';
    return now - this.inputAt > IDLE_MS ? 'idle' : 'active';
  }

  private readonly onInput = (): void => {
    const wasIdle = Date.now() - this.inputAt > IDLE_MS;
    this.inputAt = Date.now();
    if (wasIdle) this.soon();
  };

  private readonly onVisibility = (): void => {
    this.hiddenAt = document.visibilityState === 'hidden' ? Date.now() : null;
    this.soon();
  };

  destroy(): void {
    clearInterval(this.tick);
    if (this.timer !== null) clearTimeout(this.timer);
    for (const event of ['keydown', 'pointerdown', 'focus']) window.removeEventListener(event, this.onInput, { capture: true });
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.awareness.destroy();
  }
}

/** Another page's caret: two relative positions, or nothing when it cannot be read. */
const parseCaret = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
