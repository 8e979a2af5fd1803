// The queue from its facts: whatever happens in whatever order, nobody waits twice, nobody waits while he speaks, no time is lost;
// the hint names somebody who waits and has spoken least.
import fc from 'fast-check';
import type { PersonId } from '../../kit/id.js';
import type { MeetingStanding } from '../meeting.contract.js';
import { SpeakerEventKind } from './queue.contract.js';
import { leastHeard, mayCall, mayLower, mayRaise, queueEnds, queueOf, quietSchools, whoIsNext, type SpeakerFact } from './queue.rules.js';

const people = Array.from({ length: 6 }, (_, at) => `00000000-0000-4000-8000-00000000000${at}` as PersonId);
const [anna, bert, carl] = people as [PersonId, PersonId, PersonId];
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 7) + seconds * 1_000);
const fact = (kind: SpeakerFact['kind'], personId: PersonId, seconds: number): SpeakerFact => ({ kind, personId, at: at(seconds), minutes: kind === 'called' ? 2 : null });
const nobody: MeetingStanding = { leads: false, chairs: false, records: false, assists: false, expected: false };

test('hands in their order; whoever is called leaves the line; the next call ends a speech', () => {
  const facts = [fact('raised', anna, 0), fact('raised', bert, 1), fact('raised', anna, 2), fact('called', anna, 10), fact('raised', carl, 11), fact('called', carl, 70)];
  const state = queueOf(facts);
  expect(state.speaking).toEqual({ personId: carl, since: at(70), minutes: 2 });
  expect(state.waiting.map(({ personId }) => personId)).toEqual([bert]);
  expect([...state.spoken]).toEqual([[anna, { times: 1, ms: 60_000 }]]);
  expect([whoIsNext(state, null), whoIsNext(state, carl), whoIsNext(queueOf([]), null)]).toEqual([bert, null, null]);
  expect(quietSchools(state, new Map([[anna, 'A'], [bert, 'B'], [carl, 'C'], [people[3] ?? anna, 'B'], [people[4] ?? anna, null]]))).toEqual(['B']);
});

test('of those who wait, whoever spoke least often, then shortest, then has waited longest', () => {
  const spoke = [fact('called', anna, 0), fact('ended', anna, 60), fact('called', bert, 60), fact('ended', bert, 90)];
  expect(leastHeard(queueOf([...spoke, fact('raised', anna, 100), fact('raised', bert, 101)]))).toBe(bert);
  expect(leastHeard(queueOf([...spoke, fact('raised', anna, 100), fact('raised', carl, 101)]))).toBe(carl);
  expect(leastHeard(queueOf([fact('raised', bert, 100), fact('raised', anna, 101)]))).toBe(bert);
});

test('in any order of facts', () => {
  const any = fc.array(fc.record({ kind: fc.constantFrom(...SpeakerEventKind.options), person: fc.integer({ min: 0, max: 5 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(any, (events) => {
      const facts = events.map(({ kind, person }, second) => fact(kind, people[person] ?? anna, second));
      const state = queueOf(facts);
      const waiting = state.waiting.map(({ personId }) => personId);
      expect(new Set(waiting).size).toBe(waiting.length);
      if (state.speaking !== null) expect(waiting).not.toContain(state.speaking.personId);
      const calls = facts.filter(({ kind }) => kind === 'called').length;
      const times = [...state.spoken.values()].reduce((sum, told) => sum + told.times, 0);
      expect(times + (state.speaking === null ? 0 : 1)).toBe(calls);
      const hint = leastHeard(state);
      const timesOf = (personId: PersonId) => state.spoken.get(personId)?.times ?? 0;
      if (hint === null) expect(waiting).toEqual([]);
      else expect(Math.min(...waiting.map(timesOf))).toBe(timesOf(hint));
      const over = queueOf([...facts, ...queueEnds(state, at(100))]);
      expect([over.speaking, over.waiting]).toEqual([null, []]);
    }),
  );
});

test('who may', () => {
  const [live, closing] = [{ state: 'live' }, { state: 'closing' }] as const;
  const code = (verdict: ReturnType<typeof mayCall>) => (verdict.ok ? 'yes' : verdict.code);
  const [asked, runs] = [{ ...nobody, expected: true }, { ...nobody, records: true }];
  expect([mayRaise(live, asked, { isSpeaking: false }), mayRaise(live, nobody, { isSpeaking: false }), mayRaise(live, asked, { isSpeaking: true }), mayRaise(closing, asked, { isSpeaking: false })].map(code)).toEqual(['yes', 'access.notYours', 'queue.speaking', 'meeting.otherState']);
  expect([mayLower(live, asked, { isOwn: true }), mayLower(live, asked, { isOwn: false }), mayLower(live, runs, { isOwn: false }), mayCall(live, asked), mayCall(live, runs)].map(code)).toEqual(['yes', 'access.notYours', 'yes', 'access.notYours', 'yes']);
});
