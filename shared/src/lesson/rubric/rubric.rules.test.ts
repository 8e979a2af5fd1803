// Even and uneven sheets, as sentences and as properties.
import fc from 'fast-check';
import { StudioId } from '../../studio/studio.contract.js';
import type { RubricItem } from './rubric.contract.js';
import { flawsOf, gradeOf, mayEditRubric, mayPublishSheet, sumOf } from './rubric.rules.js';

const seed = Date.now() & 0xffff;
const bands = [{ from: 90, name: '优秀' }, { from: 60, name: '合格' }, { from: 0, name: '待改进' }];
const item = (key: string, weight: number, subs: readonly number[]): RubricItem => ({ key, name: key, weight, evidence: 'low', subs: subs.map((points, at) => ({ name: `${key}${at}`, weight: points })) });
const printed = [item('theme', 10, [10]), item('goal', 10, [10]), item('design', 30, [10, 10, 10]), { ...item('effect', 35, [10, 10, 10, 10]), name: '活动效果' }, item('teacher', 15, [5, 5, 5])];

test('the printed sheet with 40 under 35 is refused by the item, both numbers and what to change', () => {
  expect(mayPublishSheet({ items: printed, bands })).toEqual({ ok: false, code: 'rubric.subsOver', facts: { item: '活动效果', sum: 40, weight: 35, difference: 5 } });
});

test('corrected by giving its last sub-item 5, it is even', () => {
  const items = printed.map((one) => (one.key === 'effect' ? item('effect', 35, [10, 10, 10, 5]) : one));
  expect(mayPublishSheet({ items, bands })).toEqual({ ok: true });
});

test.each([
  ['sub-items too few', [item('a', 60, [50]), item('b', 40, [40])], 'rubric.subsUnder', { item: 'a', sum: 50, weight: 60, difference: 10 }],
  ['items above 100', [item('a', 70, [70]), item('b', 40, [40])], 'rubric.totalOver', { sum: 110, difference: 10 }],
  ['items below 100', [item('a', 50, [50]), item('b', 40, [40])], 'rubric.totalUnder', { sum: 90, difference: 10 }],
  ['one key twice', [item('a', 50, [50]), { ...item('a', 50, [50]), name: '第二项' }], 'rubric.keyTwice', { item: '第二项' }],
] as const)('%s', (_, items, code, facts) => expect(mayPublishSheet({ items: [...items], bands })).toEqual({ ok: false, code, facts }));

test('bands stand from high to low', () => {
  expect(mayPublishSheet({ items: [item('a', 100, [100])], bands: [{ from: 60, name: '合格' }, { from: 60, name: '优秀' }] })).toMatchObject({ code: 'rubric.bandsOrder', facts: { band: '优秀' } });
});

/** Random cuts of a whole into positive parts. */
const cut = (whole: number) => fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, whole - 1) }), { maxLength: Math.min(5, whole - 1) }).map((cuts) => {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), whole];
  return edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
});
const even = cut(100).chain((weights) => fc.tuple(...weights.map((weight, at) => cut(weight).map((subs) => item(`k${at}`, weight, subs)))));

test(`every even sheet may be published; one point more anywhere is refused (seed ${seed})`, () => {
  fc.assert(fc.property(even, fc.nat(), fc.boolean(), (items, where, inSub) => {
    expect(mayPublishSheet({ items, bands })).toEqual({ ok: true });
    const at = where % items.length;
    const bent = items.map((one, place) => (place !== at ? one : inSub ? { ...one, subs: one.subs.map((sub, first) => (first === 0 ? { ...sub, weight: sub.weight + 1 } : sub)) } : { ...one, weight: one.weight + 1 }));
    const flaws = flawsOf({ items: bent, bands });
    expect(flaws[0]?.facts).toMatchObject({ item: items[at]?.name, sum: sumOf(bent[at]?.subs ?? []), weight: bent[at]?.weight, difference: 1 });
    expect(flaws.length).toBe(inSub ? 1 : 2);
  }), { seed });
});

test(`a grade never falls when the total rises (seed ${seed})`, () => {
  const rank = (total: number): number => ((grade) => (grade === null ? bands.length : bands.findIndex(({ name }) => name === grade)))(gradeOf(bands, total));
  fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (a, b) => expect(rank(Math.max(a, b) / 2)).toBeLessThanOrEqual(rank(Math.min(a, b) / 2))), { seed });
});

test('below the last band there is no grade', () => expect(gradeOf([{ from: 70, name: '三等' }], 69.5)).toBeNull());

test('who may write a sheet', () => {
  const [own, other] = [StudioId.parse('00000000-0000-4000-8000-000000000001'), StudioId.parse('00000000-0000-4000-8000-000000000002')];
  const host = { districtStaff: false, hosts: [own] };
  expect(mayEditRubric(own, host).ok).toBe(true);
  expect(mayEditRubric(other, host)).toMatchObject({ code: 'access.notYours', facts: { who: 'host' } });
  expect(mayEditRubric(null, host)).toMatchObject({ code: 'access.notYours', facts: { who: 'districtStaff' } });
  expect(mayEditRubric(null, { districtStaff: true, hosts: [] }).ok).toBe(true);
});
