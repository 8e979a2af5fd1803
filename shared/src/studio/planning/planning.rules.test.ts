// The days of a plan, and who reads and writes it.
import fc from 'fast-check';
import { holds } from '../../hours/calendar.rules.js';
import { isPlanned, mayReadPlan, mayWritePlan, spanOf } from './planning.rules.js';

const cycle = { from: '2025-09-01', to: '2028-08-31' };
test.each([
  ['cycle', '2026-11-23', '2025-09-01', '2028-08-31'], ['year', '2026-11-23', '2026-09-01', '2027-08-31'], ['half', '2026-11-23', '2026-09-01', '2027-01-31'], ['half', '2027-01-31', '2026-09-01', '2027-01-31'],
  ['half', '2027-02-01', '2027-02-01', '2027-08-31'], ['half', '2027-08-31', '2027-02-01', '2027-08-31'], ['half', '2028-02-29', '2028-02-01', '2028-08-31'],
] as const)('%s of %s: %s to %s', (span, day, from, to) => expect(spanOf(span, day, cycle)).toEqual({ from, to }));

test('every day of a year lies in exactly one of its halves', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true }), (at) => {
    const day = at.toISOString().slice(0, 10);
    const [half, year] = [spanOf('half', day, cycle), spanOf('year', day, cycle)];
    expect(holds(half, day) && holds(year, half.from) && holds(year, half.to)).toBe(true);
    expect(half.from === year.from || half.to === year.to).toBe(true);
  }));
});

test('the host writes while the studio works; a draft is his alone', () => {
  const rights = { host: true, member: false, oversees: false, works: true };
  const member = { ...rights, host: false, member: true };
  expect([mayWritePlan(rights).ok, mayWritePlan(member).ok, mayWritePlan({ ...rights, works: false }).ok, mayWritePlan({ ...member, oversees: true }).ok]).toEqual([true, false, false, false]);
  expect([mayReadPlan('draft', rights), mayReadPlan('draft', member), mayReadPlan('published', member)]).toEqual([true, false, true]);
  const empty = { exchange: '', lead: '', research: '', training: '', outcome: '完成' };
  expect([isPlanned(empty), isPlanned({ ...empty, lead: '公开课两节' })]).toEqual([false, true]);
});
