// Which letters of a text that stands may stay when it shall read as it once did: first the very same letters, by
// their numbers, then those of the same author between them. Pure.
import { sameRuns } from '@gongyan/shared/document/diff/sequence.diff';
import { looksOf, type Attributes, type Run } from './restore.runs.js';

export interface Letter {
  readonly text: string;
  readonly client: number;
  readonly clock: number;
  readonly attributes: Attributes;
}

/** A letter of the text as it shall read; `stays` is its place among the letters that stand now, else null. */
export interface Wanted extends Letter {
  readonly stays: number | null;
}

/** One letter may be two units of a text: an emoji is never cut in half. */
export const lettersOf = (runs: readonly Run[]): Letter[] =>
  runs.flatMap(({ text, client, clock, attributes }) => {
    let at = 0;
    return [...text].map((letter) => {
      const one = { text: letter, client, clock: clock + at, attributes };
      at += letter.length;
      return one;
    });
  });

const numberOf = ({ client, clock }: Letter): string => `${client}:${clock}`;

/** Letters that are the same ones, in the order of both texts. */
const sameNumbers = (now: readonly Letter[], then: readonly Letter[]): [number, number][] => {
  const places = new Map(now.map((letter, at) => [numberOf(letter), at]));
  let last = -1;
  return then.flatMap((letter, at): [number, number][] => {
    const place = places.get(numberOf(letter));
    if (place === undefined || place <= last) return [];
    last = place;
    return [[place, at]];
  });
};

/** `authorOf`: who wrote under a client id, and how; letters of two authors are never taken for each other. */
export const matchLetters = (now: readonly Letter[], then: readonly Letter[], authorOf: (client: number) => string): Wanted[] => {
  const stays = new Map<number, number>();
  const key = (letter: Letter): string => `${letter.text}${authorOf(letter.client)}`;
  let [i, j] = [0, 0];
  for (const [place, at] of [...sameNumbers(now, then), [now.length, then.length] as [number, number]]) {
    const [a, b] = [now.slice(i, place).map(key), then.slice(j, at).map(key)];
    for (const run of sameRuns(a, b)) for (let step = 0; step < run.length; step += 1) stays.set(j + run.b + step, i + run.a + step);
    if (at < then.length) stays.set(at, place);
    [i, j] = [place + 1, at + 1];
  }
  return then.map((letter, at) => ({ ...letter, stays: stays.get(at) ?? null }));
};

export interface Restyle {
  readonly at: number;
  readonly length: number;
  readonly marks: Attributes;
}

/** Where letters that stay look otherwise than they shall; anchors of the present are left alone. */
export const restyles = (now: readonly Letter[], wanted: readonly Wanted[]): Restyle[] => {
  const made: Restyle[] = [];
  let at = 0;
  for (const letter of wanted) {
    const stands = letter.stays === null ? undefined : now[letter.stays];
    if (stands === undefined) continue;
    const marks = difference(looksOf(stands.attributes), looksOf(letter.attributes));
    const last = made.at(-1);
    if (last !== undefined && last.at + last.length === at && JSON.stringify(last.marks) === JSON.stringify(marks)) made[made.length - 1] = { ...last, length: last.length + letter.text.length };
    else if (Object.keys(marks).length > 0) made.push({ at, length: letter.text.length, marks });
    at += letter.text.length;
  }
  return made;
};

const difference = (has: Attributes, wants: Attributes): Attributes =>
  Object.fromEntries([...new Set([...Object.keys(has), ...Object.keys(wants)])].flatMap((mark) => (JSON.stringify(has[mark]) === JSON.stringify(wants[mark]) ? [] : [[mark, wants[mark] ?? null]])));
