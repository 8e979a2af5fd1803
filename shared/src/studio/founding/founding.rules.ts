// The life of a studio: every path there is, who may take which step, and what a term is. None leads to a plaque past the
// college's review and the bureau's approval, and no host decides about himself.
import type { PersonId } from '../../kit/id.js';
import { addDays, addYears } from '../../hours/calendar.rules.js';
import { step, type StateTable } from '../../kit/machine.js';
import { shanghaiDay, type Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { isFullyShown, type Fitness } from '../charter/charter.rules.js';
import type { Studio, StudioState } from '../studio.contract.js';
import { FoundingDeed, type FoundingAct } from './founding.contract.js';

export const foundingTable: StateTable<StudioState, FoundingAct> = {
  draft: { submit: 'applied' },
  applied: { review: 'reviewed', return: 'draft', refuse: 'refused', withdraw: 'draft' },
  reviewed: { approve: 'approved', return: 'draft', refuse: 'refused', withdraw: 'draft' },
  approved: { hang: 'active', revoke: 'revoked' },
  active: { suspend: 'suspended', openReview: 'in_term_review', revoke: 'revoked' },
  suspended: { resume: 'active', revoke: 'revoked' },
  in_term_review: { complete: 'completed', renew: 'renewed', revoke: 'revoked' },
  renewed: { begin: 'active', revoke: 'revoked' },
  completed: {},
  revoked: {},
  refused: {},
};

/** Whole years, the last day included: from 1 September to 31 August. */
export const termEndOf = (start: Day, years: number): Day => addDays(addYears(start, years), -1);

/** A renewed studio goes on the day after its old term; one whose term is over begins today. */
export const renewedTerm = ({ termEnd }: Pick<Studio, 'termEnd'>, years: number, today: Day): { readonly nextStart: Day; readonly nextEnd: Day } => {
  const nextStart = termEnd < today ? today : addDays(termEnd, 1);
  return { nextStart, nextEnd: termEndOf(nextStart, years) };
};

export interface FoundingFacts extends Pick<Studio, 'hostId' | 'state' | 'termEnd'> {
  /** Since it was last submitted. */
  readonly reviewedBy: PersonId | null;
  readonly plan: string;
  readonly fitness: Fitness;
  /** Whether anybody holds the office and may decide; where nobody can, the district stands in. */
  readonly filled: Readonly<Record<'college' | 'bureau', boolean>>;
}
export interface FoundingHand {
  readonly personId: PersonId;
  readonly districtStaff: boolean;
  readonly college: boolean;
  readonly bureau: boolean;
}

type Office = 'host' | 'college' | 'bureau' | 'district';
const officeOf = (deed: FoundingDeed, state: StudioState): Office => {
  if (deed === 'submit' || deed === 'withdraw') return 'host';
  if (deed === 'return' || deed === 'refuse') return state === 'applied' ? 'college' : 'bureau';
  if (deed === 'review') return 'college';
  return deed === 'approve' || deed === 'complete' || deed === 'renew' || deed === 'revoke' ? 'bureau' : 'district';
};

const holds = (office: Exclude<Office, 'host'>, { filled }: FoundingFacts, hand: FoundingHand): boolean => {
  if (office === 'district') return hand.districtStaff || hand.bureau;
  return hand[office] || (hand.districtStaff && !filled[office]);
};

const byHost = (deed: FoundingDeed, { fitness, plan }: FoundingFacts): Verdict => {
  if (deed === 'withdraw') return yes;
  if (fitness.title === false) return no('founding.notFit');
  return plan.trim().length >= 20 ? yes : no('founding.noPlan');
};

export const mayHandleFounding = (deed: FoundingDeed, studio: FoundingFacts, { hand, now }: { readonly hand: FoundingHand; readonly now: Date }): Verdict => {
  const [office, own] = [officeOf(deed, studio.state), hand.personId === studio.hostId];
  if (step(foundingTable, studio.state, deed) === null) return no('founding.otherState');
  if (office === 'host') return own ? byHost(deed, studio) : no('access.notYours', { who: 'host' });
  if (own) return no('founding.own');
  if (!holds(office, studio, hand)) return no('access.notYours', { who: office === 'college' || office === 'bureau' ? office : 'districtStaff' });
  if (deed === 'approve' && studio.reviewedBy === hand.personId) return no('founding.sameHand');
  return deed === 'hang' && studio.termEnd < shanghaiDay(now) ? no('founding.termOver') : yes;
};

const REASONED: ReadonlySet<FoundingDeed> = new Set<FoundingDeed>(['return', 'refuse', 'suspend', 'revoke', 'complete']);
/** What the register does not show of the host, the college confirms by hand and says how it knows. */
export const foundingReason = (deed: FoundingDeed, { fitness }: Pick<FoundingFacts, 'fitness'>, reason: string | null): Verdict => {
  if (reason !== null) return yes;
  if (deed === 'review' && !isFullyShown(fitness)) return no('founding.unshown');
  return REASONED.has(deed) ? no('founding.noReason') : yes;
};

export const foundingDeeds = (studio: FoundingFacts, facts: { readonly hand: FoundingHand; readonly now: Date }): FoundingDeed[] =>
  FoundingDeed.options.filter((deed) => mayHandleFounding(deed, studio, facts).ok);
