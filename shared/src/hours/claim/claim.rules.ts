// Who may take a claim which step, and what looks like the same thing claimed twice. The table holds every path there
// is: none leads to the ledger past one of the two checks. Guards the server and explains the button.
import { step, type StateTable } from '../../kit/machine.js';
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay, type Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Unit } from '../hours.contract.js';
import { ClaimDeed, type Claim, type ClaimAct, type ClaimForm, type ClaimState } from './claim.contract.js';

export const claimTable: StateTable<ClaimState, ClaimAct> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { checkForSchool: 'schoolChecked', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  schoolChecked: { checkForDistrict: 'districtChecked', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  districtChecked: { publicise: 'publicised' },
  publicised: { object: 'schoolChecked', post: 'posted', return: 'returned', withdraw: 'withdrawn' },
  posted: {},
  returned: { submit: 'submitted', withdraw: 'withdrawn' },
  rejected: {},
  withdrawn: {},
};

/** Where a version of the rules does not say how long. */
export const NOTICE_DAYS = 7;

export const mayEdit = ({ state }: Pick<Claim, 'state'>): boolean => state === 'draft' || state === 'returned';

export interface ClaimFacts extends Pick<Claim, 'personId' | 'state' | 'noticeUntil'> {
  /** Since it was last submitted. */
  readonly schoolCheckedBy: PersonId | null;
  readonly districtCheckedBy: PersonId | null;
  /** Somebody else than the claimant leads his school; where nobody does, the district checks twice. */
  readonly schoolHasLead: boolean;
}
export interface ClaimHand {
  readonly personId: PersonId;
  readonly districtStaff: boolean;
  /** Of the school of the claim. */
  readonly leadsSchool: boolean;
}

const actOf = (deed: ClaimDeed, state: ClaimState): ClaimAct => (deed === 'check' ? (state === 'submitted' ? 'checkForSchool' : 'checkForDistrict') : deed);

const REASONED: ReadonlySet<ClaimDeed> = new Set<ClaimDeed>(['return', 'reject', 'object']);

/** Whoever checks for the school: its lead, or the district where there is none. */
const mayCheckForSchool = ({ schoolHasLead }: ClaimFacts, { leadsSchool, districtStaff }: ClaimHand): Verdict => {
  if (leadsSchool || (districtStaff && !schoolHasLead)) return yes;
  return no('access.notYours', { who: schoolHasLead ? 'schoolLead' : 'districtStaff' });
};

/** Whoever checks for the district, by another hand than the school's. */
const mayCheckForDistrict = ({ schoolCheckedBy }: ClaimFacts, { personId, districtStaff }: ClaimHand): Verdict => {
  if (!districtStaff) return no('access.notYours', { who: 'districtStaff' });
  return schoolCheckedBy === personId ? no('claim.sameHand') : yes;
};

const mayPost = ({ noticeUntil, districtCheckedBy }: ClaimFacts, { personId, districtStaff }: ClaimHand, today: Day): Verdict => {
  if (!districtStaff) return no('access.notYours', { who: 'districtStaff' });
  if (noticeUntil === null || today <= noticeUntil) return no('claim.noticeRuns', { day: noticeUntil ?? '' });
  return districtCheckedBy === personId ? no('claim.sameHand') : yes;
};

/** May this hand do this now? A reason is asked for apart: a button need not have one yet. */
export const mayHandleClaim = (deed: ClaimDeed, claim: ClaimFacts, { hand, now }: { readonly hand: ClaimHand; readonly now: Date }): Verdict => {
  const own = hand.personId === claim.personId;
  const act = actOf(deed, claim.state);
  if (deed === 'withdraw' && !own) return no('request.notFound');
  if (deed !== 'withdraw' && own) return no('hours.ownHours');
  if (step(claimTable, claim.state, act) === null) return no('claim.otherState');
  if (deed === 'withdraw') return yes;
  const today = shanghaiDay(now);
  if (deed === 'object') return claim.noticeUntil !== null && today <= claim.noticeUntil ? yes : no('claim.noticeOver');
  if (deed === 'post') return mayPost(claim, hand, today);
  if (claim.state === 'publicised') return no('claim.otherState');
  return claim.state === 'submitted' ? mayCheckForSchool(claim, hand) : mayCheckForDistrict(claim, hand);
};

export const needsReason = (deed: ClaimDeed, reason: string | null): Verdict => (REASONED.has(deed) && reason === null ? no('claim.noReason') : yes);

/** Everything that is open to this hand now, in the order of the contract. */
export const deedsFor = (claim: ClaimFacts, facts: { readonly hand: ClaimHand; readonly now: Date }): ClaimDeed[] =>
  ClaimDeed.options.filter((deed) => mayHandleClaim(deed, claim, facts).ok);

const MINUTE_MS = 60_000;
const MOST_DAYS = 366;

/** Days in order, times inside the one day, and never more minutes than there were. */
export const isFormEven = ({ day, lastDay, from, to, units }: Pick<ClaimForm, 'day' | 'lastDay' | 'from' | 'to' | 'units'>, unit: Unit): Verdict => {
  const days = (Date.parse(lastDay) - Date.parse(day)) / 86_400_000;
  if (days < 0 || days > MOST_DAYS) return no('claim.days');
  if (from === null && to === null) return unit === 'minutes' && units > (days + 1) * 24 * 60 ? no('claim.moreThanTime', { minutes: (days + 1) * 24 * 60 }) : yes;
  if (from === null || to === null || to <= from || shanghaiDay(from) !== day || lastDay !== day || shanghaiDay(new Date(to.getTime() - 1)) !== day) return no('claim.times');
  const minutes = Math.round((to.getTime() - from.getTime()) / MINUTE_MS);
  return unit === 'minutes' && units > minutes ? no('claim.moreThanTime', { minutes }) : yes;
};

/** Over, proven, and worth something. */
export const maySubmit = ({ lastDay, state }: Pick<Claim, 'lastDay' | 'state'>, { files, half, now }: { readonly files: number; readonly half: number | null; readonly now: Date }): Verdict => {
  if (step(claimTable, state, 'submit') === null) return no('claim.otherState');
  if (lastDay > shanghaiDay(now)) return no('claim.notOver', { day: lastDay });
  if (files === 0) return no('claim.noEvidence');
  return half === null || half <= 0 ? no('claim.nothing') : yes;
};
