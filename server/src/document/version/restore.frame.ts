// Makes the blocks of a text those of an older one: what is still the same block stays where it is, by its number in
// the log; between those, blocks that say the same stay too; the rest becomes, goes or comes. Words that have to be
// written again are left to their authors.
import { sameRuns } from '@gongyan/shared/document/diff/sequence.diff';
import * as Y from 'yjs';
import { lettersOf, matchLetters, restyles, type Wanted } from './restore.letters.js';
import { looksOf, runsOf } from './restore.runs.js';

/** Words that have still to be written into a text that stands already. */
export interface Fill {
  readonly text: Y.XmlText;
  readonly wanted: readonly Wanted[];
}

type Parent = Y.XmlFragment | Y.XmlElement;
type Child = Y.XmlElement | Y.XmlText;
type Plain = string | number | boolean;

const isChild = (value: unknown): value is Child => value instanceof Y.XmlElement || value instanceof Y.XmlText;
const childrenOf = (parent: Parent): Child[] => parent.toArray().filter(isChild);
const numberOf = ({ _item: item }: Child): string => (item === null ? '' : `${item.id.client}:${item.id.clock}`);
/** Yjs keeps numbers and booleans too; only the type of its method does not say so. */
const asPlain = (element: Y.XmlElement): Y.XmlElement<Record<string, Plain>> => element as Y.XmlElement<Record<string, Plain>>;
const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value);
const attributesOf = (element: Y.XmlElement): Readonly<Record<string, unknown>> => element.getAttributes();

/** Blocks that are the same ones, in the order of both lists. */
const standing = (now: readonly Child[], then: readonly Child[]): [number, number][] => {
  const places = new Map(now.map((child, at) => [numberOf(child), at]));
  let last = -1;
  return then.flatMap((child, at): [number, number][] => {
    const place = places.get(numberOf(child));
    if (place === undefined || place <= last) return [];
    last = place;
    return [[place, at]];
  });
};

const sameKind = (a: Child, b: Child): boolean => {
  if (a instanceof Y.XmlText || b instanceof Y.XmlText) return a instanceof Y.XmlText && b instanceof Y.XmlText;
  return a.nodeName === b.nodeName && ['key', 'stage', 'col'].every((name) => a.getAttribute(name) === b.getAttribute(name));
};

interface Between {
  readonly now: Parent;
  readonly at: number;
  readonly old: readonly Child[];
  readonly wanted: readonly Child[];
}

export class Frame {
  readonly fills: Fill[] = [];

  /** `authorOf`: who wrote under a client id, and how. */
  constructor(private readonly authorOf: (client: number) => string) {}

  /** Makes the children of `now` those of `then`. */
  children(now: Parent, then: Parent): void {
    const [a, b] = [childrenOf(now), childrenOf(then)];
    let [at, i, j] = [0, 0, 0];
    for (const [atA, atB] of [...standing(a, b), [a.length, b.length] as [number, number]]) {
      at = this.between({ now, at, old: a.slice(i, atA), wanted: b.slice(j, atB) });
      const [kept, wanted] = [a[atA], b[atB]];
      if (kept !== undefined && wanted !== undefined) {
        if (this.printOf(kept) !== this.printOf(wanted)) this.become(kept, wanted);
        at += 1;
      }
      [i, j] = [atA + 1, atB + 1];
    }
  }

  /** Between two blocks that stay: those that say the same stay too. */
  private between({ now, at: from, old, wanted }: Between): number {
    let [at, i, j] = [from, 0, 0];
    for (const run of [...sameRuns(old.map((child) => this.printOf(child)), wanted.map((child) => this.printOf(child))), { a: old.length, b: wanted.length, length: 0 }]) {
      at = this.gap({ now, at, old: old.slice(i, run.a), wanted: wanted.slice(j, run.b) }) + run.length;
      [i, j] = [run.a + run.length, run.b + run.length];
    }
    return at;
  }

  /** Those of one kind become each other, the rest goes or comes. */
  private gap({ now, at: from, old, wanted }: Between): number {
    let at = from;
    const left = [...old];
    for (const child of wanted) {
      const twin = left.findIndex((one) => sameKind(one, child));
      for (const gone of left.splice(0, twin < 0 ? 0 : twin)) drop(now, gone);
      const kept = twin < 0 ? undefined : left.shift();
      if (kept === undefined) now.insert(at, [this.make(child)]);
      else this.become(kept, child);
      at += 1;
    }
    for (const gone of left) drop(now, gone);
    return at;
  }

  private become(kept: Child, wanted: Child): void {
    if (kept instanceof Y.XmlText && wanted instanceof Y.XmlText) return this.words(kept, wanted);
    if (!(kept instanceof Y.XmlElement) || !(wanted instanceof Y.XmlElement)) return;
    const [has, wants] = [attributesOf(kept), attributesOf(wanted)];
    for (const name of Object.keys(has)) if (!(name in wants)) kept.removeAttribute(name);
    for (const [name, value] of Object.entries(wants)) if (isPlain(value) && has[name] !== value) asPlain(kept).setAttribute(name, value);
    this.children(kept, wanted);
  }

  private make(wanted: Child): Child {
    if (wanted instanceof Y.XmlText) {
      const text = new Y.XmlText();
      this.fills.push({ text, wanted: lettersOf(runsOf(wanted)).map((letter) => ({ ...letter, stays: null })) });
      return text;
    }
    const made = new Y.XmlElement(wanted.nodeName);
    for (const [name, value] of Object.entries(attributesOf(wanted))) if (isPlain(value)) asPlain(made).setAttribute(name, value);
    made.insert(0, childrenOf(wanted).map((child) => this.make(child)));
    return made;
  }

  /** Letters that stay keep their author and whatever comments stand on them; they look as they did. */
  private words(text: Y.XmlText, then: Y.XmlText): void {
    const now = lettersOf(runsOf(text));
    const wanted = matchLetters(now, lettersOf(runsOf(then)), this.authorOf);
    const stays = new Set(wanted.map((letter) => letter.stays));
    let [from, goes] = [text.length, 0];
    for (let at = now.length - 1; at >= -1; at -= 1) {
      const units = now[at]?.text.length ?? 0;
      if (at >= 0 && !stays.has(at)) goes += units;
      else if (goes > 0) {
        text.delete(from, goes);
        goes = 0;
      }
      from -= units;
    }
    for (const { at, length, marks } of restyles(now, wanted)) text.format(at, length, { ...marks });
    this.fills.push({ text, wanted });
  }

  /** What a child says, how it looks and who wrote it, without anchors: equal ones are left alone. */
  private printOf(child: Child): string {
    if (child instanceof Y.XmlText) return JSON.stringify(lettersOf(runsOf(child)).map(({ text, client, attributes }) => [text, looksOf(attributes), this.authorOf(client)]));
    return `${child.nodeName} ${JSON.stringify(Object.entries(attributesOf(child)).sort(([a], [b]) => (a < b ? -1 : 1)))} [${childrenOf(child).map((one) => this.printOf(one)).join(',')}]`;
  }
}

const drop = (now: Parent, child: Child): void => {
  const at = now.toArray().indexOf(child);
  if (at >= 0) now.delete(at, 1);
};
