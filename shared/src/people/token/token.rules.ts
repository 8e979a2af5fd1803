// Whether a person may make one more token, and for how long. Pure; the days are those of the district's calendar.
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { TOKEN_DAYS, TOKENS_EACH } from './token.contract.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

interface TokenFacts {
  readonly today: Day;
  readonly lastDay: Day;
  /** How many he has that have not ended. */
  readonly held: number;
}

/** The last day that may be chosen today. */
export const latestDay = (today: Day): Day => new Date(Date.parse(today) + TOKEN_DAYS * DAY_MS).toISOString().slice(0, 10);

export const mayMakeToken = ({ today, lastDay, held }: TokenFacts): Verdict => {
  if (held >= TOKENS_EACH) return no('token.tooMany', { n: held });
  return lastDay > today && lastDay <= latestDay(today) ? yes : no('token.days', { days: TOKEN_DAYS });
};
