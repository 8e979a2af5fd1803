// Claims: who may take which step, as sentences; that no path at all leads to the ledger past a check; and what looks
// like the same thing claimed twice.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { step } from '../../kit/machine.js';
import { ClaimAct, ClaimDeed, type ClaimState } from './claim.contract.js';
import { claimTable, deedsFor, isFormEven, mayHandleClaim, maySubmit, needsReason, type ClaimFacts, type ClaimHand } from './claim.rules.js';
import { isSameClaim, likenessOf, similarity, type Likened } from './likeness.rules.js';

const person = (n: number): PersonId => PersonId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const [teacher, lead, staff, otherStaff, colleague] = [1, 2, 3, 4, 5].map(person) as [PersonId, PersonId, PersonId, PersonId, PersonId];
const NOW = new Date('2026-11-23T02:00:00Z');
const hand = (personId: PersonId, change: Partial<ClaimHand> = {}): ClaimHand => ({ personId, districtStaff: false, leadsSchool: false, ...change });
const HANDS = { teacher: hand(teacher), lead: hand(lead, { leadsSchool: true }), staff: hand(staff, { districtStaff: true }), otherStaff: hand(otherStaff, { districtStaff: true }), colleague: hand(colleague), ownLead: hand(teacher, { leadsSchool: true }), ownStaff: hand(teacher, { districtStaff: true }) };
const facts = (state: ClaimState, change: Partial<ClaimFacts> = {}): ClaimFacts => ({ personId: teacher, state, noticeUntil: null, schoolCheckedBy: null, districtCheckedBy: null, schoolHasLead: true, ...change });
const checked = facts('schoolChecked', { schoolCheckedBy: lead });
const noticed = facts('publicised', { schoolCheckedBy: lead, districtCheckedBy: staff, noticeUntil: '2026-11-30' });
const over = { ...noticed, noticeUntil: '2026-11-22' };

describe('who may do what', () => {
  test.each<[string, ClaimDeed, ClaimFacts, ClaimHand, string]>([
    ['the school’s lead checks first', 'check', facts('submitted'), HANDS.lead, 'ok'],
    ['the district does not check before the school', 'check', facts('submitted'), HANDS.staff, 'access.notYours'],
    ['where nobody else leads the school, the district checks for it', 'check', facts('submitted', { schoolHasLead: false }), HANDS.staff, 'ok'],
    ['a lead does not check his own claim', 'check', facts('submitted', { schoolHasLead: false }), HANDS.ownLead, 'hours.ownHours'],
    ['nor does a researcher', 'check', checked, HANDS.ownStaff, 'hours.ownHours'],
    ['a colleague checks nothing', 'check', facts('submitted'), HANDS.colleague, 'access.notYours'],
    ['then the district', 'check', checked, HANDS.staff, 'ok'],
    ['the lead does not check for the district', 'check', checked, HANDS.lead, 'access.notYours'],
    ['whoever checked for the school does not check for the district', 'check', facts('schoolChecked', { schoolCheckedBy: staff }), HANDS.staff, 'claim.sameHand'],
    ['nor sends it back there', 'return', facts('schoolChecked', { schoolCheckedBy: staff }), HANDS.staff, 'claim.sameHand'],
    ['a check on a draft there is none', 'check', facts('draft'), HANDS.lead, 'claim.otherState'],
    ['during the notice anybody objects', 'object', noticed, HANDS.colleague, 'ok'],
    ['but the claimant', 'object', noticed, HANDS.teacher, 'hours.ownHours'],
    ['on its last day still', 'object', { ...noticed, noticeUntil: '2026-11-23' }, HANDS.colleague, 'ok'],
    ['after it no more', 'object', over, HANDS.colleague, 'claim.noticeOver'],
    ['before its end nobody posts', 'post', { ...noticed, noticeUntil: '2026-11-23' }, HANDS.otherStaff, 'claim.noticeRuns'],
    ['then another researcher', 'post', over, HANDS.otherStaff, 'ok'],
    ['not the one who checked', 'post', over, HANDS.staff, 'claim.sameHand'],
    ['not the claimant', 'post', over, HANDS.ownStaff, 'hours.ownHours'],
    ['nor a lead', 'post', over, HANDS.lead, 'access.notYours'],
    ['in public notice nothing is sent back by hand', 'return', noticed, HANDS.otherStaff, 'claim.otherState'],
    ['the claimant withdraws', 'withdraw', checked, HANDS.teacher, 'ok'],
    ['nobody else does', 'withdraw', checked, HANDS.staff, 'request.notFound'],
    ['what is posted stays', 'withdraw', facts('posted'), HANDS.teacher, 'claim.otherState'],
  ])('%s', (_, deed, claim, who, expected) => {
    const verdict = mayHandleClaim(deed, claim, { hand: who, now: NOW });
    expect(verdict.ok ? 'ok' : verdict.code).toBe(expected);
    expect(deedsFor(claim, { hand: who, now: NOW }).includes(deed)).toBe(verdict.ok);
  });

  test.each(['return', 'reject', 'object'] as const)('a %s says why', (deed) => expect([needsReason(deed, null).ok, needsReason(deed, '缺签到表').ok]).toEqual([false, true]));
});

/** The same as the service does: the deed, the step, and what the claim remembers of it. */
const after = (claim: ClaimFacts, deed: ClaimDeed, by: PersonId): ClaimFacts => {
  if (deed === 'check') return claim.state === 'submitted' ? { ...claim, state: 'schoolChecked', schoolCheckedBy: by } : { ...claim, state: 'publicised', districtCheckedBy: by, noticeUntil: '2026-11-22' };
  const state = step(claimTable, claim.state, deed);
  if (state === null) throw new Error('a deed that the table does not know');
  return deed === 'object' ? { ...claim, state, districtCheckedBy: null, noticeUntil: null } : { ...claim, state };
};

test('whatever hands do in whatever order: what is posted was checked by two others, and posted by none of its own', () => {
  const deeds = fc.array(fc.record({ deed: fc.constantFrom(...ClaimDeed.options, 'submit' as const), who: fc.constantFrom(...Object.values(HANDS)), on: fc.constantFrom('2026-11-22', '2026-11-23') }), { maxLength: 40 });
  fc.assert(fc.property(deeds, fc.boolean(), (tried, schoolHasLead) => {
    let claim = facts('draft', { schoolHasLead });
    for (const { deed, who, on } of tried) {
      if (deed === 'submit') {
        const state = step(claimTable, claim.state, 'submit');
        if (who.personId === teacher && state !== null) claim = { ...claim, state, schoolCheckedBy: null, districtCheckedBy: null, noticeUntil: null };
        continue;
      }
      if (!mayHandleClaim(deed, claim, { hand: who, now: new Date(`${on}T04:00:00Z`) }).ok) continue;
      if (deed !== 'withdraw') expect(who.personId).not.toBe(teacher);
      claim = after(claim, deed, who.personId);
      if (claim.state !== 'posted') continue;
      expect(claim.schoolCheckedBy).not.toBeNull();
      expect(claim.districtCheckedBy).not.toBeNull();
      expect(new Set([teacher, claim.schoolCheckedBy, claim.districtCheckedBy]).size).toBe(3);
      expect(who.personId).not.toBe(claim.districtCheckedBy);
    }
  }), { numRuns: 2_000 });
});

test('every path through the table to “posted” passes both checks and the notice', () => {
  const reach = (state: ClaimState, without: ClaimAct, seen: Set<ClaimState> = new Set()): Set<ClaimState> => {
    if (seen.has(state)) return seen;
    seen.add(state);
    for (const act of ClaimAct.options) {
      const next = act === without ? null : step(claimTable, state, act);
      if (next !== null) reach(next, without, seen);
    }
    return seen;
  };
  for (const needed of ['submit', 'checkForSchool', 'checkForDistrict', 'publicise', 'post'] as const) expect(reach('draft', needed).has('posted')).toBe(false);
  expect(reach('draft', 'reject').has('posted')).toBe(true);
});

describe('a form', () => {
  const form = { day: '2026-11-20', lastDay: '2026-11-20', from: null, to: null, units: 240 };
  const at = (text: string): Date => new Date(`${text}+08:00`);
  test.each<[string, Partial<Parameters<typeof isFormEven>[0]>, string]>([
    ['a day is enough', {}, 'ok'],
    ['its last day is not before its first', { lastDay: '2026-11-19' }, 'claim.days'],
    ['a leap day is a day', { day: '2028-02-29', lastDay: '2028-03-01' }, 'ok'],
    ['over the turn of the school year', { day: '2026-08-31', lastDay: '2026-09-01' }, 'ok'],
    ['times of that day', { from: at('2026-11-20T08:00:00'), to: at('2026-11-20T12:00:00') }, 'ok'],
    ['until midnight in Shanghai', { from: at('2026-11-20T19:00:00'), to: at('2026-11-21T00:00:00') }, 'ok'],
    ['not past it', { from: at('2026-11-20T19:00:00'), to: at('2026-11-21T00:01:00') }, 'claim.times'],
    ['times of the day before', { from: at('2026-11-19T23:00:00'), to: at('2026-11-20T03:00:00') }, 'claim.times'],
    ['the end before the beginning', { from: at('2026-11-20T12:00:00'), to: at('2026-11-20T08:00:00') }, 'claim.times'],
    ['no more minutes than there were', { from: at('2026-11-20T08:00:00'), to: at('2026-11-20T11:00:00') }, 'claim.moreThanTime'],
    ['nor than the days have', { units: 24 * 60 + 1 }, 'claim.moreThanTime'],
  ])('%s', (_, change, expected) => {
    const verdict = isFormEven({ ...form, ...change }, 'minutes');
    expect(verdict.ok ? 'ok' : verdict.code).toBe(expected);
  });

  test.each<[string, Parameters<typeof maySubmit>[0], { files: number; half: number | null }, string]>([
    ['is handed in with evidence', { state: 'draft', lastDay: '2026-11-23' }, { files: 1, half: 8 }, 'ok'],
    ['once more after it came back', { state: 'returned', lastDay: '2026-11-23' }, { files: 1, half: 8 }, 'ok'],
    ['not before it is over', { state: 'draft', lastDay: '2026-11-24' }, { files: 1, half: 8 }, 'claim.notOver'],
    ['not without evidence', { state: 'draft', lastDay: '2026-11-23' }, { files: 0, half: 8 }, 'claim.noEvidence'],
    ['not for nothing', { state: 'draft', lastDay: '2026-11-23' }, { files: 1, half: 0 }, 'claim.nothing'],
    ['not twice', { state: 'submitted', lastDay: '2026-11-23' }, { files: 1, half: 8 }, 'claim.otherState'],
  ])('%s', (_, claim, proof, expected) => {
    const verdict = maySubmit(claim, { ...proof, now: NOW });
    expect(verdict.ok ? 'ok' : verdict.code).toBe(expected);
  });
});

describe('what looks alike', () => {
  const one: Likened = { personId: teacher, title: '青少年心理危机干预专题培训', organiser: '云岚区教师进修学院', day: '2026-11-20', lastDay: '2026-11-20', from: null, to: null, digests: ['a'] };
  const other = (change: Partial<Likened>): Likened => ({ ...one, personId: colleague, digests: ['b'], ...change });
  test.each<[string, Likened, ReturnType<typeof likenessOf>]>([
    ['the same words of somebody else on that day', other({}), 'sameEvent'],
    ['nearly the same words', other({ title: '参加“青少年心理危机干预”专题培训班' }), 'sameEvent'],
    ['other words by another organiser', other({ title: '家庭教育指导师研修', organiser: '市家长学校' }), null],
    ['the same words on another day', other({ day: '2026-11-27', lastDay: '2026-11-27' }), null],
    ['the same file, whatever the words', other({ title: '别的', organiser: '别处', day: '2026-10-01', lastDay: '2026-10-01', digests: ['a'] }), 'sameFile'],
    ['the person’s own day', other({ personId: teacher, title: '别的', organiser: '别处' }), 'sameTime'],
    ['the person’s own day at another time', { ...other({ personId: teacher, title: '别的', organiser: '别处' }), from: new Date('2026-11-20T06:00:00Z'), to: new Date('2026-11-20T08:00:00Z') }, 'sameTime'],
  ])('%s', (_, candidate, kind) => expect(likenessOf(one, candidate)).toBe(kind));

  test('two times of one day that do not meet are two', () => {
    const morning = { ...one, from: new Date('2026-11-20T00:00:00Z'), to: new Date('2026-11-20T04:00:00Z') };
    const afternoon = { ...one, title: '别的', organiser: '别处', digests: ['b'], from: new Date('2026-11-20T06:00:00Z'), to: new Date('2026-11-20T08:00:00Z') };
    expect(likenessOf(morning, afternoon)).toBeNull();
  });
  test('only one’s own same file for the same event is the same claim', () => {
    expect(isSameClaim(one, { ...one, title: '换个说法' })).toBe(true);
    expect(isSameClaim(one, other({ digests: ['a'] }))).toBe(false);
    expect(isSameClaim(one, { ...one, digests: ['b'] })).toBe(false);
  });
  test('likeness is even, from nothing to the same', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      const found = similarity(a, b);
      expect(found).toBeCloseTo(similarity(b, a));
      expect(found >= 0 && found <= 1).toBe(true);
    }));
    expect(similarity('心理危机干预', '心理危机干预！')).toBe(1);
  });
});
