// What everybody tries first is known here, however it is written; what people make up is not.
import { randomBytes } from 'node:crypto';
import { BREACHED_COUNT, isBreached } from './breached.passwords.js';

test('far more than the three thousand that are tried first are known', () => {
  expect(BREACHED_COUNT).toBeGreaterThan(15_000);
});

test.each(['password', '12345678', 'maverick', 'MAVERICK', 'Steelers', 'q1w2e3r4t5', 'mercedes', 'corvette', 'ｍｅｒｃｅｄｅｓ'])('%s is', (password) => {
  expect(isBreached(password)).toBe(true);
});

test.each(['晨读-七点二十分', 'Vier-Birken-am-Hang', 'mei xue 3 ben shu', 'gongyan-demo', '春风又绿江南岸，明月', ''])('%j is not', (password) => {
  expect(isBreached(password)).toBe(false);
});

test('of ten thousand made by chance hardly one', () => {
  const found = Array.from({ length: 10_000 }, () => randomBytes(9).toString('base64')).filter(isBreached);
  expect(found.length).toBeLessThan(5);
});
