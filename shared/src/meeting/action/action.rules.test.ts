// 任务 as a table of sentences, and a property: whatever is tried in whatever order, only steps of the table happen, nothing is
// dropped without a reason, and nobody without a part in it moves it.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import type { MeetingStanding } from '../meeting.contract.js';
import { ActionDeed } from './action.contract.js';
import type { ActionState } from './action.state.js';
import { actionTable, isOverdue, mayAddAction, mayChangeAction, maySettleAction, type ActionFacts } from './action.rules.js';

const person = (n: number): PersonId => PersonId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const [OWNER, OTHER] = [person(1), person(2)];
const nobody: MeetingStanding = { leads: false, chairs: false, records: false, assists: false, expected: false };
const asked: MeetingStanding = { ...nobody, expected: true };
const open: ActionFacts = { state: 'open', ownerId: OWNER };
const code = (verdict: { ok: boolean; code?: string }): string => (verdict.ok ? 'yes' : (verdict.code ?? ''));

test.each([
  ['its owner finishes it', 'finish', open, OWNER, asked, '', 'yes'],
  ['the recorder finishes it for the owner', 'finish', open, OTHER, { ...nobody, records: true }, '', 'yes'],
  ['a colleague does not', 'finish', open, OTHER, asked, '', 'access.notYours'],
  ['the owner does not drop it', 'drop', open, OWNER, asked, '没时间', 'access.notYours'],
  ['the host drops it with a reason', 'drop', open, OTHER, { ...nobody, chairs: true }, '已由区里统一做', 'yes'],
  ['and not without one', 'drop', open, OTHER, { ...nobody, chairs: true }, '', 'action.reasonNeeded'],
  ['what is done is not done again', 'finish', { state: 'done', ownerId: OWNER }, OWNER, asked, '', 'action.settled'],
  ['the host opens it again', 'reopen', { state: 'done', ownerId: OWNER }, OTHER, { ...nobody, leads: true }, '', 'yes'],
  ['the owner does not', 'reopen', { state: 'done', ownerId: OWNER }, OWNER, asked, '', 'access.notYours'],
] as const)('%s', (_, deed, action, personId, standing, note, expected) => {
  expect(code(maySettleAction(deed, action, { reader: { personId, standing }, note }))).toBe(expected);
});

test.each([
  ['a participant, while it runs', 'live', asked, 'yes'], ['the recorder, before it', 'noticed', { ...nobody, records: true }, 'yes'], ['a reader of the studio', 'live', nobody, 'access.notYours'], ['after the close', 'closed', asked, 'meeting.otherState'],
] as const)('writing one down: %s', (_, state, standing, expected) => expect(code(mayAddAction({ state }, standing))).toBe(expected));

test('changing is for those who run it, while it is open; its day itself is in time', () => {
  expect([code(mayChangeAction(open, { personId: OWNER, standing: asked })), code(mayChangeAction({ state: 'done' }, { personId: OTHER, standing: { ...nobody, records: true } }))]).toEqual(['access.notYours', 'action.settled']);
  expect([isOverdue({ state: 'open', dueOn: '2026-11-30' }, '2026-11-30'), isOverdue({ state: 'open', dueOn: '2026-11-30' }, '2026-12-01'), isOverdue({ state: 'done', dueOn: '2026-11-30' }, '2026-12-01'), isOverdue({ state: 'open', dueOn: null }, '2026-12-01')]).toEqual([false, true, false, false]);
});

test('any order of tries by anybody', () => {
  const tries = fc.array(fc.record({ deed: fc.constantFrom(...ActionDeed.options), by: fc.constantFrom(OWNER, OTHER), standing: fc.record({ leads: fc.boolean(), chairs: fc.boolean(), records: fc.boolean(), assists: fc.boolean(), expected: fc.boolean() }), note: fc.constantFrom('', '有原因') }), { maxLength: 30 });
  fc.assert(fc.property(tries, (all) => {
    let state: ActionState = 'open';
    for (const { deed, by, standing, note } of all) {
      const may = maySettleAction(deed, { state, ownerId: OWNER }, { reader: { personId: by, standing }, note });
      const next: ActionState | undefined = actionTable[state][deed];
      const runs = standing.leads || standing.chairs || standing.records;
      expect(may.ok).toBe(next !== undefined && (runs || (by === OWNER && deed === 'finish')) && (deed !== 'drop' || note.length > 1));
      if (may.ok && next !== undefined) state = next;
    }
  }));
});
