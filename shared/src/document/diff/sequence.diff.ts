// What two sequences have in common: Myers' search from both ends at once, in linear space and in bounded time. A
// stretch that differs too much is cut where the search came furthest, and each half is searched for itself, so that
// a long text with many scattered changes is still told change by change. Long sequences are first tied together
// where they say the same once. Pure.
import { anchorsOf } from './sequence.anchors.js';

/** `length` neighbours that are equal, from `a` in the first sequence and from `b` in the second. */
export interface SameRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

interface Box {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Steps of one search before its box is cut. The whole costs at most this often the length of both sequences. */
const PATIENCE = 192;
/** From here on it is worth to look for fixed points first. */
const LONG = 1_000;

class Search {
  private readonly ahead: Int32Array;
  private readonly back: Int32Array;
  private readonly middle: number;
  private box: Box = { a: 0, aEnd: 0, b: 0, bEnd: 0 };
  private n = 0;
  private m = 0;
  /** Diagonals that this box's search may reach. */
  private most = 0;

  constructor(private readonly left: Int32Array, private readonly right: Int32Array) {
    this.middle = Math.min(PATIENCE, Math.ceil((left.length + right.length) / 2)) + 1;
    this.ahead = new Int32Array(2 * this.middle + 1);
    this.back = new Int32Array(2 * this.middle + 1);
  }

  /** Where a shortest way through the box, or a good one, may be cut in two. */
  cut(box: Box): readonly [number, number] {
    this.box = box;
    [this.n, this.m] = [box.aEnd - box.a, box.bEnd - box.b];
    this.most = Math.min(PATIENCE, Math.ceil((this.n + this.m) / 2));
    for (const reach of [this.ahead, this.back]) {
      reach.fill(-1, this.middle - this.most - 1, this.middle + this.most + 2);
      reach[this.middle + 1] = 0;
    }
    for (let d = 0; d <= this.most; d += 1) {
      const met = this.step(d, true) ?? this.step(d, false);
      if (met !== null) return met;
    }
    return this.furthest();
  }

  /** One more change on every diagonal from one end; where it meets what came from the other end. */
  private step(d: number, forward: boolean): readonly [number, number] | null {
    const { n, m, middle, most } = this;
    const [reach, other] = forward ? [this.ahead, this.back] : [this.back, this.ahead];
    for (let k = -d; k <= d; k += 2) {
      const [below, above] = [reach[middle + k - 1] as number, reach[middle + k + 1] as number];
      const from = k === -d || (k !== d && below < above) ? above : below + 1;
      if (from < 0 || from > n || from - k < 0 || from - k > m) continue;
      const x = forward ? this.slideAhead(from, from - k) : this.slideBack(from, from - k);
      reach[middle + k] = x;
      const opposite = n - m - k;
      if (opposite < -most || opposite > most) continue;
      const theirs = other[middle + opposite] as number;
      if (theirs >= 0 && x + theirs >= n) return forward ? [x, x - k] : [n - x, m - x + k];
    }
    return null;
  }

  private slideAhead(fromX: number, fromY: number): number {
    const { left, right, box: { a, b }, n, m } = this;
    let [x, y] = [fromX, fromY];
    while (x < n && y < m && left[a + x] === right[b + y]) {
      x += 1;
      y += 1;
    }
    return x;
  }

  private slideBack(fromX: number, fromY: number): number {
    const { left, right, box: { aEnd, bEnd }, n, m } = this;
    let [x, y] = [fromX, fromY];
    while (x < n && y < m && left[aEnd - 1 - x] === right[bEnd - 1 - y]) {
      x += 1;
      y += 1;
    }
    return x;
  }

  private furthest(): readonly [number, number] {
    const { n, m, most } = this;
    let best: readonly [number, number] = [n, m];
    let progress = -1;
    for (const [reach, forward] of [[this.ahead, true], [this.back, false]] as const) {
      for (let k = -most; k <= most; k += 1) {
        const x = reach[this.middle + k] ?? -1;
        const y = x - k;
        if (x < 0 || x > n || y < 0 || y > m || x + y <= progress) continue;
        progress = x + y;
        best = forward ? [x, y] : [n - x, m - y];
      }
    }
    return best;
  }
}

const numbered = (...sides: readonly (readonly string[])[]): Int32Array[] => {
  const numbers = new Map<string, number>();
  return sides.map((side) => Int32Array.from(side, (key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  }));
};

/** Runs in order of both sequences; what lies between them differs. */
export const sameRuns = (a: readonly string[], b: readonly string[]): readonly SameRun[] => {
  const [left = new Int32Array(), right = new Int32Array()] = numbered(a, b);
  const search = new Search(left, right);
  const found: SameRun[] = [];
  const keep = (run: SameRun): void => {
    const last = found.at(-1);
    if (run.length === 0) return;
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b) found[found.length - 1] = { ...last, length: last.length + run.length };
    else found.push(run);
  };
  // Boxes and runs still to come, the next one on top.
  const waiting: (Box | SameRun)[] = tied(left, right).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('length' in next) { keep(next); continue; }
    const inner = trimmed(left, right, next);
    keep({ a: next.a, b: next.b, length: inner.a - next.a });
    waiting.push({ a: inner.aEnd, b: inner.bEnd, length: next.aEnd - inner.aEnd });
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
    const [x, y] = search.cut(inner);
    const [cutA, cutB] = [inner.a + x, inner.b + y];
    if ((x === 0 && y === 0) || (cutA === inner.aEnd && cutB === inner.bEnd)) continue;
    waiting.push({ a: cutA, aEnd: inner.aEnd, b: cutB, bEnd: inner.bEnd }, { a: inner.a, aEnd: cutA, b: inner.b, bEnd: cutB });
  }
  return found;
};

/** Boxes and what ties them together, in order. */
const tied = (left: Int32Array, right: Int32Array): (Box | SameRun)[] => {
  const made: (Box | SameRun)[] = [];
  let [a, b] = [0, 0];
  for (const anchor of left.length + right.length < LONG ? [] : anchorsOf(left, right)) {
    made.push({ a, aEnd: anchor.a, b, bEnd: anchor.b }, anchor);
    [a, b] = [anchor.a + anchor.length, anchor.b + anchor.length];
  }
  return [...made, { a, aEnd: left.length, b, bEnd: right.length }];
};

/** The box without what is equal at both its ends. */
const trimmed = (left: Int32Array, right: Int32Array, box: Box): Box => {
  let { a, aEnd, b, bEnd } = box;
  while (a < aEnd && b < bEnd && left[a] === right[b]) {
    a += 1;
    b += 1;
  }
  while (aEnd > a && bEnd > b && left[aEnd - 1] === right[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  return { a, aEnd, b, bEnd };
};
