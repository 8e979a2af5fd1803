// The chain of a membership as sentences, and what no chain, whatever the rules say, lets anybody do.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { step } from '../../kit/machine.js';
import { Check } from '../charter/charter.contract.js';
import { MembershipState } from '../studio.contract.js';
import { JoiningAct, type JoiningDeed } from './joining.contract.js';
import { actOf, asksReason, holdsSeat, joiningDeeds, joiningTable, mayHandleJoining, nextCheck, takenOf, type JoiningFacts, type JoiningHand } from './joining.rules.js';

const person = (n: number) => PersonId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const [applicant, host, lead, college, bureau, staff, other] = [1, 2, 3, 4, 5, 6, 7].map(person) as [PersonId, PersonId, PersonId, PersonId, PersonId, PersonId, PersonId];
const now = new Date('2026-11-23T02:00:00Z');
const FULL: readonly Check[] = Check.options;
const ONLINE: readonly Check[] = ['host'];

const facts: JoiningFacts = { personId: applicant, hostId: host, state: 'applied', chain: FULL, acted: [], memberSigned: false, hostSigned: false, studioRuns: true, filled: { school: true, host: true, college: true, bureau: true } };
const hand = (personId: PersonId, more: Partial<JoiningHand> = {}): JoiningHand => ({ personId, districtStaff: false, college: false, bureau: false, leadsSchool: false, ...more });
const hands = {
  applicant: hand(applicant), host: hand(host), lead: hand(lead, { leadsSchool: true }), college: hand(college, { college: true }), bureau: hand(bureau, { bureau: true }), staff: hand(staff, { districtStaff: true }), other: hand(other),
};
const code = (verdict: { ok: true } | { ok: false; code: string }) => (verdict.ok ? 'yes' : verdict.code);

describe('who checks when', () => {
  test.each<[string, JoiningDeed, Partial<JoiningFacts>, JoiningHand, string]>([
    ['the school’s lead recommends first', 'check', {}, hands.lead, 'yes'],
    ['the host waits for the school', 'check', {}, hands.host, 'access.notYours'],
    ['the bureau does not begin', 'check', {}, hands.bureau, 'access.notYours'],
    ['the district stands in where the school has nobody', 'check', { filled: { ...facts.filled, school: false } }, hands.staff, 'yes'],
    ['and only there', 'check', {}, hands.staff, 'access.notYours'],
    ['then the host', 'check', { state: 'school_recommended', acted: [lead] }, hands.host, 'yes'],
    ['then the college', 'check', { state: 'host_reviewed', acted: [lead, host] }, hands.college, 'yes'],
    ['then the bureau', 'check', { state: 'college_checked', acted: [lead, host, college] }, hands.bureau, 'yes'],
    ['nobody checks twice, also by another office', 'check', { state: 'college_checked', acted: [lead, host, bureau] }, hands.bureau, 'joining.sameHand'],
    ['nobody checks himself, also as lead of his school', 'check', {}, hand(applicant, { leadsSchool: true, districtStaff: true }), 'joining.own'],
    ['a colleague checks nothing', 'check', {}, hands.other, 'access.notYours'],
    ['nothing is checked in a studio that stopped', 'check', { studioRuns: false }, hands.lead, 'studio.notActive'],
    ['after the approval nobody checks any more', 'check', { state: 'approved' }, hands.bureau, 'joining.otherState'],
    ['whoever may check may say no', 'reject', {}, hands.lead, 'yes'],
    ['nobody says no to what is settled', 'reject', { state: 'active' }, hands.host, 'joining.otherState'],
    ['before the agreement the host may still say no', 'reject', { state: 'approved' }, hands.host, 'yes'],
    ['the member signs', 'sign', { state: 'approved' }, hands.applicant, 'yes'],
    ['the host signs', 'sign', { state: 'approved', memberSigned: true }, hands.host, 'yes'],
    ['nobody signs twice', 'sign', { state: 'approved', memberSigned: true }, hands.applicant, 'joining.otherState'],
    ['nobody signs before the approval', 'sign', { state: 'college_checked' }, hands.applicant, 'joining.otherState'],
    ['nobody else signs', 'sign', { state: 'approved' }, hands.bureau, 'access.notYours'],
    ['the applicant takes it back', 'withdraw', {}, hands.applicant, 'yes'],
    ['a member leaves by himself', 'withdraw', { state: 'active' }, hands.applicant, 'yes'],
    ['nobody takes it back for him', 'withdraw', {}, hands.host, 'access.notYours'],
    ['nobody leaves twice', 'withdraw', { state: 'withdrawn' }, hands.applicant, 'joining.otherState'],
    ['the invited accepts', 'accept', { state: 'proposed' }, hands.applicant, 'yes'],
    ['nobody accepts for him', 'accept', { state: 'proposed' }, hands.host, 'access.notYours'],
    ['the host takes his invitation back', 'withdraw', { state: 'proposed' }, hands.host, 'yes'],
    ['an online learner needs the host only', 'check', { chain: ONLINE }, hands.host, 'yes'],
    ['and nobody of the bureau', 'check', { chain: ONLINE }, hands.bureau, 'access.notYours'],
  ])('%s', (_, deed, change, who, expected) => expect(code(mayHandleJoining(deed, { ...facts, ...change }, who))).toBe(expected));

  test('a refusal, and leaving, say why; a yes does not have to', () => {
    expect([asksReason('reject', 'applied'), asksReason('withdraw', 'active'), asksReason('withdraw', 'applied'), asksReason('check', 'applied')]).toEqual([true, true, false, false]);
  });
});

const chains = fc.subarray([...Check.options], { minLength: 1 });

describe('whatever the rules ask for', () => {
  test('no path leads into a studio past one of its checks, and each is taken once and in order', () => {
    fc.assert(fc.property(chains, fc.array(fc.constantFrom(...JoiningAct.options), { maxLength: 60 }), (chain, acts) => {
      const [table, taken] = [joiningTable(chain), [] as JoiningAct[]];
      let state: MembershipState = 'applied';
      for (const act of acts) {
        const next: MembershipState | null = step(table, state, act);
        if (next === null) continue;
        taken.push(act);
        state = next;
        if (state === 'active') break;
      }
      const asked = chain.filter((check) => check !== 'agreement').map(actOf);
      if (state === 'active') expect(taken.filter((act) => act !== 'begin')).toEqual(asked);
      else expect(asked.slice(0, taken.filter((act) => asked.includes(act)).length)).toEqual(taken.filter((act) => asked.includes(act)));
    }));
  });

  test('walking on check by check ends in the studio', () => {
    fc.assert(fc.property(chains, (chain) => {
      let state: MembershipState = 'applied';
      const seen: Check[] = [];
      for (let check = nextCheck(chain, state); check !== null; check = nextCheck(chain, state)) {
        seen.push(check);
        state = step(joiningTable(chain), state, actOf(check)) ?? 'rejected';
      }
      expect(seen).toEqual(chain);
      expect(state === 'active' || step(joiningTable(chain), state, 'begin') === 'active').toBe(true);
    }));
  });

  test('the applicant never passes or refuses his own application, and no hand that has acted acts again', () => {
    const any = fc.record({ state: fc.constantFrom(...MembershipState.options), chain: chains, own: fc.boolean(), before: fc.boolean(), offices: fc.record({ districtStaff: fc.boolean(), college: fc.boolean(), bureau: fc.boolean(), leadsSchool: fc.boolean() }), filled: fc.record({ school: fc.boolean(), host: fc.boolean(), college: fc.boolean(), bureau: fc.boolean() }) });
    fc.assert(fc.property(any, ({ state, chain, own, before, offices, filled }) => {
      const me = hand(own ? applicant : other, offices);
      const deeds = joiningDeeds({ ...facts, state, chain, filled, acted: before ? [me.personId] : [] }, me);
      if (own || before) expect(deeds).not.toContain('check');
      if (own) expect(deeds).not.toContain('reject');
    }));
  });
});

test('a seat is held from the last check on, not only from the signature', () => {
  const row = (state: MembershipState) => ({ kind: 'member' as const, state, from: state === 'active' ? '2026-09-01' : null, to: state === 'active' ? '2028-08-31' : null, chain: FULL });
  expect(MembershipState.options.filter((state) => holdsSeat(row(state), now))).toEqual(['approved', 'active']);
  expect(takenOf('member', [row('active'), row('approved'), row('college_checked'), { ...row('active'), kind: 'online' }], now)).toBe(2);
});
