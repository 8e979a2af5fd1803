// What is allowed around a meeting, as sentences; no path of steps passes a guard; the agenda runs one item at a time.
import fc from 'fast-check';
import { step } from '../kit/machine.js';
import type { MeetingAction, MeetingStanding, MeetingState } from './meeting.contract.js';
import { MeetingAction as Actions, MeetingState as States } from './meeting.contract.js';
import { agendaAfter, mayChangeMeeting, mayInvite, mayPlanMeeting, mayTakeMeetingStep, meetingTable, needsReason, type MeetingFacts } from './meeting.rules.js';

const nobody: MeetingStanding = { leads: false, chairs: false, records: false, assists: false, expected: true };
const leads = { ...nobody, leads: true };
const records = { ...nobody, records: true };
const assists = { ...nobody, assists: true };
const [startsAt, endsAt, now] = [new Date('2026-11-20T06:30:00Z'), new Date('2026-11-20T09:30:00Z'), new Date('2026-11-20T06:10:00Z')];
const meeting = (state: MeetingState, closedAt: Date | null = null): MeetingFacts => ({ state, startsAt, endsAt, closedAt });
const codeOf = (verdict: ReturnType<typeof mayTakeMeetingStep>) => (verdict.ok ? 'yes' : verdict.code);

test.each([
  ['whoever leads tells everybody', 'notify', 'draft', leads, now, 'yes'],
  ['the recorder does not', 'notify', 'draft', records, now, 'access.notYours'],
  ['nobody is told of what is over', 'notify', 'draft', leads, new Date('2026-11-20T10:00:00Z'), 'meeting.past'],
  ['twenty minutes before it begins', 'begin', 'noticed', leads, now, 'yes'],
  ['the recorder begins when the chair is late', 'begin', 'noticed', records, now, 'yes'],
  ['not in the morning', 'begin', 'noticed', leads, new Date('2026-11-20T01:00:00Z'), 'meeting.tooEarly'],
  ['a teacher begins nothing', 'begin', 'noticed', nobody, now, 'access.notYours'],
  ['a draft does not begin', 'begin', 'draft', leads, now, 'meeting.otherState'],
  ['nothing is closed before the sheet', 'close', 'live', leads, now, 'meeting.otherState'],
  ['so does the assistant chair', 'begin', 'noticed', assists, now, 'yes'],
  ['who does not cancel it', 'cancel', 'noticed', assists, now, 'access.notYours'],
  ['nor writes hours', 'close', 'closing', assists, now, 'access.notYours'],
  ['the recorder does not write hours', 'close', 'closing', records, now, 'access.notYours'],
  ['a running meeting is not cancelled', 'cancel', 'live', leads, now, 'meeting.otherState'],
] as const)('%s', (_, action, state, standing, at, expected) => {
  expect(codeOf(mayTakeMeetingStep(action, meeting(state), { standing, now: at }))).toBe(expected);
});

test('taken back within seven days, without words only in the first ten minutes', () => {
  const closedAt = new Date('2026-11-20T09:40:00Z');
  const at = (minutes: number) => new Date(closedAt.getTime() + minutes * 60_000);
  const may = (minutes: number) => codeOf(mayTakeMeetingStep('reopen', meeting('closed', closedAt), { standing: leads, now: at(minutes) }));
  expect([may(1), may(6 * 1_440), may(8 * 1_440)]).toEqual(['yes', 'yes', 'meeting.tooLate']);
  expect([needsReason(meeting('closed', closedAt), at(9)), needsReason(meeting('closed', closedAt), at(11))]).toEqual([false, true]);
});

test('a plan needs somewhere to go, an end after its beginning, and somebody to come', () => {
  const wanted = { startsAt, endsAt, place: '云岚区竹溪小学', link: '', seats: null };
  const plan = (more: object, people = 5) => codeOf(mayPlanMeeting({ ...wanted, ...more }, { standing: leads, people }, now));
  expect([plan({}), plan({}, 0), plan({ place: '' }), plan({ place: '', link: 'https://meet.example.org/x' }), plan({ endsAt: startsAt }), plan({ startsAt: new Date('2026-11-01T00:00:00Z'), endsAt: new Date('2026-11-01T02:00:00Z') })])
    .toEqual(['yes', 'meeting.nobody', 'meeting.noPlace', 'yes', 'meeting.times', 'meeting.past']);
  expect([plan({ seats: 5 }), plan({ seats: 4 }), plan({ seats: 4 }, 0)]).toEqual(['yes', 'meeting.seats', 'yes']);
  expect(codeOf(mayChangeMeeting(wanted, { meeting: meeting('live'), standing: leads, people: 5 }, now))).toBe('meeting.otherState');
  expect([codeOf(mayInvite(meeting('live'), records)), codeOf(mayInvite(meeting('closed'), leads)), codeOf(mayInvite(meeting('live'), nobody))]).toEqual(['yes', 'meeting.otherState', 'access.notYours']);
});

test('no path of steps writes hours past the sheet, and nothing leaves a cancelled meeting', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Actions.options), { maxLength: 40 }), (actions: MeetingAction[]) => {
      let state: MeetingState = 'draft';
      const way: MeetingState[] = [state];
      for (const action of actions) {
        const next: MeetingState | null = step(meetingTable, state, action);
        if (next === null) continue;
        if (next === 'closed') expect(state).toBe('closing');
        if (next === 'live') expect(['noticed', 'paused', 'closing']).toContain(state);
        expect(state).not.toBe('cancelled');
        state = next;
        way.push(state);
      }
      if (way.includes('closed')) expect(way).toEqual(expect.arrayContaining(['noticed', 'live', 'closing']));
    }),
  );
  for (const state of States.options) for (const action of Actions.options) if (state === 'cancelled') expect(step(meetingTable, state, action)).toBeNull();
});

describe('the agenda', () => {
  const item = (id: string) => ({ id: id as never, state: 'waiting' as const, minutes: 15, startedAt: null, endedAt: null });
  const states = (items: ReturnType<typeof agendaAfter>) => items?.map(({ state }) => state);

  test('goes on, is extended, skips, and comes to its end', () => {
    const first = agendaAfter([item('a'), item('b'), item('c')], 'next', now) ?? [];
    expect(states(first)).toEqual(['running', 'waiting', 'waiting']);
    expect(agendaAfter(first, 'extend', now)?.[0]?.minutes).toBe(17);
    const second = agendaAfter(first, 'skip', now) ?? [];
    expect(states(second)).toEqual(['skipped', 'running', 'waiting']);
    const last = agendaAfter(agendaAfter(second, 'next', now) ?? [], 'next', now) ?? [];
    expect(states(last)).toEqual(['skipped', 'done', 'done']);
    expect([agendaAfter(last, 'next', now), agendaAfter(last, 'extend', now), agendaAfter([item('a')], 'skip', now)]).toEqual([null, null, null]);
  });

  test('never runs two items, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.array(fc.constantFrom('next' as const, 'extend' as const, 'skip' as const), { maxLength: 30 }), (count, deeds) => {
        let items: NonNullable<ReturnType<typeof agendaAfter>> = Array.from({ length: count }, (_, at) => item(String(at)));
        for (const deed of deeds) items = agendaAfter(items, deed, now) ?? items;
        expect(items.filter(({ state }) => state === 'running').length).toBeLessThanOrEqual(1);
        expect(items).toHaveLength(count);
      }),
    );
  });
});
