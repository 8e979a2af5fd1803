// Fixed points of two long sequences: four neighbours that stand together once in each, the longest chain of them
// that has the same order in both. Between them a search has little to do, however much differs. Pure.

const TOGETHER = 4;

export interface Anchor {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Where each group of neighbours stands; -1 when it stands there more than once. */
const places = (side: Int32Array): Map<string, number> => {
  const found = new Map<string, number>();
  for (let at = 0; at + TOGETHER <= side.length; at += 1) {
    const key = side.subarray(at, at + TOGETHER).join();
    found.set(key, found.has(key) ? -1 : at);
  }
  return found;
};

/** The longest rising chain, by piles: each pair lies on the first pile whose top is not lower. */
const rising = (pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(([, b], at) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[at] = piles[low - 1] ?? -1;
    piles[low] = at;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
};

export const anchorsOf = (left: Int32Array, right: Int32Array): readonly Anchor[] => {
  const theirs = places(right);
  const pairs = [...places(left)].flatMap(([key, a]): [number, number][] => {
    const b = theirs.get(key) ?? -1;
    return a >= 0 && b >= 0 ? [[a, b]] : [];
  });
  const made: Anchor[] = [];
  for (const [a, b] of rising(pairs)) {
    const last = made.at(-1);
    const [endA, endB] = last === undefined ? [0, 0] : [last.a + last.length, last.b + last.length];
    if (a >= endA && b >= endB) made.push({ a, b, length: TOGETHER });
    else if (last !== undefined && a - b === last.a - last.b) made[made.length - 1] = { ...last, length: a + TOGETHER - last.a };
  }
  return made;
};
