// A school year of mentoring: which entries fall into it, whether they are worth hours, when that is settled. Pure.
import { addDays, addYears, daysOf, SCHOOL_YEAR, yearOf, type Span } from '../../hours/calendar.rules.js';
import type { MentoringNumbers, Rules } from '../../hours/hours.contract.js';
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { MentoringLog } from './log.contract.js';
import type { Pair, PairStanding } from './mentoring.contract.js';

export const schoolYear = (rules: Rules | null, day: Day): Span => yearOf(rules?.yearStartsOn ?? SCHOOL_YEAR, day);

/** The day of this year on which its hours are settled. */
export const closingDay = (year: Span, { closesOn }: Pick<MentoringNumbers, 'closesOn'>): Day => {
  const first = addYears(`2000-${closesOn}`, Number(year.from.slice(0, 4)) - 2000);
  return first >= year.from ? first : addYears(`2000-${closesOn}`, Number(year.from.slice(0, 4)) - 1999);
};

export interface Sum {
  readonly logs: number;
  readonly minutes: number;
  /** The day of the last one: that is when the year's work was done. */
  readonly lastOn: Day | null;
}

/** Of entries that count. */
export const sumOf = (counted: readonly Pick<MentoringLog, 'day' | 'minutes'>[], within: Span | null = null): Sum => {
  const mine = counted.filter(({ day }) => within === null || (within.from <= day && day <= within.to));
  return { logs: mine.length, minutes: mine.reduce((sum, { minutes }) => sum + minutes, 0), lastOn: mine.reduce<Day | null>((last, { day }) => (last === null || day > last ? day : last), null) };
};

export const isWorthHours = ({ logs, minutes }: Sum, { minLogs, minMinutes }: Pick<MentoringNumbers, 'minLogs' | 'minMinutes'>): boolean => logs >= minLogs && minutes >= minMinutes;

/** By the host or the district, from the closing day on, or earlier for a pairing that is over. */
export const maySettle = ({ state }: Pick<Pair, 'state'>, { host, oversees }: PairStanding, { sum, numbers, closesOn, today }: { readonly sum: Sum; readonly numbers: MentoringNumbers; readonly closesOn: Day; readonly today: Day }): Verdict => {
  if (!host && !oversees) return no('access.notYours', { who: 'pairHost' });
  const over = state === 'completed' || state === 'dissolved';
  if (!over && today < closesOn) return no('mentoring.yearOpen', { day: closesOn });
  return isWorthHours(sum, numbers) ? yes : no('mentoring.yearShort', { logs: sum.logs, minutes: sum.minutes, needLogs: numbers.minLogs, needMinutes: numbers.minMinutes });
};

const WEEK_DAYS = 7;
type Silent = Pick<Pair, 'state' | 'from' | 'to'>;
const lastOf = ({ from }: Pick<Pair, 'from'>, confirmedOn: readonly Day[]): Day => confirmedOn.reduce((last, day) => (day > last ? day : last), from);

export const silentDaysOf = (pair: Pick<Pair, 'from'>, confirmedOn: readonly Day[], today: Day): number => daysOf({ from: lastOf(pair, confirmedOn), to: today }) - 1;

/** While the two meet, nothing was confirmed for as long as the district says, and the last word is a week old. */
export const isSilent = (pair: Silent & { readonly remindedOn: Day | null }, { confirmedOn, numbers: { silentDays }, today }: { readonly confirmedOn: readonly Day[]; readonly numbers: Pick<MentoringNumbers, 'silentDays'>; readonly today: Day }): boolean => {
  const { state, to, remindedOn } = pair;
  if ((state !== 'active' && state !== 'reported') || today > to) return false;
  return today >= addDays(lastOf(pair, confirmedOn), silentDays) && (remindedOn === null || today >= addDays(remindedOn, WEEK_DAYS));
};
