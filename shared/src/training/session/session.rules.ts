// When attendance may be written and by whom. Guards the server and explains the button.
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay, type Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Role } from '../../people/people.contract.js';
import type { Cohort, CohortStanding } from '../cohort/cohort.contract.js';
import { mayTrain } from '../cohort/cohort.rules.js';
import type { CohortSession, PlanSession } from './session.contract.js';

type Planned = Pick<Cohort, 'state'>;
/** Until the public notice. */
export const mayPlan = ({ state }: Planned): Verdict => (state === 'closed' || state === 'cancelled' || state === 'publicised' ? no('cohort.otherState') : yes);

const TEACHES: ReadonlySet<Role> = new Set<Role>(['trainer', 'expert', 'host', 'centreStaff']);
export const mayTeach = (roles: readonly Role[]): boolean => roles.some((role) => TEACHES.has(role));

/** Whole weeks from one first day to the other: a session stays on its weekday and falls not before the new first day. */
export const weeksBetween = (from: Day, to: Day): number => Math.ceil((Date.parse(to) - Date.parse(from)) / WEEK_MS);
export const WEEK_MS = 7 * 24 * 3_600_000;

const EARLY_MS = 30 * 60_000;
const DAY_MS = 24 * 3_600_000;

export const isSessionWhole = ({ startsAt, endsAt }: Pick<PlanSession, 'startsAt' | 'endsAt'>): Verdict => (endsAt > startsAt && endsAt.getTime() - startsAt.getTime() <= DAY_MS ? yes : no('session.days'));

/** From half an hour before it begins; after it is confirmed only with a reason; never one's own. */
export const mayMark = (session: Pick<CohortSession, 'state' | 'startsAt'>, { standing, by, personIds, reason }: { standing: Pick<CohortStanding, 'staff' | 'trains' | 'leads'>; by: PersonId; personIds: readonly PersonId[]; reason: string | null }, now: Date): Verdict => {
  const may = mayTrain(standing);
  if (!may.ok) return may;
  if (session.state === 'cancelled') return no('session.otherState');
  if (personIds.includes(by)) return no('enrolment.own');
  if (now.getTime() < session.startsAt.getTime() - EARLY_MS) return no('session.notBegun', { day: shanghaiDay(session.startsAt) });
  return session.state === 'confirmed' && reason === null ? no('session.confirmed') : yes;
};

export const mayConfirm = (session: Pick<CohortSession, 'state' | 'startsAt'>, standing: Pick<CohortStanding, 'staff' | 'trains' | 'leads'>, now: Date): Verdict => {
  const may = mayTrain(standing);
  if (!may.ok) return may;
  if (session.state !== 'held' && session.state !== 'planned') return no('session.otherState');
  return now < session.startsAt ? no('session.notBegun', { day: shanghaiDay(session.startsAt) }) : yes;
};
