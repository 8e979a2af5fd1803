// What suggestions do in the shared text: find a place and mark it, put new words in the place of the marked ones, put
// the old ones back. Touches only the characters that differ, so that everything else keeps its author.
import { markPieces, piecesBetween, piecesMarked, plain, textsOf, wordsOf, type Piece } from '@gongyan/shared/document/comment/anchor';
import { QUOTE_LENGTH, type TextRange } from '@gongyan/shared/document/comment/comment.contract';
import { REPLACEMENT_LENGTH, type SuggestionId } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { meeting, wordChange, type Wording } from '@gongyan/shared/document/suggestion/suggestion.rules';
import * as Y from 'yjs';
import { Problem } from '../../platform/contract/problem.js';
import { runsOf, type Run } from '../version/restore.runs.js';

const MARK = 'suggestion';
const markedBy = (ydoc: Y.Doc, id: SuggestionId): Piece[] => piecesMarked(ydoc, MARK, ['id', id]);

export interface Wanted {
  readonly id: SuggestionId;
  readonly range: TextRange;
  readonly replacement: string;
  /** Open ones of the same author. */
  readonly mine: readonly { readonly id: SuggestionId; readonly replacement: string }[];
}

export interface Placed {
  readonly original: string;
  readonly replacement: string;
  /** Open ones of the same author that this one takes in; the first keeps its name. */
  readonly absorbed: readonly SuggestionId[];
}

const lineBetween = (ydoc: Y.Doc, range: TextRange): Piece => {
  const [piece, more] = piecesBetween(ydoc, range);
  if (piece === undefined) throw new Problem('suggestion.placeGone');
  if (more !== undefined || piece.length > REPLACEMENT_LENGTH) throw new Problem('suggestion.oneLine');
  if (wordsOf([piece]).slice(0, QUOTE_LENGTH) !== range.quote) throw new Problem('suggestion.placeGone');
  return piece;
};

/** Marks the words that are meant; typing on beside one's own open suggestion makes it longer. */
export const place = (ydoc: Y.Doc, { id, range, replacement, mine }: Wanted): Placed => {
  const { text, index, length } = lineBetween(ydoc, range);
  const absorbed: SuggestionId[] = [];
  let wording: Wording = { from: index, to: index + length, replacement };
  for (const other of mine) {
    const [at, more] = markedBy(ydoc, other.id);
    if (at === undefined || more !== undefined || at.text !== text) continue;
    const met = meeting({ from: at.index, to: at.index + at.length, replacement: other.replacement }, wording);
    if (met === 'overlaps') throw new Problem('suggestion.overlapsYours');
    if (met === null || met.replacement.length > REPLACEMENT_LENGTH) continue;
    absorbed.push(other.id);
    wording = met;
  }
  const original = plain(text).slice(wording.from, wording.to);
  if (original === wording.replacement) throw new Problem('suggestion.same');
  markPieces([{ text, index: wording.from, length: wording.to - wording.from }], MARK, { id: absorbed[0] ?? id });
  return { original, replacement: wording.replacement, absorbed };
};

/** What an acceptance did, as much as is needed to take it back. */
export interface Taken {
  /** The characters beside the change, as Yjs relative positions in base64. */
  readonly left: string;
  readonly right: string;
  readonly inserted: string;
  readonly removed: readonly Run[];
}

const encoded = (text: Y.XmlText, index: number, side: -1 | 0): string => Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side))).toString('base64');

const cut = (runs: readonly Run[], from: number, to: number): Run[] => {
  let at = 0;
  return runs.flatMap((run) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, run.text.length)];
    at += run.text.length;
    return end > start ? [{ ...run, text: run.text.slice(start, end) }] : [];
  });
};

const isAnchor = (key: string): boolean => key.startsWith('comment--') || key.startsWith(`${MARK}--`);

/** New words look like those whose place they take; where they only come between, a comment covers them when it covers
 *  both neighbours. */
const looksOf = (runs: readonly Run[], from: number, to: number): Run['attributes'] => {
  const [first] = cut(runs, from, to);
  if (first !== undefined) return first.attributes;
  const [[left], [right]] = [cut(runs, from - 1, from), cut(runs, from, from + 1)];
  return Object.fromEntries(Object.entries((left ?? right)?.attributes ?? {}).filter(([key]) => !isAnchor(key) || (left?.attributes[key] !== undefined && right?.attributes[key] !== undefined)));
};

/** Refuses when the words are not those that were seen. */
export const take = (ydoc: Y.Doc, id: SuggestionId, seen: { readonly original: string; readonly replacement: string }): Taken => {
  const pieces = markedBy(ydoc, id);
  const [piece] = pieces;
  if (piece === undefined) throw new Problem('suggestion.textGone');
  if (pieces.length > 1 || wordsOf(pieces) !== seen.original) throw new Problem('suggestion.textChanged');
  const { text } = piece;
  const { before, removed, inserted } = wordChange(seen.original, seen.replacement);
  const [from, to] = [piece.index + before, piece.index + before + removed.length];
  const runs = runsOf(text);
  const looks = looksOf(runs, from, to);
  if (inserted !== '') text.insert(to, inserted, { ...looks });
  if (removed !== '') text.delete(from, removed.length);
  return { left: encoded(text, from, -1), right: encoded(text, from + inserted.length, 0), inserted, removed: cut(runs, from, to) };
};

const placeOf = (ydoc: Y.Doc, position: string): { text: Y.XmlText; index: number } | null => {
  const found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(Buffer.from(position, 'base64')), ydoc);
  return found !== null && found.type instanceof Y.XmlText && textsOf(ydoc).includes(found.type) ? { text: found.type, index: found.index } : null;
};

/** Takes the accepted words out again; answers where. Refuses when they are not as they were accepted. */
export const takeOut = (ydoc: Y.Doc, { left, right, inserted }: Taken): { text: Y.XmlText; index: number } => {
  const [from, to] = [placeOf(ydoc, left), placeOf(ydoc, right)];
  if (from === null || to === null || from.text !== to.text || plain(from.text).slice(from.index, to.index) !== inserted) throw new Problem('suggestion.wordsMoved');
  if (inserted !== '') from.text.delete(from.index, inserted.length);
  return from;
};
