// Who may sign up, and until when. Pure.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Meeting } from '../meeting.contract.js';

export type SeatFacts = Pick<Meeting, 'state' | 'startsAt' | 'seats'>;

/** From the notice to the beginning. Everybody else is told 没有找到: the meeting is not his business. */
export const isSignUp = ({ state, startsAt, seats }: SeatFacts, now: Date): boolean => seats !== null && state === 'noticed' && now < startsAt;

export const mayTakeSeat = (meeting: SeatFacts, { taken, expected }: { readonly taken: number; readonly expected: boolean }, now: Date): Verdict => {
  if (!isSignUp(meeting, now)) return no('request.notFound');
  if (expected) return yes;
  return taken < (meeting.seats ?? 0) ? yes : no('meeting.full', { seats: meeting.seats ?? 0 });
};

/** Whoever was asked asks for leave instead. */
export const mayGiveSeatUp = (meeting: SeatFacts, { mine }: { readonly mine: boolean }, now: Date): Verdict => (mine && isSignUp(meeting, now) ? yes : no('request.notFound'));
