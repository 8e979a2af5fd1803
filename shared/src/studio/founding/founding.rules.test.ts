// The life of a studio as sentences: who may take which step, what is owed a reason, and what a term is.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { step } from '../../kit/machine.js';
import type { StudioState } from '../studio.contract.js';
import { FoundingAct, type FoundingDeed } from './founding.contract.js';
import { foundingDeeds, foundingReason, foundingTable, mayHandleFounding, renewedTerm, termEndOf, type FoundingFacts, type FoundingHand } from './founding.rules.js';

const person = (n: number) => PersonId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const [host, college, bureau, staff] = [1, 2, 3, 4].map(person) as [PersonId, PersonId, PersonId, PersonId];
const now = new Date('2026-11-23T02:00:00Z');
const studio: FoundingFacts = { hostId: host, state: 'applied', termEnd: '2029-08-31', reviewedBy: null, plan: '三年里每学期一轮公开课与评课，形成一套课例与案例。', fitness: { title: true, years: true }, filled: { college: true, bureau: true } };
const hand = (personId: PersonId, more: Partial<FoundingHand> = {}): FoundingHand => ({ personId, districtStaff: false, college: false, bureau: false, ...more });
const hands = { host: hand(host), college: hand(college, { college: true }), bureau: hand(bureau, { bureau: true }), staff: hand(staff, { districtStaff: true }), other: hand(person(9)) };
const code = (verdict: { ok: true } | { ok: false; code: string }) => (verdict.ok ? 'yes' : verdict.code);

test.each<[string, FoundingDeed, Partial<FoundingFacts>, FoundingHand, string]>([
  ['the host submits his draft', 'submit', { state: 'draft' }, hands.host, 'yes'],
  ['not without a plan', 'submit', { state: 'draft', plan: '待写' }, hands.host, 'founding.noPlan'],
  ['not with a title that is not enough', 'submit', { state: 'draft', fitness: { title: false, years: true } }, hands.host, 'founding.notFit'],
  ['but with what the register cannot say', 'submit', { state: 'draft', fitness: { title: null, years: null } }, hands.host, 'yes'],
  ['nobody submits for him', 'submit', { state: 'draft' }, hands.staff, 'access.notYours'],
  ['the college reviews', 'review', {}, hands.college, 'yes'],
  ['the bureau does not review', 'review', {}, hands.bureau, 'access.notYours'],
  ['the district does not either', 'review', {}, hands.staff, 'access.notYours'],
  ['unless there is no college', 'review', { filled: { college: false, bureau: true } }, hands.staff, 'yes'],
  ['the bureau approves what was reviewed', 'approve', { state: 'reviewed', reviewedBy: college }, hands.bureau, 'yes'],
  ['not what was not', 'approve', {}, hands.bureau, 'founding.otherState'],
  ['nor with the hand that reviewed', 'approve', { state: 'reviewed', reviewedBy: bureau }, hands.bureau, 'founding.sameHand'],
  ['the college returns what it reviews', 'return', {}, hands.college, 'yes'],
  ['the bureau returns what it approves', 'return', { state: 'reviewed' }, hands.bureau, 'yes'],
  ['the college does not after its review', 'return', { state: 'reviewed' }, hands.college, 'access.notYours'],
  ['the district hangs the plaque', 'hang', { state: 'approved' }, hands.staff, 'yes'],
  ['so does the bureau', 'hang', { state: 'approved' }, hands.bureau, 'yes'],
  ['not of a term that is over', 'hang', { state: 'approved', termEnd: '2026-11-22' }, hands.staff, 'founding.termOver'],
  ['not of what is not approved', 'hang', { state: 'reviewed' }, hands.staff, 'founding.otherState'],
  ['the district suspends', 'suspend', { state: 'active' }, hands.staff, 'yes'],
  ['and resumes', 'resume', { state: 'suspended' }, hands.staff, 'yes'],
  ['only the bureau revokes', 'revoke', { state: 'suspended' }, hands.staff, 'access.notYours'],
  ['the bureau does', 'revoke', { state: 'active' }, hands.bureau, 'yes'],
  ['the bureau completes after the review of the term', 'complete', { state: 'in_term_review' }, hands.bureau, 'yes'],
  ['not before it', 'complete', { state: 'active' }, hands.bureau, 'founding.otherState'],
  ['the bureau renews', 'renew', { state: 'in_term_review' }, hands.bureau, 'yes'],
  ['a host decides nothing about himself, whatever else he is', 'renew', { state: 'in_term_review' }, hand(host, { bureau: true, districtStaff: true, college: true }), 'founding.own'],
  ['a teacher decides nothing', 'hang', { state: 'approved' }, hands.other, 'access.notYours'],
])('%s', (_, deed, change, who, expected) => expect(code(mayHandleFounding(deed, { ...studio, ...change }, { hand: who, now }))).toBe(expected));

test.each<[string, FoundingDeed, FoundingFacts['fitness'], string]>([
  ['a return says why', 'return', { title: true, years: true }, 'founding.noReason'],
  ['so does a refusal', 'refuse', { title: true, years: true }, 'founding.noReason'],
  ['and a suspension', 'suspend', { title: true, years: true }, 'founding.noReason'],
  ['what the register shows needs no word', 'review', { title: true, years: true }, 'yes'],
  ['what it does not show the college confirms in words', 'review', { title: true, years: null }, 'founding.unshown'],
  ['an approval needs none', 'approve', { title: true, years: null }, 'yes'],
])('%s', (_, deed, fitness, expected) => {
  expect(code(foundingReason(deed, { fitness }, null))).toBe(expected);
  expect(code(foundingReason(deed, { fitness }, '看过原件'))).toBe('yes');
});

test('no path leads to the plaque past the review and the approval', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...FoundingAct.options), { maxLength: 60 }), (acts) => {
    let state: StudioState = 'draft';
    let since: FoundingAct[] = [];
    for (const act of acts) {
      const next: StudioState | null = step(foundingTable, state, act);
      if (next === null) continue;
      since = act === 'submit' ? [act] : [...since, act];
      state = next;
      if (act === 'hang') expect(since).toEqual(['submit', 'review', 'approve', 'hang']);
    }
  }));
});

test('what is over stays over', () => {
  for (const state of ['completed', 'revoked', 'refused'] as const) for (const who of Object.values(hands)) expect(foundingDeeds({ ...studio, state }, { hand: who, now })).toEqual([]);
});

test('a term is whole years; the next follows it, or begins today when it is over', () => {
  expect(termEndOf('2025-09-01', 3)).toBe('2028-08-31');
  expect(renewedTerm({ termEnd: '2028-08-31' }, 3, '2028-06-01')).toEqual({ nextStart: '2028-09-01', nextEnd: '2031-08-31' });
  expect(renewedTerm({ termEnd: '2028-08-31' }, 3, '2028-10-08')).toEqual({ nextStart: '2028-10-08', nextEnd: '2031-10-07' });
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
  fc.assert(fc.property(days, days, fc.integer({ min: 1, max: 6 }), (termEnd, today, years) => {
    const { nextStart, nextEnd } = renewedTerm({ termEnd }, years, today);
    expect(nextStart > termEnd && nextEnd > nextStart).toBe(true);
  }));
});
