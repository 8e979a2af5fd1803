// Who was there by the rules of the day: sentences, borders to the second, and that coming earlier or staying longer never
// takes credit away.
import fc from 'fast-check';
import { arrivalIn, attendanceOf, mayAskLeave, mayCheck, mayHandleAttendance, mayRule, mayTap, windowsAt, type Occasion, type Presence } from './attendance.rules.js';
import type { AttendanceRules } from './attendance.contract.js';
import type { MeetingStanding } from '../meeting.contract.js';

const rules: AttendanceRules = { opensBefore: 30, lateMost: 15, earlyMost: 15, tokenSeconds: 20, codeSeconds: 60, ticketMinutes: 10 };
const at = (clock: string) => new Date(`2026-11-20T${clock.length === 5 ? `${clock}:00` : clock}+08:00`);
const occasion = (state: Occasion['state'] = 'closing', checkOut = true): Occasion => ({ state, startsAt: at('14:30'), endsAt: at('17:30'), checkOut });
const presence = (inAt: string | null, outAt: string | null, more: Partial<Presence> = {}): Presence => ({ inAt: inAt === null ? null : at(inAt), outAt: outAt === null ? null : at(outAt), onLeave: false, ruling: null, ...more });

test.each([
  ['there from the beginning', presence('14:23', '17:38'), 'present', true, 'whole'],
  ['on the second', presence('14:30', '17:30'), 'present', true, 'whole'],
  ['eleven minutes late', presence('14:41', '17:32'), 'late', true, 'lateWithin'],
  ['fifteen minutes late to the second', presence('14:45:00', '17:32'), 'late', true, 'lateWithin'],
  ['a second more', presence('14:45:01', '17:32'), 'late', false, 'lateBeyond'],
  ['left at four', presence('14:25', '16:00'), 'leftEarly', false, 'leftEarly'],
  ['left fifteen minutes early to the second', presence('14:25', '17:15:00'), 'present', true, 'whole'],
  ['left a second before that', presence('14:25', '17:14:59'), 'leftEarly', false, 'leftEarly'],
  ['never signed out', presence('14:25', null), 'present', false, 'noCheckOut'],
  ['on leave', presence(null, null, { onLeave: true }), 'leave', false, 'leave'],
  ['came in spite of a leave', presence('14:20', '17:31', { onLeave: true }), 'present', true, 'whole'],
  ['never seen', presence(null, null), 'absent', false, 'absent'],
  ['absent, and the host says he was there', presence(null, null, { ruling: 'present' }), 'present', true, 'ruled'],
  ['there, and the host says he left', presence('14:20', '17:31', { ruling: 'leftEarly' }), 'leftEarly', false, 'ruled'],
] as const)('%s', (_, facts, state, credited, why) => {
  expect(attendanceOf(facts, occasion(), rules)).toEqual({ state, credited, why });
});

test('while it runs nobody is absent, and nobody is blamed for not having signed out', () => {
  expect(attendanceOf(presence(null, null), occasion('live'), rules)).toEqual({ state: 'awaited', credited: false, why: 'awaited' });
  expect(attendanceOf(presence('14:25', null), occasion('live'), rules)).toEqual({ state: 'present', credited: true, why: 'whole' });
  expect(attendanceOf(presence('14:25', null), occasion('closed', false), rules)).toEqual({ state: 'present', credited: true, why: 'whole' });
});

test('coming earlier or staying longer never takes credit away', () => {
  const second = fc.integer({ min: -3_600, max: 14_400 });
  fc.assert(
    fc.property(second, second, fc.integer({ min: 0, max: 3_600 }), fc.integer({ min: 0, max: 3_600 }), fc.boolean(), (came, left, earlier, longer, checkOut) => {
      const moment = (seconds: number) => new Date(at('14:30').getTime() + seconds * 1_000);
      const judge = (inAt: Date, outAt: Date) => attendanceOf({ inAt, outAt, onLeave: false, ruling: null }, occasion('closing', checkOut), rules).credited;
      if (judge(moment(came), moment(left))) expect(judge(moment(came - earlier), moment(left + longer))).toBe(true);
    }),
  );
});

const standing = (more: Partial<MeetingStanding> = {}): MeetingStanding => ({ leads: false, chairs: false, records: false, assists: false, expected: true, ...more });
const [lu, tang] = ['lu', 'tang'] as never[];
const hand = (more: object = {}) => ({ standing: standing({ records: true }), by: lu as never, personId: tang as never, expected: true, ...more });
const codeOf = (verdict: ReturnType<typeof mayCheck>) => (verdict.ok ? 'yes' : verdict.code);

test('who may sign and rule for whom', () => {
  expect(codeOf(mayHandleAttendance(hand()))).toBe('yes');
  expect(codeOf(mayHandleAttendance(hand({ personId: lu })))).toBe('meeting.ownAttendance');
  expect(codeOf(mayHandleAttendance(hand({ standing: standing() })))).toBe('access.notYours');
  expect(codeOf(mayHandleAttendance(hand({ expected: false })))).toBe('meeting.notExpected');
  const tap = (now: string, state: Occasion['state'] = 'noticed') => codeOf(mayTap(hand(), { meeting: occasion(state), kind: 'in', now: at(now), rules }));
  expect([tap('13:59:59'), tap('14:00'), tap('14:00', 'closed')]).toEqual(['meeting.notOpen', 'yes', 'meeting.otherState']);
  expect([codeOf(mayRule(hand(), occasion('closing'))), codeOf(mayRule(hand(), occasion('closed'))), codeOf(mayRule(hand({ standing: standing({ chairs: true }) }), occasion('closed')))]).toEqual(['yes', 'access.notYours', 'yes']);
});

test('checking in is for whoever is asked, from the notice to the close; leave is asked once, before', () => {
  expect([codeOf(mayCheck(occasion('draft'), true)), codeOf(mayCheck(occasion('live'), true)), codeOf(mayCheck(occasion('live'), false)), codeOf(mayCheck(occasion('closed'), true))])
    .toEqual(['meeting.otherState', 'yes', 'meeting.notExpected', 'meeting.otherState']);
  const leave = (state: Occasion['state'], asked = false) => codeOf(mayAskLeave(occasion(state), { expected: true, asked }));
  expect([leave('noticed'), leave('noticed', true), leave('live')]).toEqual(['yes', 'meeting.leaveAsked', 'meeting.otherState']);
});

test('a code holds in its own window and the next; what it proves is never later than now', () => {
  const now = at('14:10:05');
  const [current, before] = windowsAt(now, 20);
  expect((current ?? 0) - (before ?? 0)).toBe(1);
  expect(arrivalIn(current ?? 0, 20, now)).toEqual(now);
  expect(arrivalIn(before ?? 0, 20, now).toISOString()).toBe('2026-11-20T06:09:59.999Z');
});
