// How many tokens, and for how long, as sentences.
import { latestDay, mayMakeToken } from './token.rules.js';

const token = { today: '2026-11-30', lastDay: '2026-12-31', held: 0 } as const;

test.each([
  ['a month', token, 'yes'],
  ['until tomorrow', { ...token, lastDay: '2026-12-01' }, 'yes'],
  ['until today', { ...token, lastDay: '2026-11-30' }, 'token.days'],
  ['a year', { ...token, lastDay: '2027-12-01' }, 'yes'],
  ['a year and a day more', { ...token, lastDay: '2027-12-02' }, 'token.days'],
  ['over a leap day', { ...token, today: '2027-12-01', lastDay: '2028-12-01' }, 'yes'],
  ['the twentieth', { ...token, held: 19 }, 'yes'],
  ['one more than twenty', { ...token, held: 20 }, 'token.tooMany'],
] as const)('%s', (_sentence, facts, verdict) => {
  const said = mayMakeToken(facts);
  expect(said.ok ? 'yes' : said.code).toBe(verdict);
});

test('the latest day is the one that the form offers', () => {
  expect(latestDay('2026-11-30')).toBe('2027-12-01');
});
