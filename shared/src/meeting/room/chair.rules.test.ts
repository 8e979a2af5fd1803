// Who may take the chair and when, to the second; for random times: never while the host is here, never too early, always after.
import fc from 'fast-check';
import type { PersonId } from '../../kit/id.js';
import type { MeetingStanding, MeetingState } from '../meeting.contract.js';
import { LOST_MS, lostSince, mayReturnChair, mayTakeChair, type ChairFacts } from './chair.rules.js';

const [host, recorder] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as [PersonId, PersonId];
const nobody: MeetingStanding = { leads: false, chairs: false, records: false, assists: false, expected: true };
const lostAt = new Date('2026-11-20T07:00:00Z');
const after = (ms: number) => new Date(lostAt.getTime() + ms);
const facts = (more: Partial<ChairFacts> = {}): ChairFacts => ({ meeting: { state: 'live', chairId: host }, standing: { ...nobody, records: true }, by: recorder, holderId: host, lostAt, ...more });
const code = (verdict: ReturnType<typeof mayTakeChair>) => (verdict.ok ? 'yes' : verdict.code);

test.each([
  ['the recorder, a minute after', facts(), LOST_MS, 'yes'],
  ['a millisecond earlier', facts(), LOST_MS - 1, 'chair.wait'],
  ['the assistant chair', facts({ standing: { ...nobody, assists: true } }), LOST_MS, 'yes'],
  ['whoever leads the group', facts({ standing: { ...nobody, leads: true } }), LOST_MS, 'yes'],
  ['a teacher does not', facts({ standing: nobody }), LOST_MS, 'access.notYours'],
  ['not from a host who is here', facts({ lostAt: null }), LOST_MS, 'chair.here'],
  ['not one’s own', facts({ by: host, standing: { ...nobody, leads: true, chairs: true } }), LOST_MS, 'chair.yours'],
  ['not before it has begun', facts({ meeting: { state: 'noticed', chairId: host } }), LOST_MS, 'meeting.otherState'],
  ['not when it is closed', facts({ meeting: { state: 'closed', chairId: host } }), LOST_MS, 'meeting.otherState'],
] as const)('%s', (_, given, ms, expected) => {
  expect(code(mayTakeChair(given, after(ms)))).toBe(expected);
});

test('only the chair as planned takes it back, and only while somebody stands in', () => {
  const back = (by: PersonId, holderId: PersonId) => code(mayReturnChair({ meeting: { state: 'live', chairId: host }, by, holderId }));
  expect([back(host, recorder), back(host, host), back(recorder, recorder)]).toEqual(['yes', 'meeting.otherState', 'access.notYours']);
});

test('at every moment: no while he is here, no in the first minute, yes afterwards; what was allowed stays allowed until he is back', () => {
  const moment = fc.integer({ min: 0, max: 600_000 }).map(after);
  const state = fc.constantFrom<MeetingState>('live', 'paused', 'closing');
  fc.assert(
    fc.property(fc.boolean(), fc.option(moment, { nil: null }), moment, moment, moment, state, (here, goneAt, servedFrom, heldFrom, now, running) => {
      const lost = lostSince({ here, goneAt }, { servedFrom, heldFrom });
      const may = (at: Date) => mayTakeChair(facts({ lostAt: lost, meeting: { state: running, chairId: host } }), at).ok;
      expect(lost === null).toBe(here);
      if (lost === null) return expect(may(now)).toBe(false);
      expect(lost >= heldFrom && lost >= (goneAt ?? servedFrom)).toBe(true);
      expect(may(now)).toBe(now.getTime() - lost.getTime() >= LOST_MS);
      if (may(now)) expect(may(new Date(now.getTime() + 1))).toBe(true);
    }),
  );
});
