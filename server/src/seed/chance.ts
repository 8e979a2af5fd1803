// Chance that comes out the same on every machine: the demo's invented people keep their names and their classes.

/** Numbers from 0 up to 1; mulberry32. */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A copy in another order. */
export const shuffled = <Thing>(things: readonly Thing[], chance: () => number): Thing[] => {
  const out = [...things];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const [a, b] = [out[at], out[other]];
    if (a === undefined || b === undefined) continue;
    [out[at], out[other]] = [b, a];
  }
  return out;
};

/** Shares whole things out in proportion, so that they add up: whoever has the largest rest gets one more. */
export const shareOut = (total: number, weights: readonly number[]): number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total * weight) / whole);
  const parts = exact.map(Math.floor);
  const rest = exact.map((part, at) => ({ at, left: part - Math.floor(part) })).sort((a, b) => b.left - a.left || a.at - b.at);
  for (const { at } of rest.slice(0, total - parts.reduce((sum, part) => sum + part, 0))) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
};
