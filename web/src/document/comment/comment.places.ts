// Where the threads stand in the text, and how their words stand out: by decorations, so that resolved threads and
// ids that no thread has show nothing. While somebody composes, decorations only move along with his own typing.
import { Extension, type Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { compositionEnded } from '../composition.gate';
import { isOwnChange } from '../guard/own.change';

interface Shown {
  /** Threads that stand out. */
  readonly open: ReadonlySet<string>;
  readonly active: string | null;
}

interface PlacesState extends Shown {
  readonly decorations: DecorationSet;
}

const key = new PluginKey<PlacesState>('commentPlaces');

const threadsOn = (node: DocNode): string[] =>
  node.marks.flatMap(({ type, attrs }) => (type.name === 'comment' && typeof attrs['thread'] === 'string' ? [attrs['thread']] : []));

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Thread id → the first stretch of text that it marks, in reading order. */
export const placesIn = (doc: DocNode): ReadonlyMap<string, Stretch> => {
  const places = new Map<string, Stretch>();
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const thread of threadsOn(node)) {
      const before = places.get(thread);
      if (before === undefined) places.set(thread, { from: pos, to: pos + node.nodeSize });
      else if (before.to === pos) places.set(thread, { from: before.from, to: pos + node.nodeSize });
    }
  });
  return places;
};

const decorate = (doc: DocNode, { open, active }: Shown): DecorationSet => {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    const threads = threadsOn(node).filter((thread) => open.has(thread));
    if (threads.length === 0) return;
    found.push(Decoration.inline(pos, pos + node.nodeSize, { class: `doc-comment-on${active !== null && threads.includes(active) ? ' is-active' : ''}` }));
  });
  return DecorationSet.create(doc, found);
};

const next = (tr: Transaction, before: PlacesState): PlacesState => {
  const told: unknown = tr.getMeta(key);
  const shown = isShown(told) ? told : before;
  if (shown !== before || (tr.docChanged && !isOwnChange(tr))) return { open: shown.open, active: shown.active, decorations: decorate(tr.doc, shown) };
  return tr.docChanged ? { ...before, decorations: before.decorations.map(tr.mapping, tr.doc) } : before;
};

const isShown = (value: unknown): value is Shown => typeof value === 'object' && value !== null && 'open' in value;

export const commentPlaces = Extension.create({
  name: 'commentPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<PlacesState>({
      key,
      state: { init: () => ({ open: new Set<string>(), active: null, decorations: DecorationSet.empty }), apply: next },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** Tells the text which threads stand out; waits for the end of composing. Gives back how to stop waiting. */
export const showPlaces = (editor: Editor, shown: Shown): (() => void) => {
  const tell = () => editor.view.dispatch(editor.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
  if (!editor.view.composing) {
    tell();
    return () => undefined;
  }
  const look = ({ transaction }: { transaction: Transaction }) => {
    if (transaction.getMeta(compositionEnded) !== true) return;
    editor.off('transaction', look);
    tell();
  };
  editor.on('transaction', look);
  return () => editor.off('transaction', look);
};

/** Ids of the threads under a position of the text, the shortest stretch first. */
export const threadsAt = (editor: Editor, pos: number): string[] => {
  const open = key.getState(editor.state)?.open;
  const node = editor.state.doc.nodeAt(pos);
  const places = placesIn(editor.state.doc);
  const length = (thread: string) => ((place) => (place === undefined ? 0 : place.to - place.from))(places.get(thread));
  return node === null ? [] : threadsOn(node).filter((thread) => open?.has(thread)).sort((a, b) => length(a) - length(b));
};
