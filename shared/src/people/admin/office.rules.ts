// Which offices the district's staff may give, and where each is held. Refuses those of a studio: they come with its founding.
import type { Verdict } from '../../kit/verdict.js';
import { no, yes } from '../../kit/verdict.js';
import type { Day } from '../../kit/time.js';
import type { Role } from '../people.contract.js';

export const AT_A_SCHOOL: readonly Role[] = ['schoolLead', 'fullTime', 'partTime', 'headTeacher', 'teacher'];
export const OF_THE_DISTRICT: readonly Role[] = ['administrator', 'bureauLeader', 'centreStaff', 'collegeStaff', 'expert', 'trainer', 'reviewer'];
export const OFFICES: readonly Role[] = [...OF_THE_DISTRICT, ...AT_A_SCHOOL];

interface Term {
  readonly from: Day;
  readonly to: Day | null;
}
interface OfficeFacts extends Term {
  readonly role: Role;
  readonly atSchool: boolean;
  /** The terms in which he holds this very office there. */
  readonly held: readonly Term[];
}

export const mayGiveOffice = ({ role, atSchool, from, to, held }: OfficeFacts): Verdict => {
  if (!OFFICES.includes(role)) return no('office.ofStudio');
  if (AT_A_SCHOOL.includes(role) !== atSchool) return no('office.place');
  if (to !== null && to < from) return no('office.days');
  const there = held.find((term) => (term.to === null || term.to >= from) && (to === null || term.from <= to));
  return there === undefined ? yes : no('office.held', { from: there.from });
};

interface DeedFacts {
  readonly own: boolean;
  /** Of whoever does it. */
  readonly actorAdministers: boolean;
  /** The account is an administrator's, or the office is one. */
  readonly aboutAdministrator: boolean;
}

/** Nobody changes his own account here, and only an administrator touches another one's: else every researcher could make himself one. */
export const mayAdminister = ({ own, actorAdministers, aboutAdministrator }: DeedFacts): Verdict => {
  if (own) return no('account.own');
  return aboutAdministrator && !actorAdministers ? no('access.notYours', { who: 'administrator' }) : yes;
};
