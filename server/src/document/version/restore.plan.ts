// Back to an older text by a new edit: what still stands stays where it is, with its comments and its carets; what
// went is written again under the names of those who wrote it. First the frame in the restorer's name, then the
// words, one step for each of their authors.
import { bare } from '@gongyan/shared/document/diff/document.diff';
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import { DOCUMENT_ROOT } from '@gongyan/shared/document/document.schema';
import type { PersonId } from '@gongyan/shared/kit/id';
import * as Y from 'yjs';
import type { ServerStep, WriteKind } from '../../platform/coedit/coedit.pen.js';
import { runsOf, type Run } from './restore.runs.js';

export interface Author {
  readonly person: PersonId;
  readonly kind: string;
}

/** Words that have still to be written into a text that stands already. */
interface Fill {
  readonly text: Y.XmlText;
  /** Where the first run begins. */
  readonly at: number;
  readonly runs: readonly Run[];
}

type Parent = Y.XmlFragment | Y.XmlElement;
type Child = Y.XmlElement | Y.XmlText;

const isChild = (value: unknown): value is Child => value instanceof Y.XmlElement || value instanceof Y.XmlText;
const childrenOf = (parent: Parent): Child[] => parent.toArray().filter(isChild);

/** What a child says, without anchors of comments; equal prints are left alone. */
const printOf = (child: Child): string => {
  if (child instanceof Y.XmlText) return JSON.stringify(runsOf(child).map(({ text, attributes }) => [text, plainMarks(attributes)]));
  return `${child.nodeName} ${JSON.stringify(child.getAttributes())} [${childrenOf(child).map(printOf).join(',')}]`;
};
const plainMarks = (attributes: Run['attributes']): unknown => Object.entries(attributes).filter(([name]) => !/^(comment|suggestion)/.test(name)).sort();

/** Longest common subsequence of prints, as pairs of places. */
const pairs = (a: readonly string[], b: readonly string[]): [number, number][] => {
  const best = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) {
    const row = best[i];
    if (row !== undefined) row[j] = a[i] === b[j] ? (best[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if ((best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return found;
};

class Frame {
  readonly fills: Fill[] = [];

  constructor(private readonly authorOf: (client: number) => string) {}

  /** Makes the children of `now` those of `then`. */
  children(now: Parent, then: Parent): void {
    const [a, b] = [childrenOf(now), childrenOf(then)];
    let place = 0;
    let [i, j] = [0, 0];
    for (const [atA, atB] of [...pairs(a.map(printOf), b.map(printOf)), [a.length, b.length] as [number, number]]) {
      place = this.gap({ now, place, old: a.slice(i, atA), wanted: b.slice(j, atB) }) + (atA < a.length ? 1 : 0);
      [i, j] = [atA + 1, atB + 1];
    }
  }

  /** Between two children that stay: those of one kind become each other, the rest goes or comes. */
  private gap({ now, place, old, wanted }: { readonly now: Parent; readonly place: number; readonly old: readonly Child[]; readonly wanted: readonly Child[] }): number {
    let at = place;
    const left = [...old];
    for (const child of wanted) {
      const twin = left.findIndex((one) => sameKind(one, child));
      for (const gone of left.splice(0, twin < 0 ? 0 : twin)) this.drop(now, gone);
      const kept = twin < 0 ? undefined : left.shift();
      if (kept === undefined) now.insert(at, [this.make(child)]);
      else this.become(kept, child);
      at += 1;
    }
    for (const gone of left) this.drop(now, gone);
    return at;
  }

  private drop(now: Parent, child: Child): void {
    const at = now.toArray().indexOf(child);
    if (at >= 0) now.delete(at, 1);
  }

  private become(kept: Child, wanted: Child): void {
    if (kept instanceof Y.XmlText && wanted instanceof Y.XmlText) return this.words(kept, runsOf(wanted));
    if (!(kept instanceof Y.XmlElement) || !(wanted instanceof Y.XmlElement)) return;
    const has: Readonly<Record<string, unknown>> = kept.getAttributes();
    const wants: Readonly<Record<string, unknown>> = wanted.getAttributes();
    for (const name of Object.keys(has)) if (!(name in wants)) kept.removeAttribute(name);
    const plain = asPlain(kept);
    for (const [name, value] of Object.entries(wants)) if (isPlain(value) && has[name] !== value) plain.setAttribute(name, value);
    this.children(kept, wanted);
  }

  private make(wanted: Child): Child {
    if (wanted instanceof Y.XmlText) return this.emptyText(runsOf(wanted));
    const made = new Y.XmlElement(wanted.nodeName);
    const plain = asPlain(made);
    for (const [name, value] of Object.entries<unknown>(wanted.getAttributes())) if (isPlain(value)) plain.setAttribute(name, value);
    made.insert(0, childrenOf(wanted).map((child) => this.make(child)));
    return made;
  }

  private emptyText(runs: readonly Run[]): Y.XmlText {
    const text = new Y.XmlText();
    this.fills.push({ text, at: 0, runs });
    return text;
  }

  /** Common letters of the same author at both ends stay as they are. */
  private words(text: Y.XmlText, wanted: readonly Run[]): void {
    const [a, b] = [letters(runsOf(text), this.authorOf), letters(wanted, this.authorOf)];
    let [head, tail] = [0, 0];
    while (head < a.length && head < b.length && a[head]?.print === b[head]?.print) head += 1;
    while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail]?.print === b[b.length - 1 - tail]?.print) tail += 1;
    const at = unitsOf(a.slice(0, head));
    if (a.length - tail > head) text.delete(at, unitsOf(a.slice(head, a.length - tail)));
    this.fills.push({ text, at, runs: gather(b.slice(head, b.length - tail)) });
  }
}

type Plain = string | number | boolean;
/** Yjs keeps numbers and booleans too; only the type of its method does not say so. */
const asPlain = (element: Y.XmlElement): Y.XmlElement<Record<string, Plain>> => element as Y.XmlElement<Record<string, Plain>>;
const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value);

const sameKind = (a: Child, b: Child): boolean => {
  if (a instanceof Y.XmlText || b instanceof Y.XmlText) return a instanceof Y.XmlText && b instanceof Y.XmlText;
  return a.nodeName === b.nodeName && ['key', 'stage', 'col'].every((name) => a.getAttribute(name) === b.getAttribute(name));
};

interface Letter extends Run {
  readonly print: string;
}
const letters = (runs: readonly Run[], authorOf: (client: number) => string): Letter[] =>
  runs.flatMap((run) => {
    const rest = `${JSON.stringify(plainMarks(run.attributes))} ${authorOf(run.client)}`;
    return [...run.text].map((text) => ({ ...run, text, print: `${text}${rest}` }));
  });
/** A text counts in UTF-16 units; an emoji is one letter of two. */
const unitsOf = (all: readonly Letter[]): number => all.reduce((sum, { text }) => sum + text.length, 0);
const gather = (all: readonly Letter[]): Run[] => {
  const made: Run[] = [];
  for (const { text, client, attributes } of all) {
    const last = made.at(-1);
    if (last !== undefined && last.client === client && JSON.stringify(last.attributes) === JSON.stringify(attributes)) made[made.length - 1] = { ...last, text: last.text + text };
    else made.push({ text, client, attributes });
  }
  return made;
};

/** Writes the runs of one author; those of earlier authors stand already, those of later ones do not. */
const fill = ({ text, at, runs }: Fill, mine: (client: number) => boolean, stands: (client: number) => boolean): void => {
  let place = at;
  for (const { client, text: words, attributes } of runs) {
    if (mine(client)) text.insert(place, words, { ...attributes });
    if (mine(client) || stands(client)) place += words.length;
  }
};

const keyOf = ({ person, kind }: Author): string => `${kind === 'seed' ? 'seed' : 'restore'} ${person}`;

/** The steps that make a document say what `then` said. Empty when it says so already. */
export const restoreSteps = (then: Y.Doc, { by, authorOf, clients }: { readonly by: PersonId; readonly authorOf: (client: number) => Author | null; readonly clients: readonly number[] }): ServerStep[] => {
  let frame = new Frame(() => '');
  const known = (client: number): Author => authorOf(client) ?? { person: by, kind: 'restore' };
  const authors = [...new Map(clients.map((client) => [keyOf(known(client)), known(client)] as const))];
  const first: ServerStep = {
    by, kind: 'restore',
    change: (ydoc) => {
      frame = new Frame((client) => known(client).person);
      frame.children(ydoc.getXmlFragment(DOCUMENT_ROOT), then.getXmlFragment(DOCUMENT_ROOT));
    },
  };
  const words = authors.map(([key, author], order): ServerStep => {
    const earlier = new Set(authors.slice(0, order).map(([name]) => name));
    const kind: WriteKind = author.kind === 'seed' ? 'seed' : 'restore';
    return { by: author.person, kind, change: () => { for (const one of frame.fills) fill(one, (client) => keyOf(known(client)) === key, (client) => earlier.has(keyOf(known(client)))); } };
  });
  return [first, ...words];
};

export const says = (ydoc: Y.Doc): JsonNode => bare(documentJson(ydoc));
