// On which days a series meets. Days are text and are counted in UTC at noon of nowhere: no time zone can move them.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Day } from '../../kit/time.js';
import type { Occurrence, OnHoliday, RepeatRule, Series } from './series.contract.js';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
/** Three years of weekly meetings. */
const MOST = 160;

const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
export const plusDays = (day: Day, days: number): Day => dayAt(at(day) + days * DAY_MS);
export const weekdayOf = (day: Day): number => new Date(at(day)).getUTCDay();

interface Parsed {
  readonly freq: 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly weekday: number | null;
  /** The n-th such weekday of the month; -1: the last. */
  readonly nth: number | null;
  readonly monthDay: number | null;
}

export const parseRule = (rule: RepeatRule): Parsed => {
  const parts = new Map(rule.split(';').map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
  const byDay = /^(-1|[1-5])?([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '');
  const weekday = WEEKDAYS.findIndex((name) => name === byDay?.[2]);
  return {
    freq: parts.get('FREQ') === 'WEEKLY' ? 'WEEKLY' : 'MONTHLY',
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekday: weekday === -1 ? null : weekday,
    nth: byDay?.[1] === undefined ? null : Number(byDay[1]),
    monthDay: parts.has('BYMONTHDAY') ? Number(parts.get('BYMONTHDAY')) : null,
  };
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The day of one month, or null when that month has none (a fifth Friday, a 31st). */
const dayOfMonth = ([year, month]: readonly [number, number], { weekday, nth, monthDay }: Parsed, first: Day): Day | null => {
  const days = daysIn(year, month);
  const of = (date: number): Day | null => (date >= 1 && date <= days ? dayAt(Date.UTC(year, month, date)) : null);
  if (weekday === null) return of(monthDay === -1 ? days : (monthDay ?? Number(first.slice(8))));
  if (nth === -1) return of(days - ((new Date(Date.UTC(year, month, days)).getUTCDay() - weekday + 7) % 7));
  const firstOne = 1 + ((weekday - new Date(Date.UTC(year, month, 1)).getUTCDay() + 7) % 7);
  return of(firstOne + 7 * ((nth ?? 1) - 1));
};

/** The days of the rule from `firstDay` to `lastDay`, both included, in order. */
export const daysOfRule = ({ rule, firstDay, lastDay }: Pick<Series, 'rule' | 'firstDay' | 'lastDay'>): Day[] => {
  const parsed = parseRule(rule);
  return parsed.freq === 'WEEKLY' ? weekly(parsed, firstDay, lastDay) : monthly(parsed, firstDay, lastDay);
};

/** Weeks begin on Monday, as RFC 5545 says when no WKST is given. */
const weekly = ({ interval, weekday }: Parsed, firstDay: Day, lastDay: Day): Day[] => {
  const monday = plusDays(firstDay, -((weekdayOf(firstDay) + 6) % 7));
  const offset = ((weekday ?? weekdayOf(firstDay)) + 6) % 7;
  const days: Day[] = [];
  for (let day = plusDays(monday, offset); day <= lastDay; day = plusDays(day, 7 * interval)) if (day >= firstDay) days.push(day);
  return days;
};

const monthly = (parsed: Parsed, firstDay: Day, lastDay: Day): Day[] => {
  const days: Day[] = [];
  const [year, month] = [Number(firstDay.slice(0, 4)), Number(firstDay.slice(5, 7)) - 1];
  for (let step = 0; ; step += parsed.interval) {
    const [y, m] = [year + Math.floor((month + step) / 12), (month + step) % 12];
    if (dayAt(Date.UTC(y, m, 1)) > lastDay) return days;
    const day = dayOfMonth([y, m], parsed, firstDay);
    if (day !== null && day >= firstDay && day <= lastDay) days.push(day);
  }
};

/** 法定节假日 and 调休上班日, as data; what is not listed is what its weekday says. */
export interface Calendar {
  readonly holidays: ReadonlyMap<Day, string>;
  readonly workdays: ReadonlySet<Day>;
}

export const isWorkday = (day: Day, { holidays, workdays }: Calendar): boolean => {
  if (workdays.has(day)) return true;
  return !holidays.has(day) && weekdayOf(day) !== 0 && weekdayOf(day) !== 6;
};

/** A group that meets on Saturdays means it; only a holiday moves a meeting. */
const fallsOn = (planned: Day, onHoliday: OnHoliday, calendar: Calendar): Occurrence => {
  const name = calendar.holidays.get(planned);
  if (name === undefined) return { planned, day: planned, why: null };
  if (onHoliday === 'skip') return { planned, day: null, why: name };
  const by = onHoliday === 'after' ? 1 : -1;
  let day = plusDays(planned, by);
  while (!isWorkday(day, calendar)) day = plusDays(day, by);
  return { planned, day, why: name };
};

export const occurrencesOf = (series: Pick<Series, 'rule' | 'firstDay' | 'lastDay' | 'onHoliday'>, calendar: Calendar): Occurrence[] =>
  daysOfRule(series).map((planned) => fallsOn(planned, series.onHoliday, calendar));

export const isSeriesEven = (occurrences: readonly Occurrence[]): Verdict => {
  if (occurrences.every(({ day }) => day === null)) return no('meeting.seriesEmpty');
  return occurrences.length > MOST ? no('meeting.seriesLong', { most: MOST }) : yes;
};

/** The moment in Asia/Shanghai, which knows no summer time. */
export const shanghaiInstant = (day: Day, clock: string): Date => new Date(`${day}T${clock}:00+08:00`);

/** A monthly group that neither met nor will meet in this month, or did not in the last one. */
export const missesMonth = ({ rule, firstDay, lastDay }: Pick<Series, 'rule' | 'firstDay' | 'lastDay'>, held: readonly Day[], today: Day): boolean => {
  if (parseRule(rule).freq !== 'MONTHLY' || parseRule(rule).interval !== 1 || today < firstDay || today > lastDay) return false;
  const month = today.slice(0, 7);
  return !held.some((day) => day.startsWith(month));
};

/** On this day of a month a group that has nothing planned is told. */
const WARNS_ON = '20';
/** The last day among those that have begun on which groups are warned; null without one. */
export const warnsOn = ({ after, to }: { readonly after: Day; readonly to: Day }): Day | null => {
  const thisMonth: Day = `${to.slice(0, 8)}${WARNS_ON}`;
  const day = thisMonth <= to ? thisMonth : `${plusDays(`${to.slice(0, 8)}01`, -1).slice(0, 8)}${WARNS_ON}`;
  return after < day ? day : null;
};
