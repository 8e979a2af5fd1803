// What two sequences share, against the usual table of all prefixes: as long as can be, and always truly shared.
import fc from 'fast-check';
import { sameRuns } from './sequence.diff.js';

const longest = (a: readonly string[], b: readonly string[]): number => {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, at) => next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
};

const side = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 40 });
test('the runs are equal on both sides, in order, and together as long as can be', () => {
  fc.assert(fc.property(side, side, (a, b) => {
    const runs = sameRuns(a, b);
    let [endA, endB] = [0, 0];
    for (const run of runs) {
      expect([run.a >= endA, run.b >= endB, run.length > 0]).toEqual([true, true, true]);
      expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
      [endA, endB] = [run.a + run.length, run.b + run.length];
    }
    expect([endA <= a.length, endB <= b.length]).toEqual([true, true]);
    expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(longest(a, b));
  }), { numRuns: 3_000 });
});

test('beyond its patience it still ends, and what it tells is true', () => {
  const make = (count: number, step: number): string[] => Array.from({ length: count }, (_, at) => String((at * step) % 997));
  const [a, b] = [make(20_000, 31), make(20_000, 57)];
  const runs = sameRuns(a, b);
  for (const run of runs) expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
  expect(runs.length).toBeGreaterThan(0);
});
