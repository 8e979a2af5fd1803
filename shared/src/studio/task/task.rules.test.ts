// 工作室任务 as tables of sentences, and properties: only steps of the table happen, each by the right hand and with a reason where one is
// asked; what a day makes of a task depends on nothing but days in Shanghai.
import fc from 'fast-check';
import { addDays } from '../../hours/calendar.rules.js';
import { PersonId } from '../../kit/id.js';
import type { Day } from '../../kit/time.js';
import type { StudioRights } from '../studio.contract.js';
import { AssignmentState, HostDeed, OwnDeed } from './task.contract.js';
import { assignmentTable, isDueSoon, isSettled, isToDo, mayAssign, mayOwn, maySettleTask, tasksReadBy, timingOf } from './task.rules.js';

const id = (n: number): PersonId => PersonId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);
const [HOST, ANNA, BERT, STRANGER] = [id(1), id(2), id(3), id(4)];
const today = '2026-11-23';
const studio = { termEnd: '2028-08-31' };
const none: StudioRights = { host: false, member: false, oversees: false, works: true };
const [host, member, staff, atRest] = [{ ...none, host: true }, { ...none, member: true }, { ...none, oversees: true }, { ...none, host: true, works: false }];
const said = (verdict: { ok: boolean; code?: string }): string => (verdict.ok ? 'yes' : (verdict.code ?? ''));

test.each<[string, StudioRights, PersonId[], Day, string]>([
  ['the host asks two', host, [ANNA, BERT], today, 'yes'],
  ['until the last day of the term', host, [ANNA], '2028-08-31', 'yes'],
  ['not beyond it', host, [ANNA], '2028-09-01', 'task.afterTerm'],
  ['not until yesterday', host, [ANNA], '2026-11-22', 'task.past'],
  ['nobody twice', host, [ANNA, ANNA], today, 'task.outsider'],
  ['nobody from outside', host, [ANNA, STRANGER], today, 'task.outsider'],
  ['not himself', host, [HOST], today, 'task.outsider'],
  ['a member asks nobody', member, [BERT], today, 'access.notYours'],
  ['the district reads', staff, [BERT], today, 'access.notYours'],
  ['nothing is asked in a studio at rest', atRest, [ANNA], today, 'studio.notActive'],
])('%s', (_, rights, personIds, dueOn, code) => expect(said(mayAssign({ personIds, dueOn }, { studio, rights, circle: [ANNA, BERT] }, today))).toBe(code));

test.each<[string, OwnDeed, AssignmentState, PersonId, StudioRights, string]>([
  ['he hands in', 'handIn', 'open', ANNA, member, 'yes'],
  ['again, when it came back', 'handIn', 'returned', ANNA, member, 'yes'],
  ['not twice', 'handIn', 'submitted', ANNA, member, 'task.otherState'],
  ['he takes it back', 'takeBack', 'submitted', ANNA, member, 'yes'],
  ['not once it is confirmed', 'takeBack', 'confirmed', ANNA, member, 'task.otherState'],
  ['a colleague does nothing', 'handIn', 'open', BERT, member, 'access.notYours'],
  ['nor does the host for him', 'handIn', 'open', HOST, host, 'access.notYours'],
  ['nor he himself, once he left', 'handIn', 'open', ANNA, none, 'access.notYours'],
  ['nor anybody in a studio at rest', 'handIn', 'open', ANNA, { ...member, works: false }, 'studio.notActive'],
])('%s', (_, deed, state, reader, rights, code) => expect(said(mayOwn(deed, { state, personId: ANNA, reader, rights }))).toBe(code));

test.each<[string, HostDeed, AssignmentState, StudioRights, { here?: boolean; own?: boolean; reason?: string }, string]>([
  ['the host confirms', 'confirm', 'submitted', host, {}, 'yes'],
  ['not what is not handed in', 'confirm', 'open', host, {}, 'task.otherState'],
  ['sends back with a reason', 'return', 'submitted', host, { reason: '请补照片' }, 'yes'],
  ['not without one', 'return', 'submitted', host, {}, 'task.reason'],
  ['to nobody who left', 'return', 'submitted', host, { here: false, reason: '请补照片' }, 'task.gone'],
  ['whose work is confirmed all the same', 'confirm', 'submitted', host, { here: false }, 'yes'],
  ['nobody confirms his own', 'confirm', 'submitted', host, { own: true }, 'task.own'],
  ['but calls it off', 'withdraw', 'submitted', host, { own: true, reason: '换了主持人' }, 'yes'],
  ['calls it off with a reason', 'withdraw', 'returned', host, { reason: '改由区里统一做' }, 'yes'],
  ['what is confirmed stays', 'withdraw', 'confirmed', host, { reason: '改由区里统一做' }, 'task.otherState'],
  ['a member confirms nothing', 'confirm', 'submitted', member, {}, 'access.notYours'],
  ['nor does the district', 'confirm', 'submitted', staff, {}, 'access.notYours'],
  ['nor anybody in a studio at rest', 'confirm', 'submitted', atRest, {}, 'studio.notActive'],
])('%s', (_, deed, state, rights, { here = true, own = false, reason = '' }, code) => expect(said(maySettleTask(deed, { state, here, own, rights, reason }))).toBe(code));

test('who reads', () => expect([host, staff, member, none, { ...member, oversees: true }].map(tasksReadBy)).toEqual(['all', 'all', 'own', 'none', 'all']));

test('any order of tries by anybody moves it along the table and no further than its end', () => {
  const tries = fc.record({ what: fc.constantFrom(...OwnDeed.options, ...HostDeed.options), who: fc.constantFrom(HOST, ANNA, BERT, STRANGER), works: fc.boolean(), here: fc.boolean(), own: fc.boolean(), reason: fc.constantFrom('', '写明原因') });
  fc.assert(fc.property(fc.array(tries, { maxLength: 40 }), (deeds) => {
    let state: AssignmentState = 'open';
    for (const { what, who, works, here, own: his, reason } of deeds) {
      const rights = { ...none, host: who === HOST, member: who === BERT || (who === ANNA && here), works };
      const deed = OwnDeed.safeParse(what);
      const may = deed.success ? mayOwn(deed.data, { state, personId: ANNA, reader: who, rights }) : maySettleTask(HostDeed.parse(what), { state, here, own: his, rights, reason });
      const next: AssignmentState | undefined = assignmentTable[state][what];
      const hand = deed.success ? who === ANNA && here : who === HOST;
      expect(may.ok).toBe(next !== undefined && works && hand && (!['return', 'withdraw'].includes(what) || reason.length > 1) && (what !== 'return' || here) && (what !== 'confirm' || !his));
      if (may.ok && next !== undefined) {
        expect(isSettled(state)).toBe(false);
        state = next;
      }
    }
  }));
});

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
const noon = (on: Day): Date => new Date(`${on}T12:00:00+08:00`);

test('overdue is what is still to do on a later day; late what was handed in on one; never both, and nothing before its day is over', () => {
  fc.assert(fc.property(fc.constantFrom(...AssignmentState.options), day, day, fc.option(day), (state, dueOn, now, handedIn) => {
    const timing = timingOf({ state, handedInAt: handedIn === null ? null : noon(handedIn) }, dueOn, now);
    expect(timing === 'overdue').toBe(isToDo(state) && now > dueOn);
    expect(timing === 'late').toBe((state === 'submitted' || state === 'confirmed') && handedIn !== null && handedIn > dueOn);
    if (now <= dueOn && (handedIn ?? now) <= dueOn) expect(timing).toBe('inTime');
  }));
});

test('the last minute of the day in Shanghai is in time', () => {
  const at = (time: string) => timingOf({ state: 'submitted', handedInAt: new Date(time) }, '2026-11-30', '2026-12-05');
  expect([at('2026-11-30T23:59:59+08:00'), at('2026-12-01T00:00:00+08:00'), at('2026-11-30T16:00:00Z')]).toEqual(['inTime', 'late', 'late']);
});

test('a word is due on one day before the end, or the last day itself, and to nobody who has just been told', () => {
  fc.assert(fc.property(day, day, day, (givenOn, dueOn, now) => {
    const soon = isDueSoon({ dueOn, givenAt: noon(givenOn) }, now);
    if (soon) expect([addDays(dueOn, -1), dueOn]).toContain(now);
    expect(isDueSoon({ dueOn, givenAt: noon(givenOn) }, addDays(dueOn, -1))).toBe(givenOn < addDays(dueOn, -1));
    if (givenOn >= addDays(dueOn, -1)) expect(soon).toBe(false);
  }));
});
