// On which days a series meets: sentences, and an independent walk over every day from 2000 to 2050.
import fc from 'fast-check';
import { daysOfRule, isWorkday, occurrencesOf, plusDays, weekdayOf, type Calendar } from './series.rules.js';

const none: Calendar = { holidays: new Map(), workdays: new Set() };
const national: Calendar = { holidays: new Map([1, 2, 3, 4, 5, 6, 7].map((day) => [`2026-10-0${day}`, '国庆节'])), workdays: new Set(['2026-09-20', '2026-10-10']) };

test.each([
  ['every third Friday', 'FREQ=MONTHLY;BYDAY=3FR', '2026-09-01', '2026-12-31', ['2026-09-18', '2026-10-16', '2026-11-20', '2026-12-18']],
  ['every last Wednesday', 'FREQ=MONTHLY;BYDAY=-1WE', '2026-02-01', '2026-04-30', ['2026-02-25', '2026-03-25', '2026-04-29']],
  ['the 31st, where there is one', 'FREQ=MONTHLY;BYMONTHDAY=31', '2027-01-01', '2027-06-30', ['2027-01-31', '2027-03-31', '2027-05-31']],
  ['the last day, in a leap year too', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2028-01-15', '2028-03-31', ['2028-01-31', '2028-02-29', '2028-03-31']],
  ['every second Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-04', '2026-12-15', ['2026-11-16', '2026-11-30', '2026-12-14']],
  ['the same day of every month', 'FREQ=MONTHLY', '2026-09-18', '2026-11-30', ['2026-09-18', '2026-10-18', '2026-11-18']],
  ['a month without a fifth Friday has none', 'FREQ=MONTHLY;BYDAY=5FR', '2026-09-01', '2026-11-30', ['2026-10-30']],
] as const)('%s', (_, rule, firstDay, lastDay, days) => {
  expect(daysOfRule({ rule, firstDay, lastDay })).toEqual(days);
});

test.each([
  ['after', '2026-10-08'],
  ['before', '2026-09-30'],
  ['skip', null],
] as const)('a holiday moves the meeting: %s', (onHoliday, day) => {
  const occurrences = occurrencesOf({ rule: 'FREQ=MONTHLY;BYDAY=1FR', firstDay: '2026-10-01', lastDay: '2026-11-30', onHoliday }, national);
  expect(occurrences).toEqual([{ planned: '2026-10-02', day, why: '国庆节' }, { planned: '2026-11-06', day: '2026-11-06', why: null }]);
});

test('a Saturday on which people work is a workday; a Saturday meeting stays on its Saturday', () => {
  expect(['2026-10-10', '2026-10-11', '2026-10-08'].map((day) => isWorkday(day, national))).toEqual([true, false, true]);
  expect(occurrencesOf({ rule: 'FREQ=WEEKLY;BYDAY=SA', firstDay: '2026-11-07', lastDay: '2026-11-08', onHoliday: 'after' }, none)).toEqual([{ planned: '2026-11-07', day: '2026-11-07', why: null }]);
});

const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Day by day, asking of each whether the rule means it: no arithmetic of the rules is used. */
const walk = (rule: string, firstDay: string, lastDay: string): string[] => {
  const part = (name: string): string | undefined => new RegExp(`${name}=([^;]+)`).exec(rule)?.[1];
  const [interval, byDay, byMonthDay] = [Number(part('INTERVAL') ?? 1), part('BYDAY'), part('BYMONTHDAY')];
  const start = new Date(`${firstDay}T12:00:00Z`);
  const monday = new Date(start);
  while (monday.getUTCDay() !== 1) monday.setUTCDate(monday.getUTCDate() - 1);
  const found: string[] = [];
  for (const date = new Date(start); date.toISOString().slice(0, 10) <= lastDay; date.setUTCDate(date.getUTCDate() + 1)) {
    const [day, month] = [date.getUTCDate(), (date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth()];
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    const week = Math.floor((date.getTime() - monday.getTime()) / (7 * 86_400_000));
    const name = NAMES[date.getUTCDay()];
    const inStep = (rule.includes('WEEKLY') ? week : month) % interval === 0;
    const means = rule.includes('WEEKLY')
      ? name === (byDay ?? NAMES[start.getUTCDay()])
      : byDay === undefined
        ? day === (byMonthDay === undefined ? start.getUTCDate() : Number(byMonthDay) === -1 ? last : Number(byMonthDay))
        : byDay.endsWith(name ?? '?') && (byDay.startsWith('-1') ? day + 7 > last : Math.ceil(day / 7) === Number(/^\d/.exec(byDay)?.[0] ?? 1));
    if (inStep && means) found.push(date.toISOString().slice(0, 10));
  }
  return found;
};

const rules = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...NAMES)).map(([interval, name]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${name}`),
  fc.tuple(fc.integer({ min: 1, max: 13 }), fc.constantFrom('-1', '1', '2', '3', '4', '5'), fc.constantFrom(...NAMES)).map(([interval, nth, name]) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${name}`),
  fc.tuple(fc.integer({ min: 1, max: 13 }), fc.constantFrom(-1, ...Array.from({ length: 31 }, (_, at) => at + 1))).map(([interval, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${day}`),
);

test('an independent walk over the days finds the same, 2000 to 2050', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 18_600 }), fc.integer({ min: 0, max: 1_500 }), (rule, from, length) => {
      const firstDay = plusDays('2000-01-01', from);
      const lastDay = plusDays(firstDay, length);
      expect(daysOfRule({ rule, firstDay, lastDay })).toEqual(walk(rule, firstDay, lastDay));
    }),
    { numRuns: 400 },
  );
});

test('days of the week are those of the calendar', () => {
  expect(['2000-01-01', '2026-11-20', '2050-12-31'].map(weekdayOf)).toEqual([6, 5, 6]);
});
