// One tap as a record of attendance.
import { minutesOf } from '@gongyan/shared/training/progress/progress.rules';
import type { AttendanceState, Mark, Roll } from '@gongyan/shared/training/session/session.contract';

/** Whole minutes for who was there, none for who was not; late and early lose a quarter of an hour, which the rules usually forgive. */
export const markOf = (session: Roll['session'], personId: Mark['personId'], state: AttendanceState): Mark => ({
  personId, state, minutes: state === 'present' ? minutesOf(session) : state === 'leave' || state === 'absent' ? 0 : Math.max(0, minutesOf(session) - 15),
});
