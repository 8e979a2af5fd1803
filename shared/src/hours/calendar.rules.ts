// Years and periods of the district's calendar, on plain days: no clock and no time zone can move them. A
// school year begins on 1 September, a calendar year on 1 January; both are data.
import type { Day } from '../kit/time.js';

export interface Span {
  readonly from: Day;
  /** The last day that belongs to it. */
  readonly to: Day;
}

const DAY_MS = 86_400_000;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: Day, days: number): Day => new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from `from` to `to`, both counted. */
export const daysOf = ({ from, to }: Span): number => Math.round((utc(to) - utc(from)) / DAY_MS) + 1;

/** The same day `years` later; 29 February becomes the 28th where there is none. */
export const addYears = (day: Day, years: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return `${pad(year + years, 4)}-${pad(month, 2)}-${pad(Math.min(date, last), 2)}`;
};

/** The period of `years` years, counted from `start` in both directions, that holds `day`. */
export const periodOf = (start: Day, years: number, day: Day): Span => {
  let at = Math.floor((Number(day.slice(0, 4)) - Number(start.slice(0, 4)) - 1) / years);
  while (addYears(start, (at + 1) * years) <= day) at += 1;
  return { from: addYears(start, at * years), to: addDays(addYears(start, (at + 1) * years), -1) };
};

/** The year that holds `day`, in a calendar whose years begin on `MM-DD`. */
export const yearOf = (startsOn: string, day: Day): Span => periodOf(`2000-${startsOn}`, 1, day);

/** When a school year begins where no rule says otherwise. */
export const SCHOOL_YEAR = '09-01';
export const schoolYearOf = (day: Day): Span => yearOf(SCHOOL_YEAR, day);

const SECOND_HALF = '02-01';
/** 学期: the half of the school year that holds `day`, the first until the end of January. */
export const halfYearOf = (day: Day): Span => {
  const year = schoolYearOf(day);
  const second = `${year.to.slice(0, 4)}-${SECOND_HALF}`;
  return day < second ? { from: year.from, to: addDays(second, -1) } : { from: second, to: year.to };
};

export const holds = ({ from, to }: Span, day: Day): boolean => from <= day && day <= to;
