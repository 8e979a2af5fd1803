// What may happen to a cohort and to an enrolment, by whom. Two tables and the guards before them; no path goes around a
// guard, because a step that is not in its table does not exist.
import { step, type StateTable } from '../../kit/machine.js';
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { CertRules, Level, LevelId } from '../scheme/scheme.contract.js';
import type { Cohort, CohortAction, CohortState, CohortStanding, Enrolment, EnrolmentAction, EnrolmentState } from './cohort.contract.js';

export const cohortTable: StateTable<CohortState, CohortAction> = {
  planned: { open: 'enrolling', cancel: 'cancelled' },
  enrolling: { start: 'in_training', cancel: 'cancelled' },
  in_training: { assess: 'assessing', cancel: 'cancelled' },
  assessing: { publicise: 'publicised' },
  publicised: { close: 'closed', reopen: 'assessing' },
  closed: {},
  cancelled: {},
};

export const enrolmentTable: StateTable<EnrolmentState, EnrolmentAction> = {
  applied: { approve: 'school_approved', refuse: 'refused', withdraw: 'withdrawn' },
  school_approved: { admit: 'admitted', wait: 'waitlisted', refuse: 'refused', withdraw: 'withdrawn' },
  waitlisted: { admit: 'admitted', refuse: 'refused', withdraw: 'withdrawn' },
  admitted: { begin: 'in_training', defer: 'deferred', withdraw: 'withdrawn' },
  in_training: { recognise: 'met_requirements', fail: 'failed', defer: 'deferred', withdraw: 'withdrawn' },
  met_requirements: { certify: 'certified', takeBack: 'in_training' },
  certified: {},
  failed: { defer: 'deferred' },
  deferred: {},
  withdrawn: { again: 'applied' },
  refused: { again: 'applied' },
};

/** Those who hold a place in the room. */
export const SEATED: ReadonlySet<EnrolmentState> = new Set<EnrolmentState>(['admitted', 'in_training', 'met_requirements', 'certified', 'failed']);

type Standing = Pick<CohortStanding, 'staff' | 'trains' | 'leads'>;
type Place = Pick<Enrolment, 'personId' | 'schoolId' | 'state'>;

export interface CohortFacts extends Pick<Cohort, 'state' | 'enrolUntil'> {
  /** 证书班: a published version of its level's rules is in force; null for what leads to no certificate. */
  readonly rules: CertRules | null;
  readonly certificate: boolean;
  /** Half-hours of all sessions that are not cancelled. */
  readonly scheduledHalf: number;
  readonly openSessions: number;
}

export const mayStepCohort = (action: CohortAction, cohort: CohortFacts, standing: Standing): Verdict => {
  if (!standing.staff) return no('access.notYours', { who: 'districtStaff' });
  if (step(cohortTable, cohort.state, action) === null) return no('cohort.otherState');
  if (action === 'open' && cohort.certificate && cohort.rules === null) return no('cohort.noRules');
  if (action === 'start' && cohort.rules !== null && cohort.scheduledHalf < cohort.rules.minHalf) return no('cohort.tooFewHours', { need: cohort.rules.minHalf / 2, got: cohort.scheduledHalf / 2 });
  return action === 'assess' && cohort.openSessions > 0 ? no('cohort.sessionsOpen', { count: cohort.openSessions }) : yes;
};

type Days = Pick<Cohort, 'startsOn' | 'endsOn' | 'enrolUntil'>;

/** Before it begins everything but the programme; while it runs no more the days on which it began. */
export const mayChangeCohort = (cohort: Days & Pick<Cohort, 'state'> & { readonly seated: number }, wanted: Days & Pick<Cohort, 'quota'>, standing: Standing): Verdict => {
  const { state, seated } = cohort;
  if (!standing.staff) return no('access.notYours', { who: 'districtStaff' });
  if (state !== 'planned' && state !== 'enrolling' && state !== 'in_training') return no('cohort.otherState');
  if (state === 'in_training' && (wanted.startsOn !== cohort.startsOn || wanted.enrolUntil !== cohort.enrolUntil)) return no('cohort.begun');
  const days = areDaysEven(wanted);
  if (!days.ok) return days;
  return wanted.quota < seated ? no('cohort.quotaTooSmall', { seated }) : yes;
};

export const areDaysEven = ({ startsOn, endsOn, enrolUntil }: Days): Verdict => (startsOn > endsOn || enrolUntil > startsOn ? no('cohort.days') : yes);

/** What somebody brings along. */
export interface Applicant {
  readonly name: string;
  readonly holds: readonly LevelId[];
  readonly yearsInPost: number;
}

/** 前置条件: said in words, and asked again at the issue. */
export const mayJoin = ({ name, holds, yearsInPost }: Applicant, rules: CertRules | null, levels: readonly Pick<Level, 'id' | 'name'>[]): Verdict => {
  if (rules === null) return yes;
  const missing = rules.requires.find((level) => !holds.includes(level));
  if (missing !== undefined) return no('enrolment.needsLevel', { name, level: levels.find(({ id }) => id === missing)?.name ?? '' });
  return yearsInPost < rules.minYearsInPost ? no('enrolment.needsYears', { name, need: rules.minYearsInPost, got: yearsInPost }) : yes;
};

export const mayApply = (cohort: Pick<Cohort, 'state' | 'enrolUntil'>, mine: Pick<Enrolment, 'state'> | null, now: Date): Verdict => {
  if (cohort.state !== 'enrolling') return no('cohort.notEnrolling');
  if (shanghaiDay(now) > cohort.enrolUntil) return no('cohort.enrolmentOver', { day: cohort.enrolUntil });
  return mine !== null && step(enrolmentTable, mine.state, 'again') === null ? no('enrolment.there') : yes;
};

/** 学校负责人 for the own school; district staff for a school without one. Nobody for himself. */
export const mayApproveOne = (place: Place, { standing, by }: { standing: Standing; by: PersonId }): Verdict => {
  if (place.personId === by) return no('enrolment.own');
  const leads = place.schoolId !== null && standing.leads.includes(place.schoolId);
  return leads || standing.staff ? yes : no('access.notYours', { who: 'schoolLead' });
};

/** Training and marking: whoever trains here, or district staff; nobody himself. */
export const mayTrain = (standing: Standing): Verdict => (standing.trains || standing.staff ? yes : no('access.notYours', { who: 'trainer' }));

export interface Step {
  readonly action: EnrolmentAction;
  readonly place: Place;
  readonly standing: Standing;
  readonly by: PersonId;
}

const whoSteps: Readonly<Record<EnrolmentAction, 'self' | 'school' | 'staff' | 'trainer'>> = {
  approve: 'school', refuse: 'school', admit: 'staff', wait: 'staff', begin: 'staff', recognise: 'trainer', takeBack: 'trainer', certify: 'staff', fail: 'staff', defer: 'trainer', withdraw: 'self', again: 'self',
};

/** By its table, and by whom: others judge, only the person himself leaves. */
export const mayStepEnrolment = ({ action, place, standing, by }: Step): Verdict => {
  if (step(enrolmentTable, place.state, action) === null) return no('enrolment.otherState');
  const who = whoSteps[action];
  if (who === 'self') return place.personId === by ? yes : no('access.notYours', { who: 'learner' });
  // 转入下期 may also be the learner's own wish: it is the rule's way out, and he gains nothing by it.
  if (place.personId === by) return action === 'defer' ? yes : no('enrolment.own');
  if (who === 'school') return mayApproveOne(place, { standing, by });
  if (who === 'trainer') return mayTrain(standing);
  return standing.staff ? yes : no('access.notYours', { who: 'districtStaff' });
};

export interface Queued extends Pick<Enrolment, 'id' | 'placeNo' | 'state'> {
  /** Why he cannot be admitted, if so. */
  readonly refusal: Extract<Verdict, { ok: false }> | null;
}

/** 按先后录取: free places to those approved first, then the list of those who wait. Whoever lacks a condition takes none. */
export const admission = (queue: readonly Queued[], free: number): { readonly admit: Queued[]; readonly wait: Queued[]; readonly lacking: Queued[] } => {
  const waiting = queue.filter(({ state }) => state === 'school_approved' || state === 'waitlisted');
  const ready = waiting.filter(({ refusal }) => refusal === null).sort((a, b) => a.placeNo - b.placeNo);
  return { admit: ready.slice(0, Math.max(0, free)), wait: ready.slice(Math.max(0, free)).filter(({ state }) => state === 'school_approved'), lacking: waiting.filter(({ refusal }) => refusal !== null) };
};
