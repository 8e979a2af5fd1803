// Where marks stand in a document: finds the stretch of text that a page means, marks it, and reads back what every
// mark covers now. Knows ids only as text; whether one is real is asked of the database.
import { encodeAny, toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';
import { DOCUMENT_ROOT } from '../document.schema.js';
import type { TextRange } from './comment.contract.js';

/** A part of one paragraph, title or cell line. */
export interface Piece {
  readonly text: Y.XmlText;
  readonly index: number;
  readonly length: number;
}

const HASH_BYTES = 6;

/** Marks that may overlap stand under their name and a hash of themselves: the editor's binding computes the same. */
export const markKey = (type: string, attrs: Readonly<Record<string, string>>): string => {
  const hash = digest(encodeAny({ type, attrs }));
  const folded = hash.slice(0, HASH_BYTES);
  for (let at = HASH_BYTES; at < hash.length; at += 1) folded[at % HASH_BYTES] = (folded[at % HASH_BYTES] ?? 0) ^ (hash[at] ?? 0);
  return `${type}--${toBase64(folded)}`;
};

const textsBelow = (node: unknown): Y.XmlText[] => {
  if (node instanceof Y.XmlText) return [node];
  if (node instanceof Y.XmlElement && node.nodeName === 'sectionTitle') return [];
  return node instanceof Y.XmlFragment ? node.toArray().flatMap(textsBelow) : [];
};

/** Every text of the document in reading order, without the titles: those bear no marks. */
export const textsOf = (ydoc: Y.Doc): Y.XmlText[] => textsBelow(ydoc.getXmlFragment(DOCUMENT_ROOT));

interface Run {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const runsOf = (text: Y.XmlText): Run[] => text.toDelta() as Run[];
export const plain = (text: Y.XmlText): string => runsOf(text).map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc')).join('');

export const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({ text, index, length }) => plain(text).slice(index, index + length)).join('\n');

interface Place {
  readonly text: Y.XmlText;
  readonly index: number;
}

const placeOf = (ydoc: Y.Doc, bytes: Uint8Array): Place | null => {
  try {
    const position = Y.decodeRelativePosition(bytes);
    if (position.item !== null && Y.getState(ydoc.store, position.item.client) <= position.item.clock) return null;
    const found = Y.createAbsolutePositionFromRelativePosition(position, ydoc);
    return found !== null && found.type instanceof Y.XmlText ? { text: found.type, index: found.index } : null;
  } catch {
    return null;
  }
};

/** Empty when either end is not in the text any more, or nothing is left between them. */
export const piecesBetween = (ydoc: Y.Doc, { from, to }: Pick<TextRange, 'from' | 'to'>): Piece[] => {
  const [start, end] = [placeOf(ydoc, from), placeOf(ydoc, to)];
  const texts = textsOf(ydoc);
  const [first, last] = [texts.findIndex((text) => text === start?.text), texts.findIndex((text) => text === end?.text)];
  if (start === null || end === null || first < 0 || last < first) return [];
  return texts.slice(first, last + 1).flatMap((text, at) => {
    const index = at === 0 ? start.index : 0;
    const until = at === last - first ? end.index : text.length;
    return until > index ? [{ text, index, length: until - index }] : [];
  });
};

/** How a page names a stretch: by the characters at its ends, so that it survives what colleagues type meanwhile. */
export const rangeOf = (start: Place, end: Place, quote: string): TextRange => ({
  from: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(start.text, start.index, 0)),
  to: Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(end.text, end.index, -1)),
  quote,
});

export const markPieces = (pieces: readonly Piece[], type: string, attrs: Readonly<Record<string, string>>): void => {
  for (const { text, index, length } of pieces) text.format(index, length, { [markKey(type, attrs)]: attrs });
};

const idIn = (attributes: Readonly<Record<string, unknown>>, type: string, attribute: string): string[] =>
  Object.entries(attributes).flatMap(([key, value]) => {
    const id: unknown = key.split('--')[0] === type && typeof value === 'object' && value !== null ? Reflect.get(value, attribute) : null;
    return typeof id === 'string' ? [id] : [];
  });

/** What one mark covers now, in reading order. */
export const piecesMarked = (ydoc: Y.Doc, type: string, [attribute, id]: readonly [string, string]): Piece[] =>
  textsOf(ydoc).flatMap((text) => {
    const pieces: Piece[] = [];
    let index = 0;
    for (const { insert, attributes = {} } of runsOf(text)) {
      const length = typeof insert === 'string' ? insert.length : 1;
      const last = pieces.at(-1);
      if (idIn(attributes, type, attribute).includes(id)) {
        if (last !== undefined && last.index + last.length === index) pieces[pieces.length - 1] = { ...last, length: last.length + length };
        else pieces.push({ text, index, length });
      }
      index += length;
    }
    return pieces;
  });
