// How letters are told apart: what came in through which door, what counts as pasted, what as moved. Numbers of these
// rules are data with a date; the page and the evidence sheet say them in words.
import type { How } from './contribution.contract.js';

export interface CountingRule {
  readonly since: string;
  /** 粘贴: pieces of at least `piece` letters, each put in by one stroke, that make at least `pasted` letters in one push. */
  readonly pasted: number;
  readonly piece: number;
  /** 移动: letters in one piece of at least so many that stood in this text before stay their author's. */
  readonly again: number;
  /** The same within one push that also deletes them, as splitting and joining paragraphs does. */
  readonly againAtOnce: number;
}

export const countingRule: CountingRule = { since: '2026-09-01', pasted: 50, piece: 20, again: 12, againAtOnce: 4 };

/** Kind of a leased client id → how its letters came in; null: what it writes are no letters of anybody. This is the one
 *  place that says which words are imported. */
const HOW: Readonly<Record<string, How | null>> = {
  own: 'typed', suggestion: 'suggested', restore: 'restored', merge: 'carried', carried: 'carried', import: 'imported', seed: 'template', comment: null,
};
export const howOf = (kind: string): How => HOW[kind] ?? 'template';

/** Template and imported words belong to nobody. */
export const isSomebodys = (how: How): boolean => how !== 'template' && how !== 'imported';

/** Written here by the person himself; taken-over and moved words were written elsewhere or before. */
export const isWriting = (how: How): boolean => how === 'typed' || how === 'pasted' || how === 'suggested';

/** Which pieces of one push, given by their new letters, count as pasted. A finished phrase of an input method is shorter. */
export const pastedPieces = (pieces: readonly number[], { pasted, piece }: CountingRule = countingRule): readonly boolean[] => {
  const large = pieces.map((letters) => letters >= piece);
  const sum = pieces.reduce((total, letters, at) => total + (large[at] === true ? letters : 0), 0);
  return large.map((is) => is && sum >= pasted);
};
