// 集体备课 as sentences, and as one promise: no way through the states leaves out a guard.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import { step } from '../../kit/machine.js';
import type { Verdict } from '../../kit/verdict.js';
import { SchoolId } from '../../people/people.contract.js';
import { StudioId, type StudioRights } from '../../studio/studio.contract.js';
import type { StudioFacts } from '../../studio/studio.rules.js';
import type { DesignState } from '../lesson.contract.js';
import { DesignState as States } from '../lesson.contract.js';
import { PrepAction } from './collective.contract.js';
import { guardOf, mayAct, mayChangeDiscussion, mayFork, mayStep, mayTakeIdea, mayTakeUpdate, prepTable, type PrepAsk, type PrepDesign } from './collective.rules.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [lead, co, other] = [PersonId.parse(uuid(1)), PersonId.parse(uuid(2)), PersonId.parse(uuid(3))];
const none: StudioRights = { host: false, member: false, oversees: false, works: true };
const [host, member, staff] = [{ ...none, host: true }, { ...none, member: true }, { ...none, oversees: true }];
const now = new Date('2026-11-23T02:00:00Z');
const said = (verdict: Verdict): string => (verdict.ok ? 'yes' : verdict.code);
const at = (state: DesignState): PrepDesign => ({ leadAuthorId: lead, authorIds: [co], state });

describe('who takes a step', () => {
  test.each<[string, PrepAction, DesignState, PersonId, StudioRights, string]>([
    ['the lead author opens the discussion', 'discuss', 'first_draft', lead, member, 'yes'],
    ['so does the host', 'discuss', 'first_draft', other, host, 'yes'],
    ['not a co-author', 'discuss', 'first_draft', co, member, 'access.notYours'],
    ['not district staff', 'discuss', 'first_draft', other, staff, 'access.notYours'],
    ['a stranger is told nothing', 'discuss', 'first_draft', other, none, 'request.notFound'],
    ['nor is a lead author who left', 'fix', 'in_discussion', lead, none, 'request.notFound'],
    ['the host fixes the 共案', 'fix', 'in_discussion', other, host, 'yes'],
    ['so does the lead author', 'fix', 'in_discussion', lead, member, 'yes'],
    ['no co-author fixes it', 'fix', 'in_discussion', co, member, 'access.notYours'],
    ['what is fixed is not fixed twice', 'fix', 'consensus', other, host, 'lesson.otherStage'],
    ['a first draft is not fixed without a discussion', 'fix', 'first_draft', other, host, 'lesson.otherStage'],
    ['the host reopens it', 'reopen', 'consensus', other, host, 'yes'],
    ['nobody reopens what was taught', 'reopen', 'taught', other, host, 'lesson.otherStage'],
    ['the teacher himself records his lesson', 'teach', 'second_preparation', lead, member, 'yes'],
    ['not even the host does it for him', 'teach', 'second_preparation', other, host, 'access.notYours'],
    ['the teacher himself reflects', 'reflect', 'taught', lead, member, 'yes'],
    ['nobody reflects before the lesson', 'reflect', 'second_preparation', lead, member, 'lesson.otherStage'],
    ['nor for somebody else', 'reflect', 'taught', co, member, 'access.notYours'],
    ['after the reflection it is archived', 'archive', 'reflected', lead, member, 'yes'],
    ['not before', 'archive', 'taught', lead, member, 'lesson.otherStage'],
    ['the district publishes', 'publish', 'archived', other, staff, 'yes'],
    ['the host does not', 'publish', 'archived', other, host, 'access.notYours'],
    ['nothing goes on after the library', 'publish', 'published', other, staff, 'lesson.otherStage'],
  ])('%s', (_, action, state, personId, rights, expected) => expect(said(mayAct(action, at(state), { personId, rights }))).toBe(expected));
});

describe('what must be true first', () => {
  const asks = { action: 'discuss', until: '2026-11-30', written: true, people: [{ name: '汤沐阳', reads: true }] } as const;
  test.each<[string, PrepAsk, string]>([
    ['a written draft is discussed', asks, 'yes'],
    ['until today at the earliest', { ...asks, until: '2026-11-23' }, 'yes'],
    ['not until yesterday', { ...asks, until: '2026-11-22' }, 'lesson.discussionPast'],
    ['not an empty one', { ...asks, written: false }, 'lesson.nothingWritten'],
    ['not with nobody', { ...asks, people: [] }, 'request.invalid'],
    ['not with somebody who cannot see it', { ...asks, people: [{ name: '毛安歌', reads: false }] }, 'lesson.discussantOutside'],
    ['fixed when everybody has commented', { action: 'fix', discussion: { until: '2026-11-30', waiting: [] } }, 'yes'],
    ['or when the last day has come', { action: 'fix', discussion: { until: '2026-11-23', waiting: ['汤沐阳'] } }, 'yes'],
    ['not while somebody is waited for', { action: 'fix', discussion: { until: '2026-11-24', waiting: ['汤沐阳'] } }, 'lesson.discussionRuns'],
    ['not when nobody was ever asked', { action: 'fix', discussion: null }, 'lesson.noDiscussion'],
    ['reopened with a reason', { action: 'reopen', reason: '试教后要改导入' }, 'yes'],
    ['not with blanks', { action: 'reopen', reason: '   ' }, 'lesson.noReason'],
    ['taught today', { action: 'teach', day: '2026-11-23' }, 'yes'],
    ['not tomorrow', { action: 'teach', day: '2026-11-24' }, 'lesson.notYetTaught'],
    ['a reflection of one sentence', { action: 'reflect', text: '学生比预想的更愿意分享自己的情绪。' }, 'yes'],
    ['not of one word', { action: 'reflect', text: '很好' }, 'lesson.noReflection'],
    ['an own version is archived after its reflection', { action: 'archive', from: 'reflected', reflectedForks: 0 }, 'yes'],
    ['a 共案 when somebody has reflected on it', { action: 'archive', from: 'consensus', reflectedForks: 1 }, 'yes'],
    ['not before', { action: 'archive', from: 'consensus', reflectedForks: 0 }, 'lesson.nobodyReflected'],
    ['published when a second person checked it', { action: 'publish', checkedBy: other, writers: [lead, co], open: 0 }, 'yes'],
    ['not unchecked', { action: 'publish', checkedBy: null, writers: [lead], open: 0 }, 'lesson.notChecked'],
    ['not checked by a writer', { action: 'publish', checkedBy: co, writers: [lead, co], open: 0 }, 'lesson.checkedByWriter'],
    ['not while a place is open', { action: 'publish', checkedBy: other, writers: [lead, co], open: 2 }, 'lesson.findingsOpen'],
  ])('%s', (_, ask, expected) => expect(said(guardOf(ask, now))).toBe(expected));

  test('a running discussion is changed under the same guards, and only while it runs', () => {
    const reader = { personId: lead, rights: member };
    expect(said(mayChangeDiscussion(asks, { design: at('in_discussion'), reader }, now))).toBe('yes');
    expect(said(mayChangeDiscussion({ ...asks, until: '2026-01-01' }, { design: at('in_discussion'), reader }, now))).toBe('lesson.discussionPast');
    expect(said(mayChangeDiscussion(asks, { design: at('consensus'), reader }, now))).toBe('lesson.otherStage');
    expect(said(mayChangeDiscussion(asks, { design: at('in_discussion'), reader: { personId: co, rights: member } }, now))).toBe('access.notYours');
  });

  test('a wait names those who are waited for, and until when', () => {
    expect(guardOf({ action: 'fix', discussion: { until: '2026-11-30', waiting: ['汤沐阳', '庄疏影'] } }, now)).toEqual({ ok: false, code: 'lesson.discussionRuns', facts: { day: '2026-11-30', names: '汤沐阳、庄疏影' } });
  });
});

describe('forks and what goes between them and the 共案', () => {
  const studio: StudioFacts = { id: StudioId.parse(uuid(5)), hostId: lead, baseSchoolId: SchoolId.parse(uuid(6)), seats: 8, state: 'active', termStart: '2025-09-01', termEnd: '2028-08-31' };
  test.each<[string, DesignState, StudioRights, boolean, Partial<StudioFacts>, string]>([
    ['a member makes his own', 'consensus', member, false, {}, 'yes'],
    ['so does the host', 'consensus', host, false, {}, 'yes'],
    ['once', 'consensus', member, true, {}, 'lesson.forkedAlready'],
    ['not before the 共案 is fixed', 'in_discussion', member, false, {}, 'lesson.notFixed'],
    ['not district staff', 'consensus', staff, false, {}, 'lesson.noStudio'],
    ['not in a suspended studio', 'consensus', member, false, { state: 'suspended' }, 'studio.notActive'],
    ['a stranger is told nothing', 'consensus', none, false, {}, 'request.notFound'],
  ])('%s', (_, state, rights, hasFork, change, expected) => expect(said(mayFork({ design: at(state), studio: { ...studio, ...change }, hasFork }, { personId: other, rights }, now))).toBe(expected));

  test.each<[string, DesignState, PersonId, StudioRights, string]>([
    ['its teacher takes an update over', 'second_preparation', lead, member, 'yes'],
    ['not the host', 'second_preparation', other, host, 'access.notYours'],
    ['nobody into what was taught', 'taught', lead, member, 'coedit.locked'],
    ['a stranger is told nothing', 'second_preparation', other, none, 'request.notFound'],
  ])('%s', (_, state, personId, rights, expected) => expect(said(mayTakeUpdate(at(state), { personId, rights }))).toBe(expected));

  test.each<[string, DesignState, PersonId, StudioRights, string]>([
    ['the host takes an idea into the open 共案', 'in_discussion', other, host, 'yes'],
    ['not into the fixed one', 'consensus', other, host, 'lesson.consensusFixed'],
    ['not a co-author', 'in_discussion', co, member, 'access.notYours'],
  ])('%s', (_, state, personId, rights, expected) => expect(said(mayTakeIdea(at(state), { personId, rights }))).toBe(expected));
});

/** Everything that anybody may ask for, true and untrue. */
const anAsk: fc.Arbitrary<PrepAsk> = fc.oneof(
  fc.record({ action: fc.constant('discuss' as const), until: fc.constantFrom('2026-11-01', '2026-11-23', '2026-12-01'), written: fc.boolean(), people: fc.array(fc.record({ name: fc.constant('某'), reads: fc.boolean() }), { maxLength: 2 }) }),
  fc.record({ action: fc.constant('fix' as const), discussion: fc.option(fc.record({ until: fc.constantFrom('2026-11-01', '2026-12-01'), waiting: fc.constantFrom([], ['某']) })) }),
  fc.record({ action: fc.constant('reopen' as const), reason: fc.constantFrom('', ' ', '试教后要改') }),
  fc.record({ action: fc.constant('teach' as const), day: fc.constantFrom('2026-11-01', '2026-12-01') }),
  fc.record({ action: fc.constant('reflect' as const), text: fc.constantFrom('', '学生比预想的更愿意分享自己。') }),
  fc.record({ action: fc.constant('archive' as const), from: fc.constantFrom(...States.options), reflectedForks: fc.nat(1) }),
  fc.record({ action: fc.constant('publish' as const), checkedBy: fc.constantFrom(null, lead, other), writers: fc.constant([lead, co]), open: fc.nat(1) }),
);
const aReader = fc.record({ personId: fc.constantFrom(lead, co, other), rights: fc.constantFrom(none, host, member, staff) });

test('no path skips a guard: whatever is asked in whatever order, each step was open, allowed and true', () => {
  fc.assert(fc.property(fc.constantFrom<DesignState>('first_draft', 'second_preparation'), fc.array(fc.tuple(anAsk, aReader), { maxLength: 60 }), (first, asked) => {
    let state: DesignState = first;
    const past: PrepAsk[] = [];
    for (const [given, reader] of asked) {
      const ask = given.action === 'archive' ? { ...given, from: state } : given;
      if (!mayStep(ask, { design: at(state), reader }, now).ok) continue;
      expect([guardOf(ask, now).ok, mayAct(ask.action, at(state), reader).ok]).toEqual([true, true]);
      const next: DesignState | null = step(prepTable, state, ask.action);
      if (next === null) throw new Error(`${state} has no ${ask.action}`);
      past.push(ask);
      state = next;
    }
    const taken = past.map(({ action }) => action);
    const before = (action: PrepAction, needed: PrepAction): void => taken.forEach((one, index) => one === action && expect(taken.slice(0, index)).toContain(needed));
    before('fix', 'discuss');
    before('reopen', 'fix');
    before('publish', 'archive');
    if (first === 'second_preparation') before('archive', 'reflect');
    taken.forEach((action, index) => action === 'reflect' && expect(taken[index - 1]).toBe('teach'));
    for (const ask of past) {
      if (ask.action === 'fix') expect(ask.discussion !== null && (ask.discussion.waiting.length === 0 || ask.discussion.until <= '2026-11-23')).toBe(true);
      if (ask.action === 'reopen') expect(ask.reason.trim()).not.toBe('');
      if (ask.action === 'publish') expect([ask.checkedBy, ask.open]).toEqual([other, 0]);
    }
  }), { numRuns: 3_000 });
});

test('every step of the table is asked by its action, and every state can be reached', () => {
  const reached = new Set<DesignState>(['first_draft', 'second_preparation']);
  for (let round = 0; round < States.options.length; round += 1) for (const state of [...reached]) for (const next of Object.values(prepTable[state])) reached.add(next);
  expect([...reached].sort()).toEqual([...States.options].sort());
  expect([...new Set(Object.values(prepTable).flatMap((row) => Object.keys(row)))].sort()).toEqual([...PrepAction.options].sort());
});
