// Coverage as rules: persons are sets and person-times are sums, a share's part is a part of its whole, and neither
// kind of number goes where the other belongs.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { SchoolId } from '../../people/people.contract.js';
import { LevelId, SchemeId } from '../scheme/scheme.contract.js';
import { Heads, TargetId, Visits, type DistrictFigures, type EvidenceOf } from './coverage.contract.js';
import { coverageOf, headsOf, mayOpen, seenBy, visitsOf, type CoverageFacts } from './coverage.rules.js';

const uuid = (group: number, number: number): string => `${String(group).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const person = (number: number) => PersonId.parse(uuid(1, number));
const school = (number: number) => SchoolId.parse(uuid(2, number));
const level = (number: number) => LevelId.parse(uuid(3, number));
const scheme = SchemeId.parse(uuid(4, 1));
const NOW = new Date('2026-11-23T02:00:00Z');

const facts = (more: Partial<CoverageFacts> = {}): CoverageFacts => ({
  register: [1, 2, 3].map((n) => ({ personId: person(n), schoolId: school(1), fullTime: n === 1, partTime: n < 3 })),
  schools: [{ id: school(1), name: '一小', type: 'primary', clusterId: null, students: 100, hasCounsellingRoom: true, courseInTimetable: false }],
  trained: new Map([[person(1), '2025-03-01'], [person(9), '2020-01-01']]),
  schemes: [{ id: scheme, code: 'abc', name: 'ABC', recordOnly: false, note: '' }],
  levels: [1, 2].map((n) => ({ id: level(n), schemeId: scheme, code: 'CB'.charAt(n - 1), name: `${'CB'.charAt(n - 1)} 证`, ordinal: n, audience: '' })),
  held: new Map([[person(1), [level(1), level(2), level(1)]], [person(9), [level(1)]]]),
  cohorts: [{ levelId: level(1), endsOn: '2025-03-01', enrolled: 40, certified: 38 }, { levelId: level(2), endsOn: '2026-09-20', enrolled: 9, certified: 0 }, { levelId: null, endsOn: '2026-08-20', enrolled: 86, certified: 84 }],
  studios: [{ seats: 8, members: [person(1), person(2)], online: 3 }, { seats: 6, members: [person(2)], online: 4 }],
  targets: [{ id: TargetId.parse(uuid(5, 1)), name: '受训', measure: 'trained', levelId: null, perMille: 333, source: '' }, { id: TargetId.parse(uuid(5, 2)), name: 'C', measure: 'holders', levelId: level(1), perMille: 334, source: '' }],
  ...more,
});

describe('what is counted', () => {
  const { figures, schemes: [abc], targets, terms, schools } = coverageOf(facts(), NOW);
  test('who is not on the register counts nowhere, and whoever holds a level twice holds it once', () => {
    expect([figures.teachers, figures.trained, abc?.levels[0]?.holders, abc?.holders]).toEqual([3, 1, 1, 1]);
  });
  test('a full-time teacher who is also part-time is full-time', () => expect([figures.psychFull, figures.psychPart]).toEqual([1, 1]));
  test('person-times are added per scheme, and what leads to no certificate is in none', () => expect([abc?.personTimes, abc?.levels.map(({ certified }) => certified)]).toEqual([49, [38, 0]]));
  test('a member of two studios is one person, an online learner of two is two times', () => expect([figures.activeMembers, figures.onlineLearners, figures.studioSeats]).toEqual([2, 7, 14]));
  test('a target is reached when its share is, not before', () => expect(targets.map(({ got, of, met }) => [got, of, met])).toEqual([[1, 3, true], [1, 3, false]]));
  test('terms run without a gap from the first hours to today', () => expect(terms.map(({ year, half, trained, certified }) => [year, half, trained, certified[0]?.visits])).toEqual([[2025, 'spring', 1, 38], [2025, 'autumn', 1, 38], [2026, 'spring', 1, 38], [2026, 'autumn', 1, 38]]));
  test('a school shows its own', () => expect(schools[0]).toMatchObject({ teachers: 3, trained: 1, fullTime: 1, holders: [{ heads: 1 }, { heads: 1 }] }));
  test('an empty district has no shares and no terms', () => {
    const empty = coverageOf(facts({ register: [], schools: [], cohorts: [], studios: [] }), NOW);
    expect([empty.figures.studentsPerFullTime, empty.terms, empty.targets.every(({ met }) => !met)]).toEqual([null, [], true]);
  });
});

describe('persons and person-times', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  test(`heads are never more than visits, whoever comes how often (seed ${seed})`, () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 400 }), (came) => {
      const [heads, visits] = [headsOf(came.map(person)), visitsOf(came.map(() => 1))];
      return heads <= visits && headsOf([...came, ...came].map(person)) === heads && visitsOf([...came, ...came].map(() => 1)) === 2 * visits;
    }), { seed, numRuns: 300 });
  });
  test('no share is above the whole, whatever the rooms tell', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.boolean())), (people) => {
      const { figures, schemes, schools } = coverageOf(facts({
        trained: new Map(people.filter(([, trained]) => trained).map(([n]) => [person(n), '2025-01-01'])), held: new Map(people.filter(([, , holds]) => holds).map(([n]) => [person(n), [level(1)]])),
      }), NOW);
      return figures.trained <= figures.teachers && schemes.every(({ holders }) => holders <= figures.teachers) && schools.every((row) => row.trained <= row.teachers);
    }), { seed });
  });
  test('are different types: no sum of the two, and no sum of heads, is a figure', () => {
    const [heads, visits] = [Heads.parse(3268), Visits.parse(4260)];
    const figure = (value: DistrictFigures['trained']): number => value;
    // @ts-expect-error -- a sum is a bare number, and persons of two groups may be the same persons
    figure(heads + heads);
    // @ts-expect-error -- person-times are not persons
    figure(visits);
    expect(figure(heads)).toBe(3268);
  });
});

describe('who sees', () => {
  const nobody = { districtStaff: false, bureauLeader: false, leadsSchools: [] };
  const lead = { ...nobody, leadsSchools: [school(1)] };
  const personal: EvidenceOf[] = ['teachers', 'trained', 'untrained', 'psychFull', 'psychPart', 'holders', 'missing'];
  test.each<[string, Parameters<typeof seenBy>[1], string, number]>([
    ['the centre sees the district', { ...nobody, districtStaff: true }, 'district', 1], ['the bureau too', { ...nobody, bureauLeader: true }, 'district', 1],
    ['a lead sees his school', lead, 'school', 1], ['the lead of another school does not', { ...nobody, leadsSchools: [school(2)] }, 'school', 0], ['a teacher sees what is public', nobody, 'public', 0],
  ])('%s', (_, offices, sight, schools) => {
    const mine = seenBy(coverageOf(facts(), NOW), offices);
    expect([mine.sight, mine.schools.length]).toEqual([sight, schools]);
  });
  test.each(personal)('names behind %s are for the district and the school’s own lead', (of) => {
    const may = (offices: typeof lead, at: SchoolId | null) => mayOpen({ of, school: at }, offices).ok;
    expect([may({ ...lead, bureauLeader: true }, null), may(lead, school(1)), may(lead, school(2)), may(lead, null), may({ ...nobody, leadsSchools: [] }, school(1))]).toEqual([true, true, false, false, false]);
  });
});
