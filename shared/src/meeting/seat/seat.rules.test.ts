// Signing up for a meeting: sentences, and that no order of deeds gives more seats than there are.
import fc from 'fast-check';
import { mayGiveSeatUp, mayTakeSeat, type SeatFacts } from './seat.rules.js';

const now = new Date('2026-11-24T06:30:00Z');
const meeting = (more: Partial<SeatFacts> = {}): SeatFacts => ({ state: 'noticed', startsAt: new Date(now.getTime() + 1), seats: 2, ...more });
const said = (verdict: ReturnType<typeof mayTakeSeat>): string => (verdict.ok ? 'yes' : verdict.code);

test.each<[string, SeatFacts, { taken: number; expected: boolean }, string]>([
  ['a seat is free', meeting(), { taken: 1, expected: false }, 'yes'],
  ['the last one is gone', meeting(), { taken: 2, expected: false }, 'meeting.full'],
  ['whoever is on the list already is not refused', meeting(), { taken: 2, expected: true }, 'yes'],
  ['only those who are asked come', meeting({ seats: null }), { taken: 0, expected: false }, 'request.notFound'],
  ['it is a draft', meeting({ state: 'draft' }), { taken: 0, expected: false }, 'request.notFound'],
  ['it is cancelled', meeting({ state: 'cancelled' }), { taken: 0, expected: false }, 'request.notFound'],
  ['its time has come', meeting({ startsAt: now }), { taken: 0, expected: false }, 'request.notFound'],
])('%s', (_, facts, seats, code) => expect(said(mayTakeSeat(facts, seats, now))).toBe(code));

test('only one’s own seat is given back, and only before it begins', () => {
  expect([said(mayGiveSeatUp(meeting(), { mine: true }, now)), said(mayGiveSeatUp(meeting(), { mine: false }, now)), said(mayGiveSeatUp(meeting({ state: 'live' }), { mine: true }, now))]).toEqual(['yes', 'request.notFound', 'request.notFound']);
});

test('no order of coming and going fills more than there are', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 60 }), (seats, deeds) => {
    const there = new Set<number>();
    for (const [person, comes] of deeds) {
      if (comes && mayTakeSeat(meeting({ seats }), { taken: there.size, expected: there.has(person) }, now).ok) there.add(person);
      if (!comes && mayGiveSeatUp(meeting({ seats }), { mine: there.has(person) }, now).ok) there.delete(person);
      expect(there.size).toBeLessThanOrEqual(seats);
    }
  }));
});
