// What may enter the ledger and what it is worth: each row is one sentence.
import fc from 'fast-check';
import { PersonId } from '../kit/id.js';
import { SchoolId } from '../people/people.contract.js';
import type { Conversion, Rules } from './hours.contract.js';
import { areRulesEven, isVoided, mayCredit, mayHandle, mayPublish, mayReverse, maySeeHours, worthOf, type Timed } from './hours.rules.js';

const person = (n: number): PersonId => PersonId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const school = (n: number): SchoolId => SchoolId.parse(`00000000-0000-4000-9000-00000000000${n}`);
const course: Conversion = { code: 'course', name: '集中培训', unit: 'minutes', amounts: [], yearCap: null, category: '专业科目', form: '集中培训', evidence: '考勤', source: '' };
const paper: Conversion = { ...course, code: 'paper', name: '论文', unit: 'item', amounts: [{ level: '省', half: 80 }, { level: '区', half: 16 }] };
const rules = (classMinutes: 45 | 60): Rules => ({
  classMinutes, voidsAt: { missed: 1, of: 5 }, yearStartsOn: '09-01', conversions: [course, paper],
  profiles: [{ code: 'p', name: '每年', cycleYears: 1, cycleStart: '2026-01-01', total: 180, perYear: null, noMakeUp: true, source: '', splits: [{ name: '公需', min: 60, by: 'category', values: ['公需科目'] }] }],
});

describe('what a deed is worth', () => {
  test.each<[string, Conversion, number, string | null, 45 | 60, number | null]>([
    ['a class hour of 45 minutes', course, 45, null, 45, 2],
    ['118 minutes are 2.5 hours of 45', course, 118, null, 45, 5],
    ['118 minutes are 1.5 hours of 60', course, 118, null, 60, 3],
    ['22 minutes are nothing', course, 22, null, 45, 0],
    ['a paper of the province', paper, 1, '省', 60, 80],
    ['two papers of the district', paper, 2, '区', 60, 32],
    ['a level that the rule does not know', paper, 1, '国家', 60, null],
  ])('%s', (_, conversion, units, level, minutes, half) => expect(worthOf({ conversion, units, level }, rules(minutes))?.half ?? null).toBe(half));

  test('in two parts it is never more than in one', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), fc.constantFrom<45 | 60>(45, 60), (a, b, minutes) => {
      const worth = (units: number) => worthOf({ conversion: course, units, level: null }, rules(minutes))?.half ?? 0;
      return worth(a) + worth(b) <= worth(a + b);
    }));
  });
});

describe('absence that voids', () => {
  test.each([
    ['nothing missed', 0, 20, false], ['three of twenty', 3, 20, false], ['four of twenty: one fifth', 4, 20, true], ['one of five', 1, 5, true], ['one of six', 1, 6, false], ['nothing held', 0, 0, false],
  ])('%s', (_, missed, held, voided) => expect(isVoided({ missed, held }, rules(45))).toBe(voided));
});

const at = (from: string, to: string, half = 8): Timed => ({ title: '活动', occurredOn: from.slice(0, 10), half, from: new Date(`${from}:00+08:00`), to: new Date(`${to}:00+08:00`) });
const untimed: Timed = { title: '论文', occurredOn: '2026-11-20', half: 80, from: null, to: null };

describe('the same time counts once', () => {
  test.each<[string, Timed, Timed[], string]>([
    ['the same afternoon twice', at('2026-11-20T14:00', '2026-11-20T17:00'), [at('2026-11-20T16:59', '2026-11-20T18:00')], 'hours.overlap'],
    ['one after the other', at('2026-11-20T14:00', '2026-11-20T17:00'), [at('2026-11-20T17:00', '2026-11-20T18:00')], 'yes'],
    ['across midnight in Shanghai', at('2026-11-20T23:00', '2026-11-21T01:00'), [at('2026-11-21T00:30', '2026-11-21T02:00')], 'hours.overlap'],
    ['a paper has no hours of the day', untimed, [at('2026-11-20T14:00', '2026-11-20T17:00')], 'yes'],
    ['more than 24 hours on one day', at('2026-11-20T08:00', '2026-11-20T09:00', 49), [], 'hours.tooMuchForADay'],
    ['two that are more together', at('2026-11-20T08:00', '2026-11-20T09:00', 25), [at('2026-11-20T10:00', '2026-11-20T11:00', 24)], 'hours.tooMuchForADay'],
    ['24 hours over three days', at('2026-08-18T08:00', '2026-08-20T17:00', 48), [], 'yes'],
    ['which ends at midnight: still one day', at('2026-11-20T08:00', '2026-11-21T00:00', 49), [], 'hours.tooMuchForADay'],
  ])('%s', (_, entry, others, verdict) => {
    const said = mayCredit(entry, others);
    expect(said.ok ? 'yes' : said.code).toBe(verdict);
  });
});

describe('hands', () => {
  test.each([
    ['nobody posts for himself', person(1), person(1), null, 'hours.ownHours'],
    ['the second person is not the first', person(1), person(2), person(2), 'hours.sameHand'],
    ['another may', person(1), person(2), person(3), 'yes'],
  ])('%s', (_, personId, by, proposedBy, verdict) => {
    const said = mayHandle({ personId, by, proposedBy });
    expect(said.ok ? 'yes' : said.code).toBe(verdict);
  });
  test('a credit is taken back once, a reversal never', () => {
    expect(mayReverse({ kind: 'credit' }, false).ok).toBe(true);
    expect(mayReverse({ kind: 'credit' }, true)).toMatchObject({ code: 'hours.alreadyReversed' });
    expect(mayReverse({ kind: 'reversal' }, false)).toMatchObject({ code: 'hours.notReversible' });
  });
});

describe('who sees hours', () => {
  const nobody = { districtStaff: false, leadsSchools: [] };
  test.each([
    ['his own', person(1), nobody, [], true], ['a colleague’s not', person(2), nobody, [school(1)], false], ['district staff all', person(2), { ...nobody, districtStaff: true }, [], true],
    ['the lead of the school', person(2), { ...nobody, leadsSchools: [school(1)] }, [school(1)], true], ['the lead of another school not', person(2), { ...nobody, leadsSchools: [school(2)] }, [school(1)], false],
  ])('%s', (_, reader, offices, schools, seen) => expect(maySeeHours({ reader, offices }, { personId: person(1), schools }).ok).toBe(seen));
});

describe('rules before they are published', () => {
  const now = new Date('2026-11-20T16:30:00Z');
  test.each<[string, Parameters<typeof mayPublish>[0], string]>([
    ['from today in Shanghai', { state: 'draft', validFrom: '2026-11-21', rules: rules(45) }, 'yes'],
    ['from yesterday there', { state: 'draft', validFrom: '2026-11-20', rules: rules(45) }, 'hours.rulesTooLate'],
    ['once published, never again', { state: 'published', validFrom: '2027-01-01', rules: rules(45) }, 'hours.rulesPublished'],
  ])('%s', (_, draft, verdict) => {
    const said = mayPublish(draft, now);
    expect(said.ok ? 'yes' : said.code).toBe(verdict);
  });
  test('parts that add up to more than the whole, codes used twice, hours that are missing', () => {
    const base = rules(45);
    const [profile] = base.profiles;
    if (profile === undefined) throw new Error('no profile');
    expect(areRulesEven({ ...base, profiles: [{ ...profile, total: 59 }] })).toMatchObject({ code: 'hours.rulesSplits', facts: { name: '每年' } });
    expect(areRulesEven({ ...base, conversions: [course, course] })).toMatchObject({ code: 'hours.rulesTwice', facts: { code: 'course' } });
    expect(areRulesEven({ ...base, conversions: [{ ...paper, amounts: [] }] })).toMatchObject({ code: 'hours.rulesAmounts', facts: { name: '论文' } });
  });
});
