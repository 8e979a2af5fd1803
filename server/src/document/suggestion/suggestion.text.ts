// What suggestions do in the shared text: find a place and mark it, put new words in the place of the marked ones, put
// the old ones back. Touches only the characters that differ, so that everything else keeps its author.
import { markPieces, piecesBetween, piecesMarked, plain, textsOf, wordsOf, type Piece } from '@gongyan/shared/document/comment/anchor';
import { QUOTE_LENGTH, type TextRange } from '@gongyan/shared/document/comment/comment.contract';
import { REPLACEMENT_LENGTH, type SuggestedPlace, type SuggestionId } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { meeting, wordChange, type Wording } from '@gongyan/shared/document/suggestion/suggestion.rules';
import * as Y from 'yjs';
import { Problem } from '../../platform/contract/problem.js';
import { runsOf, type Run } from '../version/restore.runs.js';

const MARK = 'suggestion';
/** What bears words of its own; titles bear no suggestions. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading']);

const lineAt = (ydoc: Y.Doc, bytes: Uint8Array): Y.XmlElement | null => {
  try {
    const element = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), ydoc)?.type;
    if (!(element instanceof Y.XmlElement) || !LINES.has(element.nodeName)) return null;
    for (let around: unknown = element; around instanceof Y.XmlElement; around = around.parent) if (around._item?.deleted === true) return null;
    return element;
  } catch {
    return null;
  }
};

const isEmpty = (element: Y.XmlElement): boolean => element.toArray().every((child) => child instanceof Y.XmlText && child.length === 0);

const markedBy = (ydoc: Y.Doc, id: SuggestionId): Piece[] => piecesMarked(ydoc, MARK, ['id', id]);

export interface Wanted {
  readonly id: SuggestionId;
  readonly place: SuggestedPlace;
  readonly replacement: string;
  /** Open ones of the same author. */
  readonly mine: readonly { readonly id: SuggestionId; readonly replacement: string; readonly line: Buffer | null }[];
}

export interface Placed {
  readonly original: string;
  readonly replacement: string;
  readonly line: Buffer | null;
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

/** An empty line gets no mark: it is found again by its place. */
const placeLine = (ydoc: Y.Doc, line: Uint8Array, { replacement, mine }: Wanted): Placed => {
  const element = lineAt(ydoc, line);
  if (element === null || !isEmpty(element)) throw new Problem('suggestion.placeGone');
  if (replacement === '') throw new Problem('suggestion.same');
  const absorbed = mine.filter((other) => other.line !== null && lineAt(ydoc, other.line) === element).map(({ id }) => id);
  return { original: '', replacement, line: Buffer.from(line), absorbed };
};

/** Marks the words that are meant; typing on beside one's own open suggestion makes it longer. */
export const place = (ydoc: Y.Doc, wanted: Wanted): Placed => (wanted.place.kind === 'line' ? placeLine(ydoc, wanted.place.line, wanted) : placeWords(ydoc, wanted.place.range, wanted));

const placeWords = (ydoc: Y.Doc, range: TextRange, { id, replacement, mine }: Wanted): Placed => {
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
  return { original, replacement: wording.replacement, line: null, absorbed };
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

interface SeenWords {
  readonly original: string;
  readonly replacement: string;
}

/** Refuses a line in which somebody has written meanwhile. */
const fill = (ydoc: Y.Doc, line: Buffer, { original, replacement }: SeenWords): Taken => {
  const element = lineAt(ydoc, line);
  if (element === null) throw new Problem('suggestion.textGone');
  if (!isEmpty(element) || original !== '') throw new Problem('suggestion.textChanged');
  const [there] = element.toArray();
  const text = there instanceof Y.XmlText ? there : new Y.XmlText();
  if (text !== there) element.insert(0, [text]);
  text.insert(0, replacement);
  return { left: encoded(text, 0, -1), right: encoded(text, replacement.length, 0), inserted: replacement, removed: [] };
};

/** Refuses when the words are not those that were seen. */
export const take = (ydoc: Y.Doc, { id, line }: { readonly id: SuggestionId; readonly line: Buffer | null }, seen: SeenWords): Taken => {
  if (line !== null) return fill(ydoc, line, seen);
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
