// Cohorts and enrolments in sentences, and the property that no path goes around a guard.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { step } from '../../kit/machine.js';
import { SchoolId } from '../../people/people.contract.js';
import { CertRules, LevelId } from '../scheme/scheme.contract.js';
import { EnrolmentAction, EnrolmentId, CohortAction, type CohortState, type EnrolmentState } from './cohort.contract.js';
import { admission, cohortTable, enrolmentTable, mayApply, mayJoin, mayStepCohort, mayStepEnrolment, type CohortFacts } from './cohort.rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [lin, chen] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2))];
const school = SchoolId.parse(uuid(10));
const C = LevelId.parse(uuid(20));
const nobody = { staff: false, trains: false, leads: [] };
const rules = CertRules.parse({ minHalf: 160, minAttendance: { present: 9, of: 10 }, graceMinutes: 15, requires: [C], minYearsInPost: 1, schoolRecommendation: true, exam: null, works: [], practical: false, interview: 'none', modules: [], source: '' });
const facts = (change: Partial<CohortFacts> = {}): CohortFacts => ({ state: 'enrolling', enrolUntil: '2026-12-01', rules, certificate: true, scheduledHalf: 160, openSessions: 0, ...change });

describe('a cohort', () => {
  test.each([
    ['opens only with rules in force', 'open', facts({ state: 'planned', rules: null }), 'cohort.noRules'],
    ['of a seminar opens without', 'open', facts({ state: 'planned', rules: null, certificate: false }), null],
    ['starts only with a full schedule', 'start', facts({ scheduledHalf: 152 }), 'cohort.tooFewHours'],
    ['starts with it', 'start', facts(), null],
    ['is assessed after every attendance is confirmed', 'assess', facts({ state: 'in_training', openSessions: 2 }), 'cohort.sessionsOpen'],
    ['does not close without a public notice', 'close', facts({ state: 'assessing' }), 'cohort.otherState'],
    ['closes after it', 'close', facts({ state: 'publicised' }), null],
  ] as const)('%s', (_, action, cohort, code) => {
    const verdict = mayStepCohort(action, cohort, { ...nobody, staff: true });
    expect(verdict.ok ? null : verdict.code).toBe(code);
  });
  test('is stepped by district staff alone', () => {
    expect(mayStepCohort('start', facts(), { ...nobody, trains: true, leads: [school] })).toMatchObject({ code: 'access.notYours' });
  });
});

describe('whoever applies', () => {
  const levels = [{ id: C, name: 'C 证' }];
  test.each([
    ['holds C and a year in post: fine', { name: '林', holds: [C], yearsInPost: 1 }, null],
    ['has no C: told which', { name: '林', holds: [], yearsInPost: 9 }, { code: 'enrolment.needsLevel', facts: { name: '林', level: 'C 证' } }],
    ['is new: told how long', { name: '林', holds: [C], yearsInPost: 0 }, { code: 'enrolment.needsYears', facts: { name: '林', need: 1, got: 0 } }],
  ])('%s', (_, applicant, refusal) => {
    expect(mayJoin(applicant, rules, levels)).toMatchObject(refusal ?? { ok: true });
  });
  test('does so in time, and once', () => {
    const day = (text: string) => new Date(`${text}T04:00:00Z`);
    const cohort = { state: 'enrolling', enrolUntil: '2026-12-01' } as const;
    expect([mayApply(cohort, null, day('2026-12-01')).ok, mayApply(cohort, null, day('2026-12-02')).ok]).toEqual([true, false]);
    expect([mayApply(cohort, { state: 'applied' }, day('2026-11-01')).ok, mayApply(cohort, { state: 'withdrawn' }, day('2026-11-01')).ok]).toEqual([false, true]);
    expect(mayApply({ ...cohort, state: 'in_training' }, null, day('2026-11-01'))).toMatchObject({ code: 'cohort.notEnrolling' });
  });
});

describe('an enrolment', () => {
  const place = (state: EnrolmentState) => ({ personId: lin, schoolId: school, state });
  test.each([
    ['is approved by the lead of that school', 'approve', 'applied', { ...nobody, leads: [school] }, chen, true],
    ['not by another school’s', 'approve', 'applied', { ...nobody, leads: [SchoolId.parse(uuid(11))] }, chen, false],
    ['not by the teacher himself, whatever he leads', 'approve', 'applied', { staff: true, trains: true, leads: [school] }, lin, false],
    ['is recognised by a trainer', 'recognise', 'in_training', { ...nobody, trains: true }, chen, true],
    ['not by the trainer for himself', 'recognise', 'in_training', { ...nobody, trains: true }, lin, false],
    ['not from the application', 'recognise', 'applied', { ...nobody, staff: true }, chen, false],
    ['is admitted by staff', 'admit', 'school_approved', { ...nobody, staff: true }, chen, true],
    ['not before the school agreed', 'admit', 'applied', { ...nobody, staff: true }, chen, false],
    ['is left by the person himself', 'withdraw', 'in_training', nobody, lin, true],
    ['and by nobody for him', 'withdraw', 'in_training', { ...nobody, staff: true }, chen, false],
  ] as const)('%s', (_, action, state, standing, by, ok) => {
    expect(mayStepEnrolment({ action, place: place(state), standing: { ...standing, leads: [...standing.leads] }, by }).ok).toBe(ok);
  });
});

test('no path leads to a certificate around the school, the admission, the training or the recognition', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...EnrolmentAction.options), { maxLength: 40 }), (actions) => {
    let state: EnrolmentState = 'applied';
    const way: EnrolmentState[] = [state];
    for (const action of actions) state = step(enrolmentTable, state, action) ?? state, way.push(state);
    if (way.includes('certified')) for (const needed of ['school_approved', 'admitted', 'in_training', 'met_requirements'] as const) expect(way).toContain(needed);
  }));
  fc.assert(fc.property(fc.array(fc.constantFrom(...CohortAction.options), { maxLength: 30 }), (actions) => {
    let state: CohortState = 'planned';
    const way: CohortState[] = [state];
    for (const action of actions) state = step(cohortTable, state, action) ?? state, way.push(state);
    if (way.includes('closed')) for (const needed of ['enrolling', 'in_training', 'assessing', 'publicised'] as const) expect(way).toContain(needed);
  }));
});

test('places go to those approved first who lack nothing; the rest wait; never more than there are', () => {
  fc.assert(fc.property(fc.array(fc.record({ lacks: fc.boolean(), waits: fc.boolean() }), { maxLength: 30 }), fc.integer({ min: -3, max: 20 }), (people, free) => {
    const queue = people.map(({ lacks, waits }, i) => ({ id: EnrolmentId.parse(uuid(i + 100)), placeNo: i, state: waits ? 'waitlisted' as const : 'school_approved' as const, refusal: lacks ? { ok: false as const, code: 'enrolment.needsYears' as const, facts: {} } : null }));
    const { admit, wait, lacking } = admission([...queue].reverse(), free);
    expect(admit).toEqual(queue.filter(({ refusal }) => refusal === null).slice(0, Math.max(0, free)));
    expect(lacking.every(({ refusal }) => refusal !== null)).toBe(true);
    expect(wait.every(({ id }) => !admit.some((one) => one.id === id))).toBe(true);
  }));
});
