// Which version of the studio rules counts on a day, whether a new one may be published, and who is fit to host.
import { addYears } from '../../hours/calendar.rules.js';
import { shanghaiDay, type Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { Check, type Charter, type CharterRules } from './charter.contract.js';

/** The newest whose first day has come; `versions` newest first. */
export const charterOn = (versions: readonly Charter[], day: Day): Charter | null => versions.find(({ validFrom }) => validFrom <= day) ?? null;

const isOrderly = (chain: readonly Check[]): boolean => chain.every((check, at) => at === 0 || Check.options.indexOf(chain[at - 1] ?? check) < Check.options.indexOf(check));

/** From today on, so that nothing that happened is judged by it; the host's word is in every chain. */
export const mayPublishCharter = ({ validFrom, rules }: Pick<Charter, 'validFrom' | 'rules'>, now: Date): Verdict => {
  if (validFrom < shanghaiDay(now)) return no('charter.past', { day: shanghaiDay(now) });
  return Object.values(rules.chains).every((chain) => chain.includes('host') && isOrderly(chain)) ? yes : no('charter.chain');
};

export interface HostFacts {
  readonly title: string;
  /** The first day of an office in a school, as far as the register knows. */
  readonly inPostSince: Day | null;
}

/** `null`: the register cannot say; the college confirms it by hand. */
export interface Fitness {
  readonly title: boolean | null;
  readonly years: boolean | null;
}

/** The register may have begun after the teacher did: too few years there are not told, never a no. */
export const fitnessOf = ({ title, inPostSince }: HostFacts, { hostTitles, hostYears }: CharterRules, now: Date): Fitness => {
  const today = shanghaiDay(now);
  const since = inPostSince === null ? null : addYears(inPostSince, hostYears);
  return {
    title: title.trim() === '' ? null : hostTitles.some((word) => title.includes(word)),
    years: since !== null && since <= today ? true : null,
  };
};

export const isFullyShown = ({ title, years }: Fitness): boolean => title === true && years === true;
