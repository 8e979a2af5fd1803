// What is being suggested, from a selection or a caret: which words would go, what stays at both ends, how the server is
// told of the place. A caret holds on to the character beside it.
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { SuggestedPlace, Suggestion, SuggestionId } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { wordChange, type Stretch } from '@gongyan/shared/document/suggestion/suggestion.rules';
import { rangeOfStretch, selectedStretch } from '../comment/comment.range';
import { lineOf, type SuggestionPlace } from './suggestion.lines';

export interface SuggestDraft {
  /** One of mine that is being changed; null for a new one. */
  readonly id: SuggestionId | null;
  readonly place: SuggestedPlace | null;
  readonly at: Stretch;
  /** What stays before and behind. */
  readonly head: string;
  readonly tail: string;
  readonly removed: string;
  /** What stands in the field at first. */
  readonly text: string;
  readonly reason: string;
}

export type Drafted = SuggestDraft | 'manyLines' | 'noPlace';

export const replacementOf = ({ head, tail }: Pick<SuggestDraft, 'head' | 'tail'>, text: string): string => head + text + tail;

const linesIn = (editor: Editor, { from, to }: Stretch): number => {
  let lines = 0;
  editor.state.doc.nodesBetween(from, to, (node) => { if (node.isTextblock || (node.isLeaf && !node.isText)) lines += 1; });
  return lines;
};

/** Changes one of mine: the field holds what it would bring. */
export const draftOf = ({ id, replacement, reason }: Suggestion, place: SuggestionPlace): SuggestDraft => {
  const { before, removed, inserted } = wordChange(place.words, replacement);
  const from = place.from + before;
  return {
    id, place: null, at: { from, to: from + removed.length }, reason, removed, text: inserted,
    head: place.words.slice(0, before), tail: place.words.slice(before + removed.length),
  };
};

const replacing = (editor: Editor, stretch: Stretch): Drafted => {
  if (linesIn(editor, stretch) > 1) return 'manyLines';
  const range = rangeOfStretch(editor, stretch);
  const removed = editor.state.doc.textBetween(stretch.from, stretch.to);
  return range === null ? 'noPlace' : { id: null, place: { kind: 'words', range }, at: stretch, head: '', tail: '', removed, text: removed, reason: '' };
};

const filling = (editor: Editor, pos: number): Drafted => {
  const line = lineOf(editor.state, pos);
  return line === null ? 'noPlace' : { id: null, place: { kind: 'line', line }, at: { from: pos, to: pos }, head: '', tail: '', removed: '', text: '', reason: '' };
};

const inserting = (editor: Editor, pos: number): Drafted => {
  const $pos = editor.state.doc.resolve(pos);
  if ($pos.parent.type.name === 'sectionTitle') return 'noPlace';
  const [before, after] = [[...($pos.nodeBefore?.text ?? '')].at(-1), [...($pos.nodeAfter?.text ?? '')][0]];
  const anchor = before ?? after;
  if (anchor === undefined) return filling(editor, pos);
  const range = rangeOfStretch(editor, before === undefined ? { from: pos, to: pos + anchor.length } : { from: pos - anchor.length, to: pos });
  return range === null ? 'noPlace' : { id: null, place: { kind: 'words', range }, at: { from: pos, to: pos }, head: before ?? '', tail: before === undefined ? anchor : '', removed: '', text: '', reason: '' };
};

export interface Mine {
  readonly suggestion: Suggestion;
  readonly place: SuggestionPlace;
}

const touched = ({ suggestion, place }: Mine, { from, to }: Stretch): boolean => {
  const { before, removed } = wordChange(place.words, suggestion.replacement);
  return !place.words.includes('\n') && from >= place.from + before && to <= place.from + before + removed.length;
};

/** From the selection; inside of what one of mine changes, that one goes on. */
export const draftAt = (editor: Editor, mine: readonly Mine[]): Drafted => {
  const { from, to, empty } = editor.state.selection;
  const stretch = empty ? { from, to } : selectedStretch(editor);
  if (stretch === null) return 'noPlace';
  const going = mine.find((one) => touched(one, stretch));
  if (going !== undefined) return draftOf(going.suggestion, going.place);
  return empty ? inserting(editor, from) : replacing(editor, stretch);
};

/** Backspace and Delete in an empty field: one character more would go. */
export const widened = (editor: Editor, at: Stretch, by: -1 | 1): Drafted => {
  const $edge = editor.state.doc.resolve(by === -1 ? at.from : at.to);
  const letter = by === -1 ? [...($edge.nodeBefore?.text ?? '')].at(-1) : [...($edge.nodeAfter?.text ?? '')][0];
  if (letter === undefined) return 'noPlace';
  const wide = replacing(editor, by === -1 ? { from: at.from - letter.length, to: at.to } : { from: at.from, to: at.to + letter.length });
  return typeof wide === 'string' ? wide : { ...wide, text: '' };
};

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

const lineAway = (editor: Editor, pos: number, down: boolean): number | null => {
  const { left, top, bottom } = editor.view.coordsAtPos(pos);
  const height = bottom - top;
  return editor.view.posAtCoords({ left, top: down ? bottom + height / 2 : top - height / 2 })?.pos ?? null;
};

/** Walks the caret with arrow keys while the field is empty; with Shift it selects. False: not such a key. */
export const walkCaret = (editor: Editor, key: string, extend: boolean): boolean => {
  const { selection, doc, tr } = editor.state;
  const step = STEPS[key];
  if (step === undefined && key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  const to = step === undefined ? lineAway(editor, selection.head, key === 'ArrowDown') : selection.head + step;
  if (to === null || to < 0 || to > doc.content.size) return true;
  const head = TextSelection.near(doc.resolve(to), step ?? 1).head;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : head, head)));
  return true;
};
