// Points from facts: sentences, and 50,000 random years against an oracle that counts in another way.
import fc from 'fast-check';
import { FactKey, type Fact } from '../fact.contract.js';
import { ResultLevel } from '../result/result.contract.js';
import { computed, gradeOf, meanOf, pointsText } from './score.rules.js';
import type { ScoreRule } from './sheet.contract.js';

const SEED = Number(process.env['SCORE_SEED'] ?? Date.now() % 100_000);
const fact = (more: Partial<Fact>): Fact => ({ key: 'meetings', day: '2026-10-01', title: '一次', link: null, counts: true, level: null, mark: null, ...more });
const many = (n: number, more: Partial<Fact>): Fact[] => Array.from({ length: n }, () => fact(more));

const attendance: ScoreRule = { kind: 'deduct', max: 100, facts: 'meetings', marks: { absent: 30, late: 10 } };
const papers: ScoreRule = { kind: 'perEvent', max: 100, facts: 'papers', each: 0, levels: { district: 30, city: 80, province: 100 } };
const articles: ScoreRule = { kind: 'perEvent', max: 100, facts: 'published', each: 30, levels: {} };
const observed: ScoreRule = { kind: 'fixed', max: 100, facts: 'lessonsObserved', needs: 30 };
const open: ScoreRule = { kind: 'perEvent', max: null, facts: 'projects', each: 50, levels: { nation: 400 } };

test.each<[string, ScoreRule, Fact[], number | null]>([
  ['a year without absence', attendance, many(10, {}), 100],
  ['one absence takes three points, two latenesses one each', attendance, [...many(1, { mark: 'absent', counts: false }), ...many(2, { mark: 'late' })], 50],
  ['never below nothing', attendance, many(5, { mark: 'absent', counts: false }), 0],
  ['three articles', articles, many(3, { key: 'published' }), 90],
  ['four articles are full', articles, many(4, { key: 'published' }), 100],
  ['a paper of the district and one of the city are full', papers, [fact({ key: 'papers', level: 'district' }), fact({ key: 'papers', level: 'city' })], 100],
  ['a paper of a school counts nothing', papers, many(1, { key: 'papers', level: 'school' }), 0],
  ['ten of thirty lessons', observed, many(10, { key: 'lessonsObserved' }), 33],
  ['forty of thirty', observed, many(40, { key: 'lessonsObserved' }), 100],
  ['without an end', open, [...many(3, { key: 'projects', level: 'nation' }), ...many(1, { key: 'projects', level: 'school' })], 1250],
  ['what nobody can count is judged', { kind: 'fixed', max: 100, facts: null, needs: 1 }, many(3, {}), null],
  ['others’ facts do not count', articles, many(9, { key: 'papers' }), 0],
])('%s', (_, rule, facts, points) => expect(computed(rule, facts)).toBe(points));

test('the mean of a panel to the tenth, a grade from its line on, points as text', () => {
  expect([meanOf([90, 91]), meanOf([90, 90, 91]), meanOf([95])]).toEqual([91, 90, 95]);
  const grades = [{ grade: 'excellent', from: 900 }, { grade: 'pass', from: 600 }, { grade: 'fail', from: 0 }] as const;
  expect([900, 899, 600, 599].map((total) => gradeOf({ grades: [...grades] }, total))).toEqual(['excellent', 'pass', 'pass', 'fail']);
  expect(gradeOf({ grades: [] }, 5000)).toBeNull();
  expect([pointsText(965), pointsText(100), pointsText(0)]).toEqual(['96.5', '10', '0']);
});

/** Walks through the year day by day with a purse, in points and not in tenths; rounds only what it pays out. */
const oracle = (rule: ScoreRule, facts: readonly Fact[]): number | null => {
  if (rule.facts === null) return null;
  let purse = rule.kind === 'deduct' ? rule.max / 10 : 0;
  let times = 0;
  for (const { key, counts, level, mark } of facts.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    if (key !== rule.facts) continue;
    if (rule.kind === 'deduct') {
      if (mark === 'late') purse -= (rule.marks.late ?? 0) / 10;
      if (mark === 'absent') purse -= (rule.marks.absent ?? 0) / 10;
    } else if (counts) {
      times += 1;
      if (rule.kind === 'perEvent') {
        const special = level === null ? undefined : Object.entries(rule.levels).find(([name]) => name === level)?.[1];
        purse += (special === undefined ? rule.each : special) / 10;
      }
    }
  }
  if (rule.kind === 'fixed') {
    const share = times >= rule.needs ? 1 : times / rule.needs;
    return Math.floor(rule.max * share + 1e-9);
  }
  const tenths = Math.round(purse * 10);
  if (rule.kind === 'deduct') return tenths < 0 ? 0 : tenths;
  return rule.max !== null && tenths > rule.max ? rule.max : tenths;
};

const points = fc.integer({ min: 0, max: 500 });
const key = fc.constantFrom(...FactKey.options.slice(0, 4));
const aFact = fc.record({ key, day: fc.constantFrom('2026-09-01', '2026-12-31', '2027-02-28', '2027-08-31'), title: fc.constant('事'), link: fc.constant(null), counts: fc.boolean(), level: fc.option(fc.constantFrom(...ResultLevel.options)), mark: fc.constantFrom('late' as const, 'absent' as const, null) });
const aRule: fc.Arbitrary<ScoreRule> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), max: points, facts: fc.option(key), needs: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('perEvent' as const), max: fc.option(points), facts: key, each: points, levels: fc.record({ school: points, district: points, city: points, province: points, nation: points }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('deduct' as const), max: points, facts: key, marks: fc.record({ late: points, absent: points }, { requiredKeys: [] }) }),
);

test('50,000 random years: the same as an oracle that walks through the year', () => {
  process.stdout.write(`scores: seed ${SEED} (SCORE_SEED replays it)\n`);
  fc.assert(fc.property(aRule, fc.array(aFact, { maxLength: 25 }), (rule, facts) => computed(rule, facts) === oracle(rule, facts)), { numRuns: 50_000, seed: SEED });
});
