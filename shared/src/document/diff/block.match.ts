// Which changed block was which: by key where there is one (sections, stages, columns), else by what they say. Pure.
import type { JsonNode } from '../document.json.js';
import { children, holdsText, wordsOf } from './block.words.js';

/** Two that say this little in common are two different ones. */
const ALIKE = 0.3;
/** So much in common lets a block be recognised elsewhere. */
const MOVED = 0.5;
/** An empty one that was filled, or a cell's only paragraph that was written anew. */
const FILLED = 0.1;
const REWRITTEN = 0.05;
/** More pairs than this are matched in order without weighing them. */
const PAIRS = 40_000;

const FAMILY: Readonly<Record<string, string>> = { heading: 'paragraph', orderedList: 'bulletList', taskList: 'bulletList', taskItem: 'listItem', tableHeader: 'tableCell' };
const familyOf = ({ type }: JsonNode): string => FAMILY[type] ?? type;

const keyOf = ({ type, attrs }: JsonNode): string | null => {
  if (type === 'section') return `section ${String(attrs?.['key'])}`;
  if (type === 'processRow' && typeof attrs?.['stage'] === 'string') return `row ${attrs['stage']}`;
  return type === 'processCell' ? `cell ${String(attrs?.['col'])}` : null;
};

const pairsOf = (words: string): Map<string, number> => {
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
};

/** Blocks with what they say, read once. */
export class Likeness {
  private readonly known = new Map<JsonNode, { readonly words: string; readonly pairs: ReadonlyMap<string, number> }>();

  /** May the second be the first, changed where it stood? Higher is likelier; null: no. */
  inPlace(a: JsonNode, b: JsonNode, alone: boolean): number | null {
    if (familyOf(a) !== familyOf(b) || keyOf(a) !== keyOf(b)) return null;
    if (!isFrame(a) && !isFrame(b)) return null;
    const alike = this.alike(a, b);
    if (keyOf(a) !== null) return 1 + alike;
    if (this.isBlank(a) || this.isBlank(b)) return FILLED;
    if (alike >= ALIKE) return alike;
    if (this.holds(a, b)) return ALIKE;
    return alone ? REWRITTEN : null;
  }

  /** May the second be the first, found again elsewhere? */
  elsewhere(a: JsonNode, b: JsonNode): number | null {
    if (familyOf(a) !== familyOf(b) || keyOf(a) !== keyOf(b) || this.isBlank(a) || this.isBlank(b)) return null;
    const alike = this.alike(a, b);
    if (keyOf(a) !== null) return 1 + alike;
    return alike >= MOVED && Math.min(this.of(a).words.length, this.of(b).words.length) >= 4 ? alike : null;
  }

  isBlank(node: JsonNode): boolean {
    return this.of(node).words.trim() === '';
  }

  /** Neighbouring letters that both have, as a share of all: 0 to 1. */
  private alike(a: JsonNode, b: JsonNode): number {
    const [one, other] = [this.of(a), this.of(b)];
    if (one.words === other.words) return one.words === '' ? 0 : 1;
    return (2 * this.shared(a, b)) / Math.max(1, one.words.length + other.words.length - 2);
  }

  /** The longer one is the shorter one and more: cells were filled, sentences added. */
  private holds(a: JsonNode, b: JsonNode): boolean {
    const least = Math.min(this.of(a).words.length, this.of(b).words.length) - 1;
    return least > 0 && this.shared(a, b) >= 0.8 * least;
  }

  private shared(a: JsonNode, b: JsonNode): number {
    let shared = 0;
    for (const [pair, times] of this.of(a).pairs) shared += Math.min(times, this.of(b).pairs.get(pair) ?? 0);
    return shared;
  }

  private of(node: JsonNode): { readonly words: string; readonly pairs: ReadonlyMap<string, number> } {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const words = wordsOf(node);
    const read = { words, pairs: pairsOf(words) };
    this.known.set(node, read);
    return read;
  }
}

const isFrame = (node: JsonNode): boolean => children(node).length > 0 || holdsText(node);

type Weigh = (a: JsonNode, b: JsonNode) => number | null;

/** Pairs in the order of both lists, together as likely as can be. */
export const inOrder = (a: readonly JsonNode[], b: readonly JsonNode[], weigh: Weigh): readonly (readonly [number, number])[] => {
  if (a.length * b.length > PAIRS) return firstInOrder(a, b, weigh);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const weights = a.map((one) => b.map((other) => weigh(one, other)));
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) {
    const weight = weights[i]?.[j] ?? null;
    best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), weight === null ? 0 : weight + at(i + 1, j + 1));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const weight = weights[i]?.[j] ?? null;
    if (weight !== null && at(i, j) === weight + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
};

const firstInOrder = (a: readonly JsonNode[], b: readonly JsonNode[], weigh: Weigh): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = [];
  let from = 0;
  a.forEach((one, at) => {
    const found = b.findIndex((other, index) => index >= from && weigh(one, other) !== null);
    if (found < 0) return;
    pairs.push([at, found]);
    from = found + 1;
  });
  return pairs;
};

/** Pairs in any order, the likeliest first, each block once. */
export const anywhere = (a: readonly JsonNode[], b: readonly JsonNode[], weigh: Weigh): readonly (readonly [number, number])[] => {
  if (a.length * b.length > PAIRS) return [];
  const weighed = a.flatMap((one, i) => b.flatMap((other, j) => {
    const weight = weigh(one, other);
    return weight === null ? [] : [{ i, j, weight }];
  })).sort((one, other) => other.weight - one.weight);
  const [left, right] = [new Set<number>(), new Set<number>()];
  return weighed.flatMap(({ i, j }): (readonly [number, number])[] => {
    if (left.has(i) || right.has(j)) return [];
    left.add(i);
    right.add(j);
    return [[i, j]];
  });
};
