// Who may what around a pairing, as sentences; and what holds whatever the state and the standing.
import fc from 'fast-check';
import { step } from '../../kit/machine.js';
import { PersonId } from '../../kit/id.js';
import { Grade, PairAction, PairState, type PairStanding } from './mentoring.contract.js';
import { areDatesRight, hasBegun, isWrittenIn, LIVING, mayAssess, mayComplete, mayDissolve, mayPair, mayPropose, mayReport, mayRevise, maySeePair, maySign, MEETING, pairTable, waitsForReader, waitsOf, type Pairing } from './mentoring.rules.js';
import { MENTORING_NUMBERS } from '../../hours/mentoring.rules.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [mentor, apprentice] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2))];
const now = new Date('2026-11-23T02:00:00Z');
const who = (more: Partial<PairStanding> = {}): PairStanding => ({ mentor: false, apprentice: false, host: false, oversees: false, ...more });
const code = (verdict: { ok: boolean; code?: string }) => (verdict.ok ? 'yes' : verdict.code);
const pairing = (more: Partial<Pairing> = {}): Pairing => ({
  mentorId: mentor, apprenticeId: apprentice, running: true, paired: false, apprentice: { name: '瞿白露', inSchool: true },
  mentor: { name: '陆拾光', rights: { host: true, member: false }, appointed: false, apprentices: 1 }, ...more,
});
const member = { name: '庄疏影', rights: { host: false, member: true }, appointed: false, apprentices: 0 };

test.each([
  ['a host takes a second apprentice', pairing(), 'yes'],
  ['not a third', pairing({ mentor: { ...pairing().mentor, apprentices: 2 } }), 'mentoring.tooMany'],
  ['a member is no mentor by himself', pairing({ mentor: member }), 'mentoring.notMentor'],
  ['the district has appointed him', pairing({ mentor: { ...member, appointed: true } }), 'yes'],
  ['an appointed mentor of another studio', pairing({ mentor: { ...member, rights: { host: false, member: false }, appointed: true } }), 'mentoring.notMentor'],
  ['nobody mentors himself', pairing({ apprenticeId: mentor }), 'mentoring.samePerson'],
  ['somebody without a school is no apprentice', pairing({ apprentice: { name: '白鹿鸣', inSchool: false } }), 'mentoring.notApprentice'],
  ['the same two not twice', pairing({ paired: true }), 'mentoring.alreadyPaired'],
  ['not in a studio that rests', pairing({ running: false }), 'studio.notActive'],
])('pairing: %s', (_, facts, expected) => expect(code(mayPair(facts, MENTORING_NUMBERS))).toBe(expected));

test.each([
  ['from today for a year', '2026-11-23', '2027-11-22', 'yes'],
  ['from next month', '2026-12-01', '2027-11-30', 'yes'],
  ['begun eight weeks ago', '2026-09-28', '2027-08-31', 'yes'],
  ['not from last year', '2025-09-01', '2027-08-31', 'mentoring.badDates'],
  ['not for a fortnight', '2026-11-23', '2026-12-06', 'mentoring.badDates'],
  ['not for five years', '2026-11-23', '2031-11-22', 'mentoring.badDates'],
  ['not backwards', '2026-11-23', '2026-11-22', 'mentoring.badDates'],
])('dates: %s', (_, from, to, expected) => expect(code(areDatesRight({ from, to }, MENTORING_NUMBERS, now))).toBe(expected));

test.each<[string, ReturnType<typeof maySign>, string]>([
  ['the host proposes', mayPropose({ host: true }, false), 'yes'],
  ['the mentor proposes', mayPropose({ host: false }, true), 'yes'],
  ['nobody else does', mayPropose({ host: false }, false), 'access.notYours'],
  ['the host changes a draft', mayRevise({ state: 'draft' }, who({ host: true })), 'yes'],
  ['the apprentice does not', mayRevise({ state: 'draft' }, who({ apprentice: true })), 'access.notYours'],
  ['nobody changes what is signed', mayRevise({ state: 'active' }, who({ mentor: true, host: true })), 'mentoring.otherState'],
  ['the apprentice signs what he read', maySign({ state: 'draft', digest: 'a' }, who({ apprentice: true }), { read: 'a', signed: false }), 'yes'],
  ['not what was changed meanwhile', maySign({ state: 'draft', digest: 'b' }, who({ apprentice: true }), { read: 'a', signed: false }), 'mentoring.agreementChanged'],
  ['not twice', maySign({ state: 'draft', digest: 'a' }, who({ mentor: true }), { read: 'a', signed: true }), 'mentoring.alreadySigned'],
  ['the host signs for nobody', maySign({ state: 'draft', digest: 'a' }, who({ host: true }), { read: 'a', signed: false }), 'access.notYours'],
  ['the apprentice records his report lesson', mayReport({ state: 'active' }, who({ apprentice: true })), 'yes'],
  ['another one instead', mayReport({ state: 'reported' }, who({ mentor: true })), 'yes'],
  ['not after the assessment', mayReport({ state: 'assessed' }, who({ mentor: true })), 'mentoring.otherState'],
  ['the host assesses', mayAssess({ state: 'reported' }, who({ host: true, mentor: true })), 'yes'],
  ['not before the report lesson', mayAssess({ state: 'active' }, who({ host: true })), 'mentoring.otherState'],
  ['a mentor who is not the host does not', mayAssess({ state: 'reported' }, who({ mentor: true })), 'access.notYours'],
  ['an apprentice never, not even as host', mayAssess({ state: 'reported' }, who({ apprentice: true, host: true, oversees: true })), 'mentoring.ownOutcome'],
  ['passed it is completed', mayComplete({ state: 'assessed', grade: 'pass' }, who({ oversees: true })), 'yes'],
  ['failed it is not', mayComplete({ state: 'assessed', grade: 'fail' }, who({ host: true })), 'mentoring.notPassed'],
  ['the apprentice may leave', mayDissolve({ state: 'active' }, who({ apprentice: true })), 'yes'],
  ['somebody else dissolves nothing', mayDissolve({ state: 'active' }, who()), 'access.notYours'],
  ['what is over is over', mayDissolve({ state: 'completed' }, who({ host: true })), 'mentoring.otherState'],
  ['the lead of a school reads', maySeePair(who(), true), 'yes'],
  ['nobody else finds it', maySeePair(who(), false), 'request.notFound'],
])('deeds: %s', (_, verdict, expected) => expect(code(verdict)).toBe(expected));

test('a pairing begins on its first day by the calendar in Shanghai', () => {
  expect(hasBegun({ from: '2026-12-01' }, new Date('2026-11-30T15:59:00Z'))).toBe(false);
  expect(hasBegun({ from: '2026-12-01' }, new Date('2026-11-30T16:00:00Z'))).toBe(true);
});

test.each([
  ['both sign', { state: 'draft' as const, grade: null, signedBy: [], waitingOf: [] }, ['mentor sign', 'apprentice sign']],
  ['the apprentice has signed', { state: 'draft' as const, grade: null, signedBy: [apprentice], waitingOf: [] }, ['mentor sign']],
  ['the mentor wrote an entry', { state: 'active' as const, grade: null, signedBy: [mentor, apprentice], waitingOf: [mentor] }, ['apprentice confirm']],
  ['the report lesson was held', { state: 'reported' as const, grade: null, signedBy: [mentor, apprentice], waitingOf: [apprentice] }, ['mentor confirm', 'host assess']],
  ['passed', { state: 'assessed' as const, grade: 'good' as const, signedBy: [mentor, apprentice], waitingOf: [] }, ['host complete']],
  ['failed', { state: 'assessed' as const, grade: 'fail' as const, signedBy: [mentor, apprentice], waitingOf: [] }, []],
  ['over', { state: 'dissolved' as const, grade: null, signedBy: [mentor, apprentice], waitingOf: [] }, []],
])('who waits for whom: %s', (_, facts, expected) => {
  expect(waitsOf({ mentorId: mentor, apprenticeId: apprentice, ...facts }).map((wait) => `${wait.who} ${wait.what}`)).toEqual(expected);
});

const anyStanding = fc.record({ mentor: fc.boolean(), apprentice: fc.boolean(), host: fc.boolean(), oversees: fc.boolean() });
const anyState = fc.constantFrom(...PairState.options);
const anyGrade = fc.option(fc.constantFrom(...Grade.options));

test('no way leads past both signatures, the report lesson and the assessment', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...PairAction.options), { maxLength: 12 }), (actions) => {
    let state: PairState = 'draft';
    const been: PairState[] = [state];
    for (const action of actions) {
      state = step(pairTable, state, action) ?? state;
      been.push(state);
    }
    if (state === 'completed') for (const must of ['signed', 'active', 'reported', 'assessed'] as const) expect(been).toContain(must);
    if (MEETING.includes(state)) expect(been).toContain('signed');
    for (const end of ['completed', 'dissolved'] as const) expect(new Set(been.slice(been.indexOf(end) === -1 ? been.length : been.indexOf(end))).size).toBeLessThanOrEqual(1);
  }));
});

test('the apprentice is never told to judge, and judges nothing in any state', () => {
  fc.assert(fc.property(anyStanding, anyState, anyGrade, (standing, state, grade) => {
    if (!standing.apprentice) return;
    expect(mayAssess({ state }, standing).ok).toBe(false);
    expect(mayComplete({ state, grade }, standing).ok).toBe(false);
    expect(waitsForReader([{ who: 'host', what: 'assess' }, { who: 'host', what: 'complete' }], standing)).toEqual([]);
  }));
});

test('what is living is signed and not over, and entries are written in nothing that is not living, but corrections', () => {
  fc.assert(fc.property(anyState, (state) => {
    expect(LIVING.includes(state)).toBe(state !== 'draft' && step(pairTable, state, 'dissolve') !== null);
    if (isWrittenIn(state, false)) expect(LIVING).toContain(state);
    if (isWrittenIn(state, true)) expect(['draft', 'signed']).not.toContain(state);
  }));
});
