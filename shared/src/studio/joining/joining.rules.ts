// The chain of a membership: which check comes next, and whose hand may take it. The table is made of the chain that was in
// force when the application was written, so none of its checks can be passed by. Guards the server and explains the button.
import type { PersonId } from '../../kit/id.js';
import { step, type StateTable } from '../../kit/machine.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { Check } from '../charter/charter.contract.js';
import type { MembershipKind, MembershipState } from '../studio.contract.js';
import { isCurrent, isUnderWay, type MembershipFacts } from '../studio.rules.js';
import { JoiningDeed, type JoiningAct } from './joining.contract.js';

/** What the state is called after a check; the agreement ends in `active`. */
const PASSED: Readonly<Record<Check, MembershipState>> = { school: 'school_recommended', host: 'host_reviewed', college: 'college_checked', bureau: 'approved', agreement: 'active' };
const ACT: Readonly<Record<Check, JoiningAct>> = { school: 'recommend', host: 'hostReview', college: 'collegeCheck', bureau: 'approve', agreement: 'begin' };
export const actOf = (check: Check): JoiningAct => ACT[check];

/** Null when nothing is left to check, or nothing is under way. */
export const nextCheck = (chain: readonly Check[], state: MembershipState): Check | null => {
  if (!isUnderWay(state) || state === 'proposed') return null;
  const done = Check.options.findIndex((check) => PASSED[check] === state);
  return Check.options.find((check, at) => at > done && chain.includes(check)) ?? null;
};

type Row = Readonly<Partial<Record<JoiningAct, MembershipState>>>;
const ENDED: Row = {};
const stepsFrom = (chain: readonly Check[], state: MembershipState): Row => {
  const next = nextCheck(chain, state);
  const on: Row = next === null ? { begin: 'active' } : { [ACT[next]]: PASSED[next] };
  return { ...on, reject: 'rejected', withdraw: 'withdrawn' };
};

export const joiningTable = (chain: readonly Check[]): StateTable<MembershipState, JoiningAct> => ({
  proposed: { accept: 'applied', decline: 'withdrawn', withdraw: 'withdrawn' },
  applied: stepsFrom(chain, 'applied'),
  school_recommended: stepsFrom(chain, 'school_recommended'),
  host_reviewed: stepsFrom(chain, 'host_reviewed'),
  college_checked: stepsFrom(chain, 'college_checked'),
  approved: stepsFrom(chain, 'approved'),
  active: { withdraw: 'withdrawn', dismiss: 'dismissed', complete: 'completed', transfer: 'transferred' },
  completed: ENDED, dismissed: ENDED, withdrawn: ENDED, transferred: ENDED, rejected: ENDED,
});

/** A seat is taken from the last check on, not only from the signature: two approvals cannot promise the same one. */
export const holdsSeat = (membership: MembershipFacts & { readonly chain: readonly Check[] }, now: Date): boolean =>
  isCurrent(membership, now) || nextCheck(membership.chain, membership.state) === 'agreement';

/** How many of a kind belong already or are promised a seat. */
export const takenOf = (kind: MembershipKind, memberships: readonly (MembershipFacts & { readonly chain: readonly Check[] })[], now: Date): number =>
  memberships.filter((one) => one.kind === kind && holdsSeat(one, now)).length;

export interface JoiningFacts {
  readonly personId: PersonId;
  readonly hostId: PersonId;
  readonly state: MembershipState;
  readonly chain: readonly Check[];
  /** Who has checked so far: nobody checks twice. */
  readonly acted: readonly PersonId[];
  readonly memberSigned: boolean;
  readonly hostSigned: boolean;
  readonly studioRuns: boolean;
  /** Whether anybody may still take a check by his own office; where nobody can, the district stands in. */
  readonly filled: Readonly<Record<'school' | 'host' | 'college' | 'bureau', boolean>>;
}

export interface JoiningHand {
  readonly personId: PersonId;
  readonly districtStaff: boolean;
  readonly college: boolean;
  readonly bureau: boolean;
  /** Of the applicant's school. */
  readonly leadsSchool: boolean;
}

const WHO = { school: 'schoolLead', host: 'host', college: 'college', bureau: 'bureau' } as const;

const mayCheck = (check: Exclude<Check, 'agreement'>, facts: JoiningFacts, hand: JoiningHand): Verdict => {
  if (hand.personId === facts.personId) return no('joining.own');
  const holds = { school: hand.leadsSchool, host: hand.personId === facts.hostId, college: hand.college, bureau: hand.bureau }[check];
  if (!holds && !(hand.districtStaff && !facts.filled[check])) return no('access.notYours', { who: facts.filled[check] ? WHO[check] : 'districtStaff' });
  if (facts.acted.includes(hand.personId)) return no('joining.sameHand');
  return facts.studioRuns ? yes : no('studio.notActive');
};

const maySign = (facts: JoiningFacts, { personId }: JoiningHand): Verdict => {
  if (nextCheck(facts.chain, facts.state) !== 'agreement') return no('joining.otherState');
  if (!facts.studioRuns) return no('studio.notActive');
  if (personId === facts.personId) return facts.memberSigned ? no('joining.otherState') : yes;
  if (personId !== facts.hostId) return no('access.notYours', { who: 'host' });
  return facts.hostSigned ? no('joining.otherState') : yes;
};

const mayWithdraw = (facts: JoiningFacts, hand: JoiningHand): Verdict => {
  const own = hand.personId === facts.personId;
  const proposer = facts.state === 'proposed' && hand.personId === facts.hostId;
  if (!own && !proposer) return no('access.notYours', { who: 'owner' });
  return step(joiningTable(facts.chain), facts.state, 'withdraw') === null || (own && facts.state === 'proposed') ? no('joining.otherState') : yes;
};

export const mayHandleJoining = (deed: JoiningDeed, facts: JoiningFacts, hand: JoiningHand): Verdict => {
  const next = nextCheck(facts.chain, facts.state);
  switch (deed) {
    case 'accept': case 'decline':
      if (facts.state !== 'proposed') return no('joining.otherState');
      return hand.personId === facts.personId ? yes : no('access.notYours', { who: 'owner' });
    case 'withdraw': return mayWithdraw(facts, hand);
    case 'sign': return maySign(facts, hand);
    case 'check': case 'reject':
      if (next === null) return no('joining.otherState');
      // After the approval only the two who sign are left; the host may still say no, with his reason.
      if (next === 'agreement') return deed === 'reject' && hand.personId === facts.hostId ? yes : no('joining.otherState');
      return mayCheck(next, facts, hand);
  }
};

/** A refusal, and the end of a membership that runs, say why. */
export const asksReason = (deed: JoiningDeed, state: MembershipState): boolean => deed === 'reject' || (deed === 'withdraw' && state === 'active');

export const joiningDeeds = (facts: JoiningFacts, hand: JoiningHand): JoiningDeed[] => JoiningDeed.options.filter((deed) => mayHandleJoining(deed, facts, hand).ok);
