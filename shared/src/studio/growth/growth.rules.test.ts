// 成长档案: who sees what and who rates, as sentences; and that every number is the number of facts behind it.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { FactPart, GrowthPart, type Audience, type GrowthFact, type RatingKind, type Skill } from './growth.contract.js';
import { cellOf, latestOf, linesOf, mayRate, partsFor, ratesAs, seesPart, tieOf, yearsOf, type Circle } from './growth.rules.js';

const id = (n: number): PersonId => PersonId.parse(`00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`);
const [HOST, ANNA, BERT, STRANGER] = [id(1), id(2), id(3), id(4)];
const studio: Circle = { hostId: HOST, people: [HOST, ANNA, BERT], runs: true };
const tie = (reader: PersonId, of: PersonId = ANNA, circles: readonly Circle[] = [studio]) => tieOf({ reader, of }, circles);

test.each<[string, PersonId, PersonId, readonly Circle[], Record<Audience, boolean>]>([
  ['oneself sees all of one’s own', ANNA, ANNA, [], { host: true, studio: true, all: true }],
  ['the host sees a member’s', HOST, ANNA, [studio], { host: true, studio: true, all: true }],
  ['also while the studio rests', HOST, ANNA, [{ ...studio, runs: false }], { host: true, studio: true, all: true }],
  ['not once he left', HOST, ANNA, [], { host: false, studio: false, all: true }],
  ['a fellow what is shown to the studio', BERT, ANNA, [studio], { host: false, studio: true, all: true }],
  ['a member what his host shows to the studio', ANNA, HOST, [studio], { host: false, studio: true, all: true }],
  ['a stranger what is shown to all', STRANGER, ANNA, [studio], { host: false, studio: false, all: true }],
  ['whoever is not in the circle any more is a stranger', BERT, ANNA, [{ ...studio, people: [HOST, ANNA] }], { host: false, studio: false, all: true }],
])('%s', (_, reader, of, circles, sees) => {
  for (const audience of ['host', 'studio', 'all'] as const) expect([audience, seesPart(tie(reader, of, circles), audience)]).toEqual([audience, sees[audience]]);
});

test('a part is closed to everybody else until its owner opens it', () => {
  expect(partsFor(tie(BERT), new Map())).toEqual([]);
  expect(partsFor(tie(BERT), new Map([['skills', 'studio'], ['hours', 'all'], ['results', 'host']]))).toEqual(['hours', 'skills']);
  expect(partsFor(tie(STRANGER), new Map([['skills', 'studio'], ['hours', 'all']]))).toEqual(['hours']);
  expect(partsFor(tie(HOST), new Map())).toEqual(GrowthPart.options);
});

test.each<[string, RatingKind, PersonId, PersonId, boolean, Skill[], string]>([
  ['oneself', 'self', ANNA, ANNA, true, ['papers'], 'yes'],
  ['the host', 'host', HOST, ANNA, true, ['papers', 'cases'], 'yes'],
  ['a host does not rate himself as a host', 'host', HOST, HOST, true, ['papers'], 'growth.ownRating'],
  ['but himself as everybody does', 'self', HOST, HOST, true, ['papers'], 'yes'],
  ['nobody says how another sees himself', 'self', HOST, ANNA, true, ['papers'], 'access.notYours'],
  ['a fellow rates nobody', 'host', BERT, ANNA, true, ['papers'], 'access.notYours'],
  ['nobody is rated in a studio that rests', 'host', HOST, ANNA, false, ['papers'], 'studio.notActive'],
  ['one rating of a skill at a time', 'self', ANNA, ANNA, true, ['papers', 'papers'], 'request.invalid'],
])('%s', (_, kind, reader, of, runs, skills, said) => {
  const verdict = mayRate(kind, tie(reader, of, [{ ...studio, runs }]), skills);
  expect(verdict.ok ? 'yes' : verdict.code).toBe(said);
});

test('what the page offers is what is allowed', () => {
  for (const reader of [HOST, ANNA, BERT, STRANGER]) for (const runs of [true, false]) for (const kind of ['self', 'host'] as const) {
    const mine = tie(reader, ANNA, [{ ...studio, runs }]);
    expect(mayRate(kind, mine, ['papers']).ok).toBe(ratesAs(mine) === kind);
  }
});

test('the latest rating holds, each kind for itself', () => {
  const ratings = [{ skill: 'papers', kind: 'self', n: 3 }, { skill: 'papers', kind: 'host', n: 2 }, { skill: 'papers', kind: 'self', n: 1 }] as const;
  expect([latestOf(ratings, 'papers', 'self')?.n, latestOf(ratings, 'papers', 'host')?.n, latestOf(ratings, 'cases', 'self')]).toEqual([3, 2, null]);
});

const fact = (more: Partial<GrowthFact> = {}): GrowthFact => ({ key: 'lessons', day: '2026-10-01', title: '一次', link: null, counts: true, amount: null, as: null, note: '', ...more });

test('hours are added up, points averaged, and what does not count is not in the number', () => {
  expect(cellOf('hours', [fact({ amount: 6 }), fact({ amount: 3 })])).toEqual({ n: 2, of: 2, amount: 9 });
  expect(cellOf('lessons', [fact({ amount: 92.4 }), fact({ amount: 87 }), fact()])).toEqual({ n: 3, of: 3, amount: 89.7 });
  expect(cellOf('meetings', [fact(), fact({ counts: false })])).toEqual({ n: 1, of: 2, amount: null });
  expect(cellOf('designs', [fact({ amount: 60 })]).amount).toBeNull();
});

test('a school year begins in September; this one is there though nothing happened yet', () => {
  expect(yearsOf([fact({ day: '2025-08-31' }), fact({ day: '2025-09-01' })], '09-01', '2026-11-23').map(({ from }) => from)).toEqual(['2026-09-01', '2025-09-01', '2024-09-01']);
});

test('the cells of a line hold every fact of its key exactly once', () => {
  const day = fc.tuple(fc.integer({ min: 2021, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  const facts = fc.array(fc.record({ key: fc.constantFrom('paper', 'award', '专业'), day, counts: fc.boolean(), amount: fc.option(fc.integer({ min: 0, max: 200 })) }).map(fact), { maxLength: 60 });
  fc.assert(fc.property(fc.constantFrom(...FactPart.options), facts, (part, all) => {
    const lines = linesOf(part, all, yearsOf(all, '09-01', '2026-11-23'));
    for (const { key, cells, all: total } of lines) {
      const mine = all.filter((one) => one.key === key);
      expect([total.n, total.of]).toEqual([mine.filter(({ counts }) => counts).length, mine.length]);
      expect([cells.reduce((sum, { n }) => sum + n, 0), cells.reduce((sum, { of }) => sum + of, 0)]).toEqual([total.n, total.of]);
      if (part === 'hours') expect(cells.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(total.amount ?? 0);
    }
    expect(lines.reduce((sum, { all: { of } }) => sum + of, 0)).toBe(all.length);
  }));
});
