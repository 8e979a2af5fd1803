// School years, their closing days, what is worth hours, and how progress is counted: never twice, always with its rows.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { LogId } from './log.contract.js';
import { PairId } from './pair.id.js';
import { countsOf, factsOf, type Happened } from './progress.rules.js';
import { MENTORING_NUMBERS, numbersOf } from '../../hours/mentoring.rules.js';
import { closingDay, isSilent, isWorthHours, maySettle, schoolYear, silentDaysOf, sumOf } from './year.rules.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [mentor, apprentice] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2))];
const code = (verdict: { ok: boolean; code?: string }) => (verdict.ok ? 'yes' : verdict.code);
const year = { from: '2026-09-01', to: '2027-08-31' };
const days = (...all: string[]) => all.map((day) => ({ day, minutes: 45 }));

test.each([['2026-08-31', '2025-09-01'], ['2026-09-01', '2026-09-01'], ['2027-08-31', '2026-09-01'], ['2027-09-01', '2027-09-01']])('%s lies in the school year from %s', (day, from) => {
  expect(schoolYear(null, day).from).toBe(from);
});

test.each([['07-10', '2027-07-10'], ['09-01', '2026-09-01'], ['08-31', '2027-08-31'], ['12-31', '2026-12-31'], ['02-29', '2027-02-28']])('the year that closes on %s closes on %s', (closesOn, day) => {
  expect(closingDay(year, { closesOn })).toBe(day);
});

test('only entries within the year are added up, and both numbers must be reached', () => {
  const sum = sumOf(days('2026-08-31', '2026-09-01', '2027-08-31', '2027-09-01'), year);
  expect(sum).toEqual({ logs: 2, minutes: 90, lastOn: '2027-08-31' });
  expect(isWorthHours(sum, { minLogs: 2, minMinutes: 90 })).toBe(true);
  expect(isWorthHours(sum, { minLogs: 3, minMinutes: 90 })).toBe(false);
  expect(isWorthHours(sum, { minLogs: 2, minMinutes: 91 })).toBe(false);
  expect(numbersOf(null)).toBe(MENTORING_NUMBERS);
});

const standing = (more = {}) => ({ mentor: false, apprentice: false, host: false, oversees: false, ...more });
const enough = { logs: 8, minutes: 400, lastOn: '2027-06-01' };
test.each([
  ['the host from the closing day on', 'active', standing({ host: true }), { sum: enough, today: '2027-07-10' }, 'yes'],
  ['not before', 'active', standing({ host: true }), { sum: enough, today: '2027-07-09' }, 'mentoring.yearOpen'],
  ['a pairing that is over at once', 'completed', standing({ oversees: true }), { sum: enough, today: '2027-05-01' }, 'yes'],
  ['not with too little', 'dissolved', standing({ host: true }), { sum: { ...enough, logs: 7 }, today: '2027-07-10' }, 'mentoring.yearShort'],
  ['not the two themselves', 'active', standing({ mentor: true }), { sum: enough, today: '2027-07-10' }, 'access.notYours'],
] as const)('settling: %s', (_, state, who, facts, expected) => expect(code(maySettle({ state }, who, { ...facts, numbers: MENTORING_NUMBERS, closesOn: '2027-07-10' }))).toBe(expected));

const pair = { id: PairId.parse(uuid(3)), mentorId: mentor, apprenticeId: apprentice, from: '2026-09-01', to: '2027-08-31', reportLessonId: null as string | null, goals: MENTORING_NUMBERS.goals };
const lesson = (id: number, teacherId: PersonId, day: string, evaluators: PersonId[]) => ({ id: uuid(id), teacherId, day, evaluators, title: `第${id}课`, link: `/open-lessons/${uuid(id)}` });
const entry = (id: number, kind: string, day: string, more = {}) => ({ id: LogId.parse(uuid(id)), kind, day, topic: '分享', lessonId: null, cite: null, ...more });
const happened = (more: Partial<Happened> = {}): Happened => ({ pair, lessons: { lessons: [], designs: [] }, counted: [], kinds: MENTORING_NUMBERS.kinds, ...more });
const done = (one: Happened) => Object.fromEntries(countsOf(factsOf(one), one.pair.goals).map(({ goal, done: n }) => [goal, n]));

test.each<[string, Partial<Happened>, Partial<Record<string, number>>]>([
  ['the mentor evaluated a lesson of the apprentice', { lessons: { designs: [], lessons: [lesson(10, apprentice, '2026-10-10', [mentor])] } }, { mentorObserves: 1 }],
  ['a seat without a sheet is no observation', { lessons: { designs: [], lessons: [lesson(10, apprentice, '2026-10-10', [])] } }, { mentorObserves: 0 }],
  ['the apprentice evaluated one of the mentor', { lessons: { designs: [], lessons: [lesson(10, mentor, '2026-10-10', [apprentice])] } }, { apprenticeObserves: 1 }],
  ['an entry about an ordinary lesson', { counted: [entry(20, '听课评课', '2026-10-11')] }, { mentorObserves: 1 }],
  ['preparing together is no observation', { counted: [entry(20, '备课', '2026-10-11')] }, { mentorObserves: 0 }],
  ['an entry about the evaluated lesson counts no second time', { lessons: { designs: [], lessons: [lesson(10, apprentice, '2026-10-10', [mentor])] }, counted: [entry(20, '听课评课', '2026-10-12', { lessonId: uuid(10) })] }, { mentorObserves: 1 }],
  ['nor does one of the same day', { lessons: { designs: [], lessons: [lesson(10, apprentice, '2026-10-10', [mentor])] }, counted: [entry(20, '听课评课', '2026-10-10')] }, { mentorObserves: 1 }],
  ['a design that the mentor commented', { lessons: { lessons: [], designs: [{ documentId: uuid(30), title: '情绪', day: '2026-10-01', commented: true, link: '/docs/x' }] } }, { designs: 1 }],
  ['a design that nobody spoke about', { lessons: { lessons: [], designs: [{ documentId: uuid(30), title: '情绪', day: '2026-10-01', commented: false, link: '/docs/x' }] } }, { designs: 0 }],
  ['a report lesson that the mentor evaluated is both', { pair: { ...pair, reportLessonId: uuid(10) }, lessons: { designs: [], lessons: [lesson(10, apprentice, '2027-05-10', [mentor])] } }, { mentorObserves: 1, reportLesson: 1 }],
])('progress: %s', (_, more, expected) => expect(done(happened(more))).toMatchObject(expected));

test('every number has exactly as many rows, and the same happenings said in another order give the same numbers', () => {
  const someone = fc.constantFrom(mentor, apprentice, PersonId.parse(uuid(9)));
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`);
  const lessons = fc.array(fc.tuple(fc.integer({ min: 10, max: 40 }), someone, day, fc.array(someone, { maxLength: 3 })), { maxLength: 6 }).map((rows) => rows.map(([n, teacher, on, evaluators], at) => lesson(n * 100 + at, teacher, on, evaluators)));
  const entries = fc.array(fc.tuple(fc.constantFrom(...MENTORING_NUMBERS.kinds.map(({ name }) => name)), day), { maxLength: 8 }).map((rows) => rows.map(([kind, on], at) => entry(5_000 + at, kind, on)));
  fc.assert(fc.property(lessons, entries, (some, counted) => {
    const one = happened({ lessons: { designs: [], lessons: some }, counted });
    const facts = factsOf(one);
    for (const { goal, done: n } of countsOf(facts, one.pair.goals)) expect(facts.filter((fact) => fact.goal === goal)).toHaveLength(n);
    expect(done({ ...one, counted: counted.toReversed(), lessons: { designs: [], lessons: some.toReversed() } })).toEqual(done(one));
  }));
});

test.each([
  ['three weeks without an entry', { state: 'active' as const, remindedOn: null, confirmedOn: ['2026-11-02'] }, true],
  ['twenty days', { state: 'active' as const, remindedOn: null, confirmedOn: ['2026-11-03'] }, false],
  ['reminded six days ago', { state: 'active' as const, remindedOn: '2026-11-17', confirmedOn: [] }, false],
  ['reminded a week ago', { state: 'active' as const, remindedOn: '2026-11-16', confirmedOn: [] }, true],
  ['assessed: nothing is asked any more', { state: 'assessed' as const, remindedOn: null, confirmedOn: [] }, false],
  ['dissolved', { state: 'dissolved' as const, remindedOn: null, confirmedOn: [] }, false],
])('the weekly word: %s', (_, { confirmedOn, ...more }, expected) => {
  const one = { from: '2026-09-01', to: '2027-08-31', ...more };
  expect(isSilent(one, { confirmedOn, numbers: MENTORING_NUMBERS, today: '2026-11-23' })).toBe(expected);
  expect(silentDaysOf(one, ['2026-11-02'], '2026-11-23')).toBe(21);
});
