// What changed between two texts, readable by a teacher: Chinese by characters, Latin and numbers by words, small
// islands of equal letters swallowed, because confetti explains nothing; and words that only look different. Pure.
import type { JsonMark, JsonNode } from '../document.json.js';
import { bare, children, joinTexts, marksPrint, wordsOf } from './block.words.js';
import { sameRuns } from './sequence.diff.js';

export interface Piece {
  /** `format`: the same words with other marks. */
  readonly kind: 'same' | 'added' | 'removed' | 'format';
  readonly text: string;
  readonly marks?: readonly JsonMark[];
  /** Of `format`: the marks before. */
  readonly was?: readonly JsonMark[];
  /** No text but something that stands in one, such as a line break. */
  readonly atom?: JsonNode;
}

interface Letter {
  readonly text: string;
  readonly marks: readonly JsonMark[];
  readonly atom?: JsonNode;
}
/** One Han character, one word of Latin letters or digits, or any other single character. */
interface Token {
  readonly key: string;
  readonly letters: readonly Letter[];
}
interface Stretch {
  readonly same: boolean;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

const TOKEN = /[A-Za-z0-9]+|\s+|[^]/gu;
/** A run of equal letters this short between two changes is part of the change. */
const ISLAND = 1;
/** One this short too, when both changes are at least twice as long. */
const ISLET = 4;

const tokensOf = (letters: readonly Letter[]): Token[] => {
  const made: Token[] = [];
  let words: Letter[] = [];
  const close = (): void => {
    let at = 0;
    for (const [key] of words.map(({ text }) => text).join('').matchAll(TOKEN)) {
      const length = [...key].length;
      made.push({ key, letters: words.slice(at, at + length) });
      at += length;
    }
    words = [];
  };
  for (const letter of letters) {
    if (letter.atom === undefined) { words.push(letter); continue; }
    close();
    made.push({ key: `\u0000${JSON.stringify(letter.atom)}`, letters: [letter] });
  }
  close();
  return made;
};

const lettersOf = (node: JsonNode): Letter[] =>
  children(node).flatMap((child): Letter[] => (child.type === 'text'
    ? Array.from(child.text ?? '', (text) => ({ text, marks: child.marks ?? [] }))
    : [{ text: wordsOf(child), marks: [], atom: child }]));

const stretchesOf = (before: readonly Token[], after: readonly Token[]): Stretch[] => {
  const made: Stretch[] = [];
  let [a, b] = [0, 0];
  for (const run of [...sameRuns(before.map(({ key }) => key), after.map(({ key }) => key)), { a: before.length, b: after.length, length: 0 }]) {
    if (run.a > a || run.b > b) made.push({ same: false, before: before.slice(a, run.a), after: after.slice(b, run.b) });
    [a, b] = [run.a + run.length, run.b + run.length];
    if (run.length > 0) made.push({ same: true, before: before.slice(run.a, a), after: after.slice(run.b, b) });
  }
  return made;
};

/** Counts no further than it matters: a change may hold all of a long text. */
const lengthOf = (tokens: readonly Token[]): number => {
  let length = 0;
  for (let at = 0; at < tokens.length && length < 2 * ISLET; at += 1) length += tokens[at]?.letters.length ?? 0;
  return length;
};
const weightOf = ({ before, after }: Stretch): number => Math.max(lengthOf(before), lengthOf(after));

/** Swallows islands: what stood before it, the island and what follows become one change. */
const withoutIslands = (stretches: readonly Stretch[]): Stretch[] => {
  const made: { same: boolean; before: Token[]; after: Token[] }[] = [];
  stretches.forEach((stretch, at) => {
    const [last, next] = [made.at(-1), stretches[at + 1]];
    const merges = last?.same === false && (!stretch.same || (next !== undefined && isIsland(stretch, Math.min(weightOf(last), weightOf(next)))));
    if (!merges || last === undefined) made.push({ same: stretch.same, before: [...stretch.before], after: [...stretch.after] });
    else {
      for (const token of stretch.before) last.before.push(token);
      for (const token of stretch.after) last.after.push(token);
    }
  });
  return made;
};
const isIsland = ({ before }: Stretch, around: number): boolean => {
  const length = lengthOf(before);
  if (before.some(({ letters }) => letters.some(({ atom }) => atom !== undefined))) return false;
  return length <= ISLAND || (length <= ISLET && 2 * length <= around);
};

const pieceOf = (kind: Piece['kind'], { text, marks, atom }: Letter, was?: Letter): Piece => ({
  kind, text, ...(marks.length > 0 ? { marks } : {}), ...(was !== undefined && was.marks.length > 0 ? { was: was.marks } : {}), ...(atom === undefined ? {} : { atom }),
});
const lettersIn = (tokens: readonly Token[]): Letter[] => tokens.flatMap(({ letters }) => letters);

const piecesOf = ({ same, before, after }: Stretch): Piece[] => {
  const [old, now] = [lettersIn(before), lettersIn(after)];
  if (!same) return [...old.map((letter) => pieceOf('removed', letter)), ...now.map((letter) => pieceOf('added', letter))];
  return now.map((letter, at) => {
    const was = old[at] ?? letter;
    return marksPrint(was.marks) === marksPrint(letter.marks) ? pieceOf('same', letter) : pieceOf('format', letter, was);
  });
};

const joined = (pieces: readonly Piece[]): Piece[] => {
  const made: Piece[] = [];
  const look = ({ kind, marks, was }: Piece): string => `${kind} ${marksPrint(marks)} ${marksPrint(was)}`;
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last !== undefined && last.atom === undefined && piece.atom === undefined && look(last) === look(piece)) made[made.length - 1] = { ...last, text: last.text + piece.text };
    else made.push(piece);
  }
  return made;
};

const diffLetters = (before: readonly Letter[], after: readonly Letter[]): readonly Piece[] => joined(withoutIslands(stretchesOf(tokensOf(before), tokensOf(after))).flatMap(piecesOf));

const plain = (text: string): Letter[] => Array.from(text, (letter) => ({ text: letter, marks: [] }));

/** `same` + `removed` read as the first text, `same` + `added` as the second. */
export const diffText = (before: string, after: string): readonly Piece[] => diffLetters(plain(before), plain(after));

/** Two blocks of words, given bare. */
export const diffWords = (before: JsonNode, after: JsonNode): readonly Piece[] => diffLetters(lettersOf(before), lettersOf(after));

/** What the second block holds, from the pieces. */
export const contentOf = (pieces: readonly Piece[]): JsonNode[] =>
  joinTexts(pieces.flatMap(({ kind, text, marks, atom }): JsonNode[] => (kind === 'removed' ? [] : [atom ?? bare({ type: 'text', text, ...(marks === undefined ? {} : { marks }) })])));

/** How many letters came and went, islands not swallowed: no letter that stayed is counted. */
export const countWords = (before: JsonNode, after: JsonNode): { readonly added: number; readonly removed: number } => {
  const changed = stretchesOf(tokensOf(lettersOf(before)), tokensOf(lettersOf(after))).filter(({ same }) => !same);
  const units = (tokens: readonly Token[]): number => lettersIn(tokens).reduce((sum, { text, atom }) => sum + (atom === undefined ? text.length : 0), 0);
  return { added: changed.reduce((sum, { after: now }) => sum + units(now), 0), removed: changed.reduce((sum, { before: old }) => sum + units(old), 0) };
};
