// The composition gate. While somebody composes Chinese nothing comes in and nothing goes out: without it a
// colleague's edit beside the caret leaves pinyin letters in the lesson for ever, on every page alike.
// From compositionstart until the browser and the editor have both finished, looked at every 20 ms; at most 10 s.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export interface Exchange {
  readonly holdExchange: () => void;
  readonly releaseExchange: () => void;
}

const LOOK_EVERY_MS = 20;
/** The editor reads the last letters and the caret from the page 20 ms after compositionend. Opened before that,
 *  the colleague's edit moves the caret into the word just written. */
const SETTLED_MS = 30;
const HOLD_AT_MOST_MS = 10_000;

/** Marks the transaction, without any step, that says: what waited for the end of composing may go on. */
export const compositionEnded = new PluginKey('compositionEnded');

class Gate {
  private timer: ReturnType<typeof setInterval> | null = null;
  private since = 0;
  /** When the browser said that it was done; null while it composes. */
  private doneAt: number | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly exchange: Exchange,
  ) {}

  begin(): void {
    this.doneAt = null;
    if (this.timer !== null) return;
    this.since = Date.now();
    this.exchange.holdExchange();
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  /** compositionend, or the focus went elsewhere: some input methods then never say that they ended. */
  end(): void {
    this.doneAt = Date.now();
  }

  private look(): void {
    const now = Date.now();
    const done = this.doneAt !== null && now - this.doneAt >= SETTLED_MS && !this.view.composing;
    if (done || now - this.since > HOLD_AT_MOST_MS) this.open();
  }

  private open(): void {
    this.close();
    this.exchange.releaseExchange();
    if (!this.view.isDestroyed) this.view.dispatch(this.view.state.tr.setMeta(compositionEnded, true).setMeta('addToHistory', false));
  }

  private close(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  destroy(): void {
    if (this.timer === null) return;
    this.close();
    this.exchange.releaseExchange();
  }
}

export const compositionGate = (exchange: Exchange) => {
  let gate: Gate | null = null;
  const on = (action: 'begin' | 'end') => () => {
    gate?.[action]();
    return false;
  };
  return Extension.create({
    name: 'compositionGate',
    priority: 1_200,
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('compositionGate'),
        props: { handleDOMEvents: { compositionstart: on('begin'), compositionend: on('end'), blur: on('end') } },
        view: (view) => {
          gate = new Gate(view, exchange);
          return { destroy: () => gate?.destroy() };
        },
      }),
    ],
  });
};
