// Comments and suggestions through a restore: marks belong to the present. What stood marked and is written again is
// marked again, wherever its words came to stand; a mark that no longer stood anywhere is not brought back.
import * as Y from 'yjs';
import { textsOf } from '@gongyan/shared/document/comment/anchor';
import { anchorsOf, runsOf, type Attributes } from './restore.runs.js';

const AROUND = 12;

interface Anchor {
  readonly mark: string;
  readonly value: unknown;
  /** The marked words, and what stood around them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

const printOf = (mark: string, value: unknown): string => JSON.stringify([mark, value]);

const inText = (text: Y.XmlText): Anchor[] => {
  const runs = runsOf(text);
  const whole = runs.map((run) => run.text).join('');
  const found = new Map<string, { readonly mark: string; readonly value: unknown; readonly from: number; readonly to: number }>();
  let at = 0;
  for (const run of runs) {
    for (const [mark, value] of Object.entries(anchorsOf(run.attributes))) {
      const known = found.get(printOf(mark, value));
      found.set(printOf(mark, value), { mark, value, from: known?.from ?? at, to: at + run.text.length });
    }
    at += run.text.length;
  }
  return [...found.values()].map(({ mark, value, from, to }) => ({ mark, value, words: whole.slice(from, to), before: whole.slice(Math.max(0, from - AROUND), from), after: whole.slice(to, to + AROUND) }));
};

/** How many letters of the surroundings are the same, seen from the words. */
const likeness = (whole: string, at: number, { words, before, after }: Anchor): number => {
  let [left, right] = [0, 0];
  while (left < before.length && before[before.length - 1 - left] === whole[at - 1 - left]) left += 1;
  while (right < after.length && after[right] === whole[at + words.length + right]) right += 1;
  return left + right;
};

export class Anchors {
  private readonly standing: ReadonlyMap<string, Anchor>;

  constructor(ydoc: Y.Doc) {
    this.standing = anchorsIn(ydoc);
  }

  /** Of the marks that a version's letters bore, those that still stand somewhere. */
  kept(attributes: Attributes): Attributes {
    return Object.fromEntries(Object.entries(anchorsOf(attributes)).filter(([mark, value]) => this.standing.has(printOf(mark, value))));
  }

  /** Marks again what stood marked before and does so no longer, where its words were written again: in the place
   *  most like the one before, and nowhere when two are equally like it. */
  setAgain(ydoc: Y.Doc, written: ReadonlySet<Y.XmlText>): void {
    const left = anchorsIn(ydoc);
    const texts = textsOf(ydoc).filter((text) => written.has(text)).map((text) => ({ text, whole: runsOf(text).map((run) => run.text).join('') }));
    for (const [print, anchor] of this.standing) {
      if (left.has(print) || anchor.words.trim() === '') continue;
      const places = texts.flatMap(({ text, whole }) => placesOf(whole, anchor.words).map((at) => ({ text, at, like: likeness(whole, at, anchor) }))).sort((a, b) => b.like - a.like);
      const [best, next] = places;
      if (best === undefined || best.like === next?.like) continue;
      best.text.format(best.at, anchor.words.length, { [anchor.mark]: anchor.value });
    }
  }
}

const anchorsIn = (ydoc: Y.Doc): Map<string, Anchor> => new Map(textsOf(ydoc).flatMap(inText).map((anchor) => [printOf(anchor.mark, anchor.value), anchor]));

const placesOf = (whole: string, words: string): number[] => {
  const found: number[] = [];
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) found.push(at);
  return found;
};
