// Where the open suggestions stand in the text and how they show: what would go is struck, what would come stands green
// behind it, drawn and never written. While somebody composes, decorations only move along with his own typing.
import { Extension, type Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { wordChange, type Stretch } from '@gongyan/shared/document/suggestion/suggestion.rules';
import { compositionEnded } from '../composition.gate';
import { isOwnChange } from '../guard/own.change';
import { linePlace, type SuggestionPlace } from './suggestion.lines';

export interface SpokenWords {
  readonly change: string;
  readonly insert: string;
  readonly remove: string;
  readonly end: string;
}

export interface OpenWords {
  readonly replacement: string;
  /** The empty line that it would fill. */
  readonly line: Uint8Array | null;
}

export interface ShownSuggestions {
  /** Open ones by their id. */
  readonly open: ReadonlyMap<string, OpenWords>;
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

const AROUND = 8;
const idsOn = (node: DocNode): string[] => node.marks.flatMap(({ type, attrs }) => (type.name === 'suggestion' && typeof attrs['id'] === 'string' ? [attrs['id']] : []));

/** Those that would fill an empty line, where it stands now. */
export const filledLines = (state: EditorState, open: ShownSuggestions['open']): [string, SuggestionPlace][] =>
  [...open].flatMap(([id, { line }]): [string, SuggestionPlace][] => {
    const place = line === null ? null : linePlace(state, line);
    return place === null ? [] : [[id, place]];
  });

/** Suggestion id → the words that it marks now. */
export const suggestionsIn = (doc: DocNode): ReadonlyMap<string, SuggestionPlace> => {
  const places = new Map<string, SuggestionPlace & { readonly end: number }>();
  doc.descendants((node, pos, parent) => {
    if (!node.isText || parent === null) return;
    const [line, at] = [parent.textContent, doc.resolve(pos).parentOffset];
    for (const id of idsOn(node)) {
      const before = places.get(id);
      const [text, end] = [node.text ?? '', pos + node.nodeSize];
      if (before === undefined) places.set(id, { from: pos, to: end, end, words: text, before: line.slice(Math.max(0, at - AROUND), at), after: line.slice(at + text.length).slice(0, AROUND) });
      else if (before.end === pos) places.set(id, { ...before, to: before.to === pos ? end : before.to, end, words: before.words + text, after: line.slice(at + text.length).slice(0, AROUND) });
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
  const { replacement, line } = shown.open.get(id) ?? { replacement: '', line: null };
  const change = wordChange(place.words, replacement);
  if (line !== null && place.words !== '') return [];
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

const decorate = (state: EditorState, doc: DocNode, { shown, target }: Pick<SuggestionState, 'shown' | 'target'>): DecorationSet => {
  const found: Decoration[] = shown === null ? [] : [...suggestionsIn(doc), ...filledLines(state, shown.open)].flatMap(([id, place]) => (shown.open.has(id) ? decorationsOf(id, place, shown) : []));
  if (target !== null) found.push(target.to > target.from ? Decoration.inline(target.from, target.to, { class: 'doc-suggest-target' }) : Decoration.widget(target.from, caret, { side: 2, marks: [], key: 'target' }));
  return DecorationSet.create(doc, found);
};

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && ('shown' in value || 'target' in value);

const next = (tr: Transaction, before: SuggestionState, state: EditorState): SuggestionState => {
  const meta: unknown = tr.getMeta(key);
  const told = isTold(meta) ? meta : null;
  if (told === null && !tr.docChanged) return before;
  const shown = told !== null && 'shown' in told ? told.shown : before.shown;
  const kept = before.target === null ? null : { from: tr.mapping.map(before.target.from, 1), to: Math.max(tr.mapping.map(before.target.from, 1), tr.mapping.map(before.target.to, -1)) };
  const target = told !== null && 'target' in told ? told.target : kept;
  if (told === null && isOwnChange(tr)) return { shown, target, decorations: before.decorations.map(tr.mapping, tr.doc) };
  return { shown, target, decorations: decorate(state, tr.doc, { shown, target }) };
};

export const suggestionPlaces = Extension.create({
  name: 'suggestionPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<SuggestionState>({
      key,
      state: { init: () => ({ shown: null, target: null, decorations: DecorationSet.empty }), apply: (...[tr, before, , state]) => next(tr, before, state) },
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
