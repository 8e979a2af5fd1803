// What a node still knows of what was told lately: never less than there was within a minute, or it says so.
import { topic, type Topic } from '@gongyan/shared/kit/topic';
import { randomUUID } from 'node:crypto';
import { Lately } from './live.lately.js';

let now = 0;
const any = (): Topic => topic('studio', randomUUID());
/** A node that has been there for long. */
const old = (): Lately => {
  now = 1_000_000;
  const lately = new Lately(() => now);
  now += 100_000;
  return lately;
};

test('says when each event of a topic was last told, and forgets it after a minute', () => {
  const [lately, one] = [old(), any()];
  lately.told(one, 'a.changed');
  now += 200;
  lately.told(one, 'b.changed');
  lately.told(one, 'a.changed');
  now += 50;
  expect([lately.of(one), lately.of(any())]).toEqual([{ knownMs: null, told: { 'a.changed': 50, 'b.changed': 50 } }, { knownMs: null, told: {} }]);
  now += 60_000;
  expect(lately.of(one)).toEqual({ knownMs: null, told: {} });
});

test('a node that has just started, or lost words, does not claim to know', () => {
  now = 500;
  const [lately, one] = [new Lately(() => now), any()];
  now += 40;
  expect(lately.of(one)).toEqual({ knownMs: 40, told: {} });
  now += 100_000;
  lately.missed();
  now += 7;
  expect(lately.of(one).knownMs).toBe(7);
});

test('with more topics than it keeps it claims to know less', () => {
  const [lately, first] = [old(), any()];
  lately.told(first, 'a.changed');
  for (let at = 0; at < 20_000; at += 1) lately.told(any(), 'a.changed');
  now += 5;
  expect([lately.of(first), lately.of(any())]).toEqual([{ knownMs: 5, told: {} }, { knownMs: 5, told: {} }]);
});
