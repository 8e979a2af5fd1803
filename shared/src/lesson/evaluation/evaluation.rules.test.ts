// A filled-in sheet against its rubric, and what many sheets say together.
import fc from 'fast-check';
import type { RubricItem } from '../rubric/rubric.contract.js';
import type { FilledSheet } from './evaluation.contract.js';
import { isFilled, needsEvidence, resultOf, totalOf } from './evaluation.rules.js';

const item = (key: string, evidence: RubricItem['evidence'], subs: readonly number[]): RubricItem => ({
  key, name: key, evidence, weight: subs.reduce((sum, points) => sum + points, 0), subs: subs.map((weight, at) => ({ name: `${key}${at}`, weight })),
});
const rubric = { items: [item('goal', 'optional', [30]), item('design', 'low', [20, 20]), item('effect', 'always', [10, 20])], bands: [{ from: 90, name: '优秀' }, { from: 60, name: '合格' }] };
const sheet = (points: readonly (readonly number[])[], evidence = '六个小组有五个说到了自己的经历'): FilledSheet => ({
  items: rubric.items.map(({ key }, at) => ({ key, points: [...(points[at] ?? [])], evidence })), strengths: [], suggestions: [],
});
const bare = (points: readonly (readonly number[])[]) => sheet(points, '');

test.each([
  ['whole', sheet([[25], [18, 17.5], [8, 16]]), { ok: true }],
  ['a place without points', { ...sheet([[25], [18, 17], [8, 16]]), items: [{ key: 'goal', points: [null], evidence: '' }] }, { code: 'evaluation.missing', facts: { item: 'goal', sub: 'goal0' } }],
  ['more than there are', sheet([[25], [18, 21], [8, 16]]), { code: 'evaluation.tooMany', facts: { item: 'design', sub: 'design1', weight: 20 } }],
  ['evidence always asked for', bare([[25], [18, 18], [10, 20]]), { code: 'evaluation.noEvidence', facts: { item: 'effect' } }],
  ['evidence asked for when low', { ...bare([[25], [10, 10], [8, 16]]), items: sheet([[25], [10, 10], [8, 16]]).items.map((one) => (one.key === 'design' ? { ...one, evidence: '' } : one)) }, { code: 'evaluation.noEvidence', facts: { item: 'design' } }],
  ['an item that the sheet does not know', { ...sheet([[25], [18, 18], [8, 16]]), items: [...sheet([[25], [18, 18], [8, 16]]).items, { key: 'more', points: [5], evidence: '' }] }, { code: 'request.invalid' }],
  ['the same item twice', { ...sheet([[25], [18, 18], [8, 16]]), items: [...sheet([[25], [18, 18], [8, 16]]).items, { key: 'goal', points: [30], evidence: '' }] }, { code: 'request.invalid' }],
])('%s', (_, filled, expected) => expect(isFilled(rubric, filled)).toMatchObject(expected));

test('exactly six tenths is not low', () => {
  expect(needsEvidence('low', 24, 40)).toBe(false);
  expect(needsEvidence('low', 23.5, 40)).toBe(true);
});

test('the mean of the observers is the result, with its grade and how each item is spread', () => {
  expect(resultOf(rubric, [sheet([[30], [20, 20], [10, 20]]), bare([[15], [10, 10], [5, 11]])])).toEqual({
    mean: 75.5, grade: '合格',
    items: [
      { key: 'goal', mean: 22.5, subs: [22.5], spread: [1, 0, 1], evidence: ['六个小组有五个说到了自己的经历'] },
      { key: 'design', mean: 30, subs: [15, 15], spread: [1, 0, 1], evidence: ['六个小组有五个说到了自己的经历'] },
      { key: 'effect', mean: 23, subs: [7.5, 15.5], spread: [1, 0, 1], evidence: ['六个小组有五个说到了自己的经历'] },
    ],
  });
  expect(resultOf(rubric, [])).toBeNull();
});

const half = (most: number) => fc.integer({ min: 0, max: most * 2 }).map((number) => number / 2);
const filled = fc.tuple(half(30), half(20), half(20), half(10), half(20)).map(([a, b, c, d, e]) => sheet([[a], [b, c], [d, e]]));

test('whatever is given within the points is whole, sums to at most 100, and its mean lies between the least and the most', () => {
  fc.assert(fc.property(fc.array(filled, { minLength: 1, maxLength: 9 }), (sheets) => {
    const totals = sheets.map(totalOf);
    for (const one of sheets) expect(isFilled(rubric, one)).toEqual({ ok: true });
    const result = resultOf(rubric, sheets);
    expect(Math.max(...totals)).toBeLessThanOrEqual(100);
    expect(result?.mean).toBeGreaterThanOrEqual(Math.min(...totals) - 0.05);
    expect(result?.mean).toBeLessThanOrEqual(Math.max(...totals) + 0.05);
    for (const { spread } of result?.items ?? []) expect(spread.reduce((sum, n) => sum + n, 0)).toBe(sheets.length);
  }));
});
