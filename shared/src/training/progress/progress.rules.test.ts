// What somebody has of a certificate, in sentences: the three learners of the sample, deferral, the fifth that voids; and
// properties that hold for every dossier.
import fc from 'fast-check';
import { CertRules, LevelId } from '../scheme/scheme.contract.js';
import { CohortSessionId, type AttendanceState } from '../session/session.contract.js';
import type { Progress } from './progress.contract.js';
import { bandOf, judgeSessions, progressOf, wholeYears, type Carried, type Dossier, type SeenSession } from './progress.rules.js';

const C = LevelId.parse('00000000-0000-4000-8000-0000000000c0');
const rules: CertRules = CertRules.parse({
  minHalf: 160, minAttendance: { present: 9, of: 10 }, graceMinutes: 15, requires: [C], minYearsInPost: 1, schoolRecommendation: true, exam: { pass: 60 },
  works: [{ kind: 'case_analysis', count: 1 }, { kind: 'lesson_design', count: 1 }], practical: true, interview: 'optional', modules: [], source: '',
});
const sessionId = (n: number) => CohortSessionId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const HOUR = 3_600_000;
const at = (n: number): Pick<SeenSession, 'startsAt' | 'endsAt'> => ({ startsAt: new Date(Date.UTC(2026, 9, n)), endsAt: new Date(Date.UTC(2026, 9, n) + 4 * HOUR) });
type Mark = AttendanceState | null;
const session = (n: number, mark: Mark, minutes = 240, moduleCode = `B${n % 6}`): SeenSession => ({ id: sessionId(n), moduleCode, ...at(n), state: mark === null ? 'planned' : 'confirmed', attendance: mark === null ? null : { state: mark, minutes } });
/** Twenty sessions of four hours of which eleven are over; `missed` by their place. */
const eleven = (missed: readonly number[]): SeenSession[] => Array.from({ length: 20 }, (_, i) => session(i + 1, i >= 11 ? null : missed.includes(i + 1) ? 'absent' : 'present'));
const dossier = (change: Partial<Dossier> = {}): Dossier => ({
  sessions: eleven([]), carried: [], holds: [C], yearsInPost: 1, recommended: true, over: false, counting: { classMinutes: 60, voidsAt: { missed: 1, of: 5 } },
  works: [{ kind: 'assignment', templateKey: 'case_analysis', standing: null }, { kind: 'assignment', templateKey: 'lesson_design', standing: null }, { kind: 'exam', templateKey: null, standing: null }, { kind: 'practical', templateKey: null, standing: null }], ...change,
});
const passed: Dossier['works'] = dossier().works.map((work) => ({ ...work, standing: { state: 'passed', score: work.kind === 'exam' ? 60 : null } }));
const part = (progress: Progress, code: string) => progress.requirements.find((one) => one.code === code);

describe('the sample', () => {
  test('11 of 11: 44 hours so far, 36 to come, nothing lost', () => {
    const progress = progressOf(dossier(), rules);
    expect(part(progress, 'attendance')).toMatchObject({ need: 18, got: 11, booked: 9, spare: 2, missed: 0, state: 'open' });
    expect(part(progress, 'hours')).toMatchObject({ got: 88, booked: 72, state: 'open' });
    expect([progress.half, progress.possible, bandOf(progress)]).toEqual([88, true, 'under']);
  });
  test('9 of 11: 18 of 20 are needed, so not one more may be missed', () => {
    const progress = progressOf(dossier({ sessions: eleven([3, 8]) }), rules);
    expect(part(progress, 'attendance')).toMatchObject({ need: 18, got: 9, booked: 9, spare: 0, missed: 2, state: 'open' });
    expect([progress.half, progress.possible, bandOf(progress)]).toEqual([72, true, 'behind']);
  });
  test('8 of 11: at most 17 of 20 = 85 %, which can no longer be 90 %', () => {
    const progress = progressOf(dossier({ sessions: eleven([2, 6, 9]) }), rules);
    expect(part(progress, 'attendance')).toMatchObject({ got: 8, booked: 9, spare: -1, missed: 3, state: 'impossible' });
    expect([progress.half, progress.possible, bandOf(progress)]).toEqual([64, false, 'behind']);
  });
});

describe('sessions', () => {
  test.each([
    ['on time', 'present', 240, true], ['late by 15 minutes', 'late', 225, true], ['late by 16', 'late', 224, false], ['gone 15 minutes early', 'left_early', 225, true],
    ['gone 16 early', 'left_early', 224, false], ['on leave', 'leave', 0, false], ['absent', 'absent', 0, false],
  ] as const)('%s: %s with %i minutes', (_, state, minutes, counts) => {
    expect(judgeSessions({ sessions: [session(1, state, minutes)], carried: [] }, 15)[0]?.fate).toBe(counts ? 'attended' : 'missed');
  });
  test('a cancelled one asks nothing of anybody', () => {
    const sessions = eleven([3, 8]).map((one, i) => (i === 2 || i === 7 ? { ...one, state: 'cancelled' as const } : one));
    expect(part(progressOf(dossier({ sessions }), rules), 'attendance')).toMatchObject({ need: 17, got: 9, booked: 9, spare: 1 });
  });
  test('missing a fifth voids the hours of the whole course', () => {
    expect(part(progressOf(dossier({ sessions: eleven([1, 2, 3, 4]) }), rules), 'hours')).toMatchObject({ got: 0, voided: true, state: 'impossible' });
  });
  test('what was attended before stands for a missed session of the same module, and for no other', () => {
    const carried: Carried[] = [{ id: sessionId(90), moduleCode: 'B2', startsAt: new Date(0), endsAt: new Date(4 * HOUR) }];
    const fates = (n: number) => judgeSessions({ sessions: [session(n, 'absent')], carried }, 15).map(({ fate }) => fate);
    expect([fates(2), fates(3)]).toEqual([['carried'], ['missed']]);
  });
});

test('everything there is met; one point less is not', () => {
  const all = dossier({ sessions: Array.from({ length: 20 }, (_, i) => session(i + 1, i < 2 ? 'leave' : 'present')), works: passed });
  expect([progressOf(all, rules).met, bandOf(progressOf(all, rules))]).toEqual([true, 'met']);
  const short = dossier({ ...all, works: passed.map((work) => (work.kind === 'exam' ? { ...work, standing: { state: 'failed', score: 59 } } : work)) });
  expect([progressOf(short, rules).met, bandOf(progressOf(short, rules))]).toEqual([false, 'oneShort']);
});

test('once the cohort is over, what is open is out of reach', () => {
  expect(progressOf(dossier({ over: true }), rules).requirements.filter(({ state }) => state === 'open')).toEqual([]);
});

test.each([['2025-09-01', '2026-08-31', 0], ['2025-09-01', '2026-09-01', 1], ['2020-02-29', '2026-02-28', 5], [null, '2026-01-01', 0]] as const)('from %s to %s: %i whole years', (since, today, years) => {
  expect(wholeYears(since, today)).toBe(years);
});

const marks = fc.array(fc.constantFrom<Mark>('present', 'late', 'left_early', 'leave', 'absent', null), { minLength: 1, maxLength: 24 });
const anyDossier = fc.record({ marks, carried: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }), score: fc.integer({ min: 0, max: 100 }) }).map(({ marks: all, carried, score }) => dossier({
  sessions: all.map((mark, i) => session(i + 1, mark)), carried: carried.map((module, i) => ({ id: sessionId(100 + i), moduleCode: `B${module}`, startsAt: new Date(i * 1e9), endsAt: new Date(i * 1e9 + 4 * HOUR) })),
  works: passed.map((work) => (work.kind === 'exam' ? { ...work, standing: { state: 'passed', score } } : work)),
}));

test('the order in which evidence came makes no difference', () => {
  fc.assert(fc.property(unevenDossier, fc.infiniteStream(fc.nat()), (one, chance) => {
    const shuffled = <T>(list: readonly T[]): T[] => list.map((item) => ({ item, by: Number(chance.next().value) })).sort((a, b) => a.by - b.by).map(({ item }) => item);
    expect(progressOf({ ...one, sessions: shuffled(one.sessions), carried: shuffled(one.carried), works: shuffled(one.works) }, rules)).toEqual(progressOf(one, rules));
  }));
});

const lengths = fc.infiniteStream(fc.constantFrom(1, 2, 3, 4, 8));
/** Sessions of unequal length, in this cohort and in the earlier one. */
const unevenDossier = fc.tuple(anyDossier, lengths).map(([one, hours]) => {
  const lasting = <Session extends Pick<Carried, 'startsAt'>>(each: Session): Session => ({ ...each, endsAt: new Date(each.startsAt.getTime() + Number(hours.next().value) * HOUR) });
  return { ...one, sessions: one.sessions.map(lasting), carried: one.carried.map(lasting) };
});

test('a short session attended does not push out the longer one that stood for it', () => {
  const carried: Carried[] = [{ id: sessionId(90), moduleCode: 'B2', startsAt: new Date(0), endsAt: new Date(8 * HOUR) }];
  const short = { ...session(2, 'absent'), endsAt: new Date(session(2, null).startsAt.getTime() + HOUR) };
  const hours = (mark: Mark) => judgeSessions({ sessions: [{ ...short, attendance: session(2, mark).attendance }], carried }, 15).map(({ counts }) => (counts.endsAt.getTime() - counts.startsAt.getTime()) / HOUR);
  expect([hours('absent'), hours('present')]).toEqual([[8], [8]]);
});

test.each([['of one length', anyDossier], ['of unequal length', unevenDossier]])('one more session attended, one more piece passed takes nothing away: sessions %s', (_, dossiers) => {
  fc.assert(fc.property(dossiers, fc.nat({ max: 23 }), (one, place) => {
    const better = { ...one, sessions: one.sessions.map((each, i) => (i === place % one.sessions.length ? { ...each, state: 'confirmed' as const, attendance: { state: 'present' as const, minutes: 240 } } : each)) };
    const [before, after] = [progressOf(one, rules), progressOf(better, rules)];
    expect(after.half).toBeGreaterThanOrEqual(before.half);
    for (const [i, was] of before.requirements.entries()) {
      expect(after.requirements[i]?.got).toBeGreaterThanOrEqual(was.got);
      if (was.state !== 'impossible') expect(after.requirements[i]?.state).not.toBe('impossible');
    }
    if (before.met) expect(after.met).toBe(true);
  }));
});

test('met and impossible exclude each other, and impossible stays so whatever comes', () => {
  fc.assert(fc.property(unevenDossier, (one) => {
    const progress = progressOf(one, rules);
    expect(progress.met && !progress.possible).toBe(false);
    const best = { ...one, sessions: one.sessions.map((each) => (each.attendance === null && each.state === 'planned' ? { ...each, state: 'confirmed' as const, attendance: { state: 'present' as const, minutes: 240 } } : each)), works: passed };
    const attendance = part(progress, 'attendance');
    if (attendance?.state === 'impossible') expect(part(progressOf({ ...best, over: true }, rules), 'attendance')?.state).toBe('impossible');
    if (part(progress, 'hours')?.state === 'impossible') expect(part(progressOf({ ...best, over: true }, rules), 'hours')?.state).toBe('impossible');
  }));
});
