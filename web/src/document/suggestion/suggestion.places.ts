// Where the open suggestions stand in the text and how they show: what would go is struck, what would come stands green
// behind it, drawn and never written. While somebody composes, decorations only move along with his own typing.
import { Extension, type Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { wordChange, type Stretch } from '@gongyan/shared/document/suggestion/suggestion.rules';
import { compositionEnded } from '../composition.gate';
import { isOwnChange } from '../guard/own.change';

export interface SpokenWords {
  readonly change: string;
  readonly insert: string;
  readonly remove: string;
  readonly end: string;
}

export interface ShownSuggestions {
  /** Open ones: id → the new words. */
  readonly open: ReadonlyMap<string, string>;
  readonly active: string | null;
  readonly words: SpokenWords;
}

interface SuggestionState {
  readonly shown: ShownSuggestions | null;
  /** Where a suggestion is being written. */
  readonly target: Stretch | null;
  readonly decorations: DecorationSet;
}

type Told = { readonly shown: ShownSuggestions } | { readonly target: Stretch | null };
const key = new PluginKey<SuggestionState>('suggestionPlaces');

export interface SuggestionPlace extends Stretch {
  /** The words as they are now; lines apart when a paragraph was split. */
  readonly words: string;
}

const idsOn = (node: DocNode): string[] => node.marks.flatMap(({ type, attrs }) => (type.name === 'suggestion' && typeof attrs['id'] === 'string' ? [attrs['id']] : []));

/** Suggestion id → the words that it marks now. */
export const suggestionsIn = (doc: DocNode): ReadonlyMap<string, SuggestionPlace> => {
  const places = new Map<string, SuggestionPlace & { readonly end: number }>();
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const id of idsOn(node)) {
      const before = places.get(id);
      const [text, end] = [node.text ?? '', pos + node.nodeSize];
      if (before === undefined) places.set(id, { from: pos, to: end, end, words: text });
      else if (before.end === pos) places.set(id, { from: before.from, to: before.to === pos ? end : before.to, end, words: before.words + text });
      else places.set(id, { ...before, end, words: `${before.words}\n${text}` });
    }
  });
  return places;
};

const hidden = (text: string): HTMLElement => {
  const span = document.createElement('span');
  span.className = 'only-read';
  span.textContent = text;
  return span;
};

/** What would come; for a screen reader also what the strike says. */
const newWords = (id: string, { removed, inserted }: { removed: string; inserted: string }, { words, active }: ShownSuggestions) => (): HTMLElement => {
  const element = document.createElement('ins');
  element.className = `doc-suggest-in${active === id ? ' is-active' : ''}`;
  element.contentEditable = 'false';
  element.dataset['suggest'] = id;
  if (inserted === '') element.append(hidden(words.remove));
  else element.append(hidden(removed === '' ? words.insert : words.change), inserted, hidden(words.end));
  return element;
};

const decorationsOf = (id: string, place: SuggestionPlace, shown: ShownSuggestions): Decoration[] => {
  const change = wordChange(place.words, shown.open.get(id) ?? '');
  if (place.words.includes('\n')) return [Decoration.inline(place.from, place.to, { class: 'doc-suggest-lost', 'data-suggest': id })];
  const from = place.from + change.before;
  const to = from + change.removed.length;
  const look = shown.active === id ? ' is-active' : '';
  return [
    ...(to > from ? [Decoration.inline(from, to, { nodeName: 'del', class: `doc-suggest-out${look}`, 'data-suggest': id })] : []),
    Decoration.widget(to, newWords(id, change, shown), { side: 1, marks: [], ignoreSelection: true, key: `${id} ${change.inserted} ${look} ${change.removed === ''}` }),
  ];
};

const caret = (): HTMLElement => {
  const element = document.createElement('span');
  element.className = 'doc-suggest-caret';
  return element;
};

const decorate = (doc: DocNode, shown: ShownSuggestions | null, target: Stretch | null): DecorationSet => {
  const found: Decoration[] = shown === null ? [] : [...suggestionsIn(doc)].flatMap(([id, place]) => (shown.open.has(id) ? decorationsOf(id, place, shown) : []));
  if (target !== null) found.push(target.to > target.from ? Decoration.inline(target.from, target.to, { class: 'doc-suggest-target' }) : Decoration.widget(target.from, caret, { side: 2, marks: [], key: 'target' }));
  return DecorationSet.create(doc, found);
};

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && ('shown' in value || 'target' in value);

const next = (tr: Transaction, before: SuggestionState): SuggestionState => {
  const meta: unknown = tr.getMeta(key);
  const told = isTold(meta) ? meta : null;
  if (told === null && !tr.docChanged) return before;
  const shown = told !== null && 'shown' in told ? told.shown : before.shown;
  const kept = before.target === null ? null : { from: tr.mapping.map(before.target.from, 1), to: Math.max(tr.mapping.map(before.target.from, 1), tr.mapping.map(before.target.to, -1)) };
  const target = told !== null && 'target' in told ? told.target : kept;
  if (told === null && isOwnChange(tr)) return { shown, target, decorations: before.decorations.map(tr.mapping, tr.doc) };
  return { shown, target, decorations: decorate(tr.doc, shown, target) };
};

export const suggestionPlaces = Extension.create({
  name: 'suggestionPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<SuggestionState>({
      key,
      state: { init: () => ({ shown: null, target: null, decorations: DecorationSet.empty }), apply: next },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

const tell = (editor: Editor, told: Told): void => editor.view.dispatch(editor.state.tr.setMeta(key, told).setMeta('addToHistory', false));

/** Tells the text which suggestions stand open; waits for the end of composing. Gives back how to stop waiting. */
export const showSuggestions = (editor: Editor, shown: ShownSuggestions): (() => void) => {
  if (!editor.view.composing) {
    tell(editor, { shown });
    return () => undefined;
  }
  const look = ({ transaction }: { transaction: Transaction }) => {
    if (transaction.getMeta(compositionEnded) !== true) return;
    editor.off('transaction', look);
    tell(editor, { shown });
  };
  editor.on('transaction', look);
  return () => editor.off('transaction', look);
};

export const showTarget = (editor: Editor, target: Stretch | null): void => {
  if (!editor.isDestroyed && !editor.view.composing) tell(editor, { target });
};

/** Where the one that is being written stands now. */
export const targetOf = (editor: Editor): Stretch | null => key.getState(editor.state)?.target ?? null;
