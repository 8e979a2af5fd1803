// Counting against an independent oracle, years and their borders, and what no order and no reversal may change.
import fc from 'fast-check';
import { addDays, addYears, daysOf, periodOf, yearOf } from './calendar.rules.js';
import { EntryId, RuleSetId, type Count, type Profile, type Rules } from './hours.contract.js';
import { countProfile, gapOf, inForce, weigh, type Counted, type Version } from './hours.count.rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const entryId = (n: number): EntryId => EntryId.parse(uuid(n));

describe('years and periods', () => {
  test.each([
    ['the last day of a school year', '09-01', '2027-08-31', '2026-09-01', '2027-08-31'],
    ['the first day of the next', '09-01', '2027-09-01', '2027-09-01', '2028-08-31'],
    ['New Year’s Eve', '01-01', '2026-12-31', '2026-01-01', '2026-12-31'],
    ['leap day', '01-01', '2028-02-29', '2028-01-01', '2028-12-31'],
    ['a year that begins on leap day', '02-29', '2027-02-28', '2027-02-28', '2028-02-28'],
    ['the day before it', '02-29', '2028-02-28', '2027-02-28', '2028-02-28'],
  ])('%s', (_, startsOn, day, from, to) => expect(yearOf(startsOn, day)).toEqual({ from, to }));

  test('five years from 1 September 2026, and the five before', () => {
    expect(periodOf('2026-09-01', 5, '2031-08-31')).toEqual({ from: '2026-09-01', to: '2031-08-31' });
    expect(periodOf('2026-09-01', 5, '2026-08-31')).toEqual({ from: '2021-09-01', to: '2026-08-31' });
  });

  test('every day lies in exactly one period, and periods leave no day out', () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays('1990-01-01', n));
    fc.assert(fc.property(day, day, fc.integer({ min: 1, max: 10 }), (start, at, years) => {
      const period = periodOf(start, years, at);
      expect(period.from <= at && at <= period.to).toBe(true);
      expect(periodOf(start, years, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
      expect(daysOf(period)).toBeGreaterThanOrEqual(365 * years);
    }));
  });

  test('29 February has no twin in a common year', () => expect([addYears('2028-02-29', 1), addYears('2028-02-29', 4)]).toEqual(['2029-02-28', '2032-02-29']));
});

const KINDS = ['meeting', 'paper', 'course'] as const;
const FORMS: Record<string, string> = { meeting: '集中培训', paper: '研修成果', course: '集中培训' };
const profile: Profile = {
  code: 'p', name: '五年', cycleYears: 5, cycleStart: '2026-09-01', total: 100, perYear: 20, noMakeUp: false, source: '',
  splits: [{ name: '集中', min: 40, by: 'form', values: ['集中培训'] }, { name: '其他', min: 30, by: 'form', values: ['研修成果'] }],
};
const rules = (caps: Readonly<Record<string, number | null>>): Rules => ({
  classMinutes: 45, voidsAt: { missed: 1, of: 5 }, yearStartsOn: '09-01', profiles: [profile],
  conversions: KINDS.map((code) => ({ code, name: code, unit: 'time', amounts: [{ level: null, half: 8 }], yearCap: caps[code] ?? null, category: '专业科目', form: FORMS[code] ?? '', evidence: '-', source: '' })),
});
const version = (n: number, validFrom: string, caps: Readonly<Record<string, number | null>>): Version => ({ id: RuleSetId.parse(uuid(9_000 + n)), version: n, validFrom, rules: rules(caps) });
const versions = [version(1, '2020-01-01', { meeting: 16, paper: 10 }), version(2, '2028-03-01', { meeting: 24, paper: null })];

interface Fact {
  readonly rule: (typeof KINDS)[number];
  readonly half: number;
  readonly day: string;
  readonly takenBack: boolean;
}
const fact: fc.Arbitrary<Fact> = fc.record({
  rule: fc.constantFrom(...KINDS), half: fc.integer({ min: 0, max: 30 }), takenBack: fc.boolean(),
  day: fc.oneof(fc.integer({ min: 0, max: 2_600 }).map((n) => addDays('2025-06-01', n)), fc.constantFrom('2026-08-31', '2026-09-01', '2027-08-31', '2027-09-01', '2028-02-29', '2031-08-31', '2031-09-01', '2026-12-31')),
});

/** As the ledger would hold them: the version of the day, and a reversal for what was taken back. */
const ledgerOf = (facts: readonly Fact[]): Counted[] => facts.flatMap(({ rule, half, day, takenBack }, at): Counted[] => {
  const credit: Counted = { id: entryId(at), kind: 'credit', half, category: '专业科目', form: FORMS[rule] ?? '', ruleSetId: (inForce(versions, day) ?? version(1, day, {})).id, ruleCode: rule, occurredOn: day, reverses: null };
  return takenBack ? [credit, { ...credit, id: entryId(100_000 + at), kind: 'reversal', half: -half, reverses: credit.id }] : [credit];
});

/** Written without looking at the rules: buckets by school year and kind, each cut at its cap from the earliest on. */
const oracle = (facts: readonly Fact[], today: string): Pick<Count, 'got' | 'met'> & { readonly parts: number[] } => {
  const schoolYear = (day: string) => (day.slice(5) >= '09-01' ? Number(day.slice(0, 4)) : Number(day.slice(0, 4)) - 1);
  const fifth = (day: string) => Math.floor((schoolYear(day) - 2026) / 5);
  const live = facts.map((one, at) => ({ ...one, key: uuid(at) })).filter(({ takenBack }) => !takenBack).sort((a, b) => (a.day + a.key).localeCompare(b.day + b.key));
  const used = new Map<string, number>();
  let [together, other] = [0, 0];
  for (const one of live) {
    const bucket = `${one.rule}${schoolYear(one.day)}`;
    const late = live.some((peer) => peer.rule === one.rule && schoolYear(peer.day) === schoolYear(one.day) && peer.day >= '2028-03-01');
    const cap = one.rule === 'meeting' ? (late ? 24 : 16) : one.rule === 'paper' && !late ? 10 : Infinity;
    const counts = Math.min(one.half, cap - (used.get(bucket) ?? 0));
    used.set(bucket, (used.get(bucket) ?? 0) + counts);
    if (fifth(one.day) !== fifth(today)) continue;
    if (one.rule === 'paper') other += counts;
    else together += counts;
  }
  return { got: together + other, parts: [together, other], met: together + other >= 100 && together >= 40 && other >= 30 };
};

const TODAY = '2028-10-10';
const count = (entries: readonly Counted[]) => countProfile(profile, { entries, expected: [], versions }, TODAY);

test('100,000 random ledgers are counted as an independent oracle counts them', () => {
  let ledgers = 0;
  fc.assert(fc.property(fc.array(fact, { maxLength: 14 }), (facts) => {
    ledgers += 1;
    const { got, splits, met } = count(ledgerOf(facts));
    expect({ got, parts: splits.map((split) => split.got), met }).toEqual(oracle(facts, TODAY));
  }), { numRuns: 100_000, verbose: false });
  expect(ledgers).toBe(100_000);
}, 120_000);

test('the order of arrival makes no difference', () => {
  fc.assert(fc.property(fc.array(fact, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (facts, chance) => {
    const entries = ledgerOf(facts);
    const shuffled = entries.map((entry) => ({ entry, at: chance.next().value })).sort((a, b) => a.at - b.at).map(({ entry }) => entry);
    expect(count(shuffled)).toEqual({ ...count(entries), capped: expect.arrayContaining(count(entries).capped) });
  }));
});

test('more facts never take away what is met; taking one back is as if it had never been', () => {
  fc.assert(fc.property(fc.array(fact, { maxLength: 14 }), fact, (facts, more) => {
    const credit = { ...more, takenBack: false };
    const [before, after] = [count(ledgerOf(facts)), count(ledgerOf([...facts, credit]))];
    expect(after.got).toBeGreaterThanOrEqual(before.got);
    expect(before.met && !after.met).toBe(false);
    const { capped, ...totals } = count(ledgerOf([...facts, { ...more, takenBack: true }]));
    expect(totals).toEqual((({ capped: _, ...rest }) => rest)(before));
  }));
});

test('what is expected is told and never counted', () => {
  const expected = [{ half: 88, category: '专业科目', form: '集中培训', occurredOn: TODAY }];
  const counted = countProfile(profile, { entries: [], expected, versions }, TODAY);
  expect(counted).toMatchObject({ got: 0, expected: 88, met: false, splits: [{ got: 0, expected: 88 }, { got: 0, expected: 0 }], year: { need: 20, got: 0 } });
});

test('above a cap the ledger still says what was done, and the count says why it stops', () => {
  const entries = ledgerOf([0, 1, 2].map((n) => ({ rule: 'meeting', half: 8, day: `2026-1${n}-10`, takenBack: false })));
  expect(weigh(entries, versions)).toMatchObject({ counts: new Map([[entryId(0), 8], [entryId(1), 8], [entryId(2), 0]]), capped: [{ rule: 'meeting', year: '2026-09-01', over: 8, cap: 16 }] });
});

test('one part does not fill another: the gap names each', () => {
  expect(gapOf({ need: 100, got: 90, splits: [{ name: '集中', need: 40, got: 70, expected: 0 }, { name: '其他', need: 30, got: 20, expected: 0 }] })).toEqual({ total: 10, splits: [{ name: '其他', missing: 10 }] });
  expect(gapOf({ need: 100, got: 100, splits: [{ name: '集中', need: 40, got: 80, expected: 0 }, { name: '其他', need: 30, got: 20, expected: 0 }] }).total).toBe(10);
});
