// How long a session lives, in one place. Idle: teachers leave a tab open over a teaching day, and what they
// do over the socket counts as seen. Absolute: once a week everybody proves again who he is.
import { PROVEN_MINUTES } from '@gongyan/shared/kit/route';

export const SESSION = {
  idleHours: 8,
  absoluteDays: 7,
  /** A new sign-in beyond this ends the session that was not seen for longest. */
  perPerson: 10,
  /** How long a proof that it is he counts for deeds that weigh. */
  provenMinutes: PROVEN_MINUTES,
  /** After it the token before is still good for what other pages of the browser have under way. */
  formerSeconds: 60,
  /** `seen_at` is written at most this often. */
  seenEverySeconds: 60,
  /** A personal token that is over stays in the list for so long, to be seen. */
  tokenShownDays: 30,
} as const;

export const TICKET_SECONDS = 60;

/** The condition under which a row of `session` is alive, for every query that asks. Constants, no input. */
export const ALIVE = `seen_at > now() - interval '${SESSION.idleHours} hours' and ends_at > now()`;
