// Who was there, by the rules of the day, and what it counts. Guards the server and explains board and close sheet.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Meeting, MeetingStanding } from '../meeting.contract.js';
import { runsMeeting } from '../meeting.rules.js';
import type { AttendanceRules, AttendanceState, CheckKind, CreditWhy } from './attendance.contract.js';

const MINUTE = 60_000;

export type Occasion = Pick<Meeting, 'state' | 'startsAt' | 'endsAt' | 'checkOut'>;

/** The facts about one person. */
export interface Presence {
  readonly inAt: Date | null;
  readonly outAt: Date | null;
  readonly onLeave: boolean;
  /** What the host has ruled, last of all. */
  readonly ruling: Exclude<AttendanceState, 'awaited'> | null;
}

export interface Attendance {
  readonly state: AttendanceState;
  readonly credited: boolean;
  readonly why: CreditWhy;
}

const is = (state: AttendanceState, credited: boolean, why: CreditWhy): Attendance => ({ state, credited, why });

/** 迟到不超过 n 分钟计满，超过不计；早退超过 n 分钟不计. A host who rules says whether it counts by the word he chooses. */
export const attendanceOf = (presence: Presence, occasion: Occasion, rules: AttendanceRules): Attendance => {
  const { ruling, inAt, onLeave } = presence;
  if (ruling !== null) return is(ruling, ruling === 'present' || ruling === 'late', 'ruled');
  if (inAt === null) return onLeave ? is('leave', false, 'leave') : isOver(occasion) ? is('absent', false, 'absent') : is('awaited', false, 'awaited');
  return leftOf(presence, occasion, rules) ?? cameAt(inAt, occasion, rules);
};

const isOver = ({ state }: Occasion): boolean => state === 'closing' || state === 'closed';

const leftOf = ({ outAt }: Presence, occasion: Occasion, { earlyMost }: AttendanceRules): Attendance | null => {
  if (outAt !== null && outAt.getTime() < occasion.endsAt.getTime() - earlyMost * MINUTE) return is('leftEarly', false, 'leftEarly');
  return outAt === null && occasion.checkOut && isOver(occasion) ? is('present', false, 'noCheckOut') : null;
};

const cameAt = (inAt: Date, { startsAt }: Occasion, { lateMost }: AttendanceRules): Attendance => {
  const late = inAt.getTime() - startsAt.getTime();
  if (late <= 0) return is('present', true, 'whole');
  return late <= lateMost * MINUTE ? is('late', true, 'lateWithin') : is('late', false, 'lateBeyond');
};

export const hasArrived = ({ state }: Pick<Attendance, 'state'>): boolean => state === 'present' || state === 'late' || state === 'leftEarly';

export const checkInOpensAt = ({ startsAt }: Pick<Meeting, 'startsAt'>, { opensBefore }: Pick<AttendanceRules, 'opensBefore'>): Date => new Date(startsAt.getTime() - opensBefore * MINUTE);

/** From the notice until the hours are written; whether it is too early is not a refusal. */
export const mayCheck = ({ state }: Pick<Meeting, 'state'>, expected: boolean): Verdict => {
  if (!expected) return no('meeting.notExpected');
  return state === 'noticed' || state === 'live' || state === 'paused' || state === 'closing' ? yes : no('meeting.otherState');
};

export interface Hand {
  readonly standing: MeetingStanding;
  readonly by: PersonId;
  readonly personId: PersonId;
  readonly expected: boolean;
}

/** 补签 and rulings: by whoever leads or records, for whoever was asked to come, never for oneself. */
export const mayHandleAttendance = ({ standing, by, personId, expected }: Hand): Verdict => {
  if (!runsMeeting(standing)) return no('access.notYours', { who: 'meetingLead' });
  if (by === personId) return no('meeting.ownAttendance');
  return expected ? yes : no('meeting.notExpected');
};

export const mayTap = (hand: Hand, { meeting, kind, now, rules }: { meeting: Pick<Meeting, 'state' | 'startsAt'>; kind: CheckKind; now: Date; rules: AttendanceRules }): Verdict => {
  const may = mayHandleAttendance(hand);
  if (!may.ok) return may;
  const open = mayCheck(meeting, true);
  if (!open.ok) return open;
  return kind === 'out' || now >= checkInOpensAt(meeting, rules) ? yes : no('meeting.notOpen');
};

/** After the close only those who lead: it moves hours. */
export const mayRule = (hand: Hand, { state }: Pick<Meeting, 'state'>): Verdict => {
  const may = mayHandleAttendance(hand);
  if (!may.ok) return may;
  if (state === 'closed') return hand.standing.leads || hand.standing.chairs ? yes : no('access.notYours', { who: 'meetingLead' });
  return state === 'live' || state === 'paused' || state === 'closing' ? yes : no('meeting.otherState');
};

/** Until it begins; once. */
export const mayAskLeave = ({ state }: Pick<Meeting, 'state'>, { expected, asked }: { expected: boolean; asked: boolean }): Verdict => {
  if (!expected) return no('meeting.notExpected');
  if (state !== 'noticed') return no('meeting.otherState');
  return asked ? no('meeting.leaveAsked') : yes;
};

/** The running number of a window of a few seconds: what a rotating code is made of. */
export const windowAt = (now: Date, seconds: number): number => Math.floor(now.getTime() / (seconds * 1_000));
/** The current one and the one before it: a phone needs some seconds to open the page. */
export const windowsAt = (now: Date, seconds: number): readonly number[] => {
  const current = windowAt(now, seconds);
  return [current, current - 1];
};
/** When a window ended, or now when it has not yet: the arrival that a token proves. */
export const arrivalIn = (window: number, seconds: number, now: Date): Date => new Date(Math.min(now.getTime(), (window + 1) * seconds * 1_000 - 1));
