// How far somebody is: sentences, and that more facts never make it worse.
import fc from 'fast-check';
import { PersonId } from '../../kit/id.js';
import type { Duty, DutyEvidence } from './duty.contract.js';
import { cellOf, mayReadDuties, mayRemind, partOf } from './duty.rules.js';

const year = { from: '2026-09-01', to: '2027-08-31' };
const count = (target: number): Duty => ({ key: 'openLessons', measure: 'count', target });
const share: Duty = { key: 'meetings', measure: 'share', target: 0.9 };
const facts = (done: number, missed = 0): DutyEvidence[] => Array.from({ length: done + missed }, (_, at) => ({ day: '2026-10-01', title: '一次', link: null, counts: at < done }));

test('the part of the year that is over', () => {
  expect([partOf(year, '2026-08-31'), partOf(year, '2027-08-31'), partOf(year, '2028-01-01')]).toEqual([0, 1, 1]);
  expect(partOf(year, '2027-03-01')).toBeCloseTo(0.4986, 3);
});

test.each<[string, Duty, DutyEvidence[], number, string]>([
  ['two open lessons of two', count(2), facts(2), 0.2, 'met'],
  ['none at the beginning', count(2), facts(0), 0.4, 'onTime'],
  ['none when most of the year is over', count(2), facts(0), 0.8, 'behind'],
  ['one short at the end', count(2), facts(1), 1, 'behind'],
  ['ten of thirty in a third of the year', count(30), facts(10), 0.34, 'onTime'],
  ['four of thirty in a third', count(30), facts(4), 0.34, 'behind'],
  ['no meeting yet', share, [], 0.1, 'onTime'],
  ['nine of ten meetings', share, facts(9, 1), 0.5, 'onTime'],
  ['eight of ten', share, facts(8, 2), 0.5, 'behind'],
  ['all of them at the end', share, facts(10), 1, 'met'],
])('%s', (_, duty, evidence, part, state) => expect(cellOf(duty, evidence, part).state).toBe(state));

test('one more fact that counts never makes it worse', () => {
  const rank = { behind: 0, onTime: 1, met: 2 };
  fc.assert(fc.property(fc.constantFrom(count(2), count(30), share), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), (duty, done, missed, part) => {
    expect(rank[cellOf(duty, facts(done + 1, missed), part).state]).toBeGreaterThanOrEqual(rank[cellOf(duty, facts(done, missed), part).state]);
  }));
});

test('a member reads his own, those who run the studio everybody’s; a reminder a week', () => {
  const [one, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'].map((id) => PersonId.parse(id));
  if (one === undefined || other === undefined) throw new Error('no people');
  const rights = { host: false, member: true, oversees: false, works: true };
  expect([mayReadDuties(rights, { reader: one, of: one }), mayReadDuties(rights, { reader: one, of: other }), mayReadDuties({ ...rights, host: true }, { reader: one, of: other }), mayReadDuties({ ...rights, member: false }, { reader: one, of: one })]).toEqual([true, false, true, false]);
  expect([mayRemind(null, '2026-11-23'), mayRemind('2026-11-17', '2026-11-23'), mayRemind('2026-11-16', '2026-11-23')]).toEqual([true, false, true]);
});
