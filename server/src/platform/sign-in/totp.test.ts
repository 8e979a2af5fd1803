// The vectors of the three RFCs, and which codes count at which moment.
import { base32, codeOf, stepAt, stepOf } from './totp.js';

const ascii = (length: number): Buffer => Buffer.from('12345678901234567890'.repeat(4).slice(0, length));

test('RFC 4226, appendix D', () => {
  expect(Array.from({ length: 10 }, (_, counter) => codeOf(ascii(20), counter))).toEqual(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']);
});

describe('RFC 6238, appendix B', () => {
  test.each([
    [59, '94287082', '46119246', '90693936'], [1_111_111_109, '07081804', '68084774', '25091201'], [1_111_111_111, '14050471', '67062674', '99943326'],
    [1_234_567_890, '89005924', '91819424', '93441116'], [2_000_000_000, '69279037', '90698825', '38618901'], [20_000_000_000, '65353130', '77737706', '47863826'],
  ])('%i s', (seconds, sha1, sha256, sha512) => {
    const step = stepAt(new Date(seconds * 1_000));
    expect([codeOf(ascii(20), step, { hash: 'sha1', digits: 8 }), codeOf(ascii(32), step, { hash: 'sha256', digits: 8 }), codeOf(ascii(64), step, { hash: 'sha512', digits: 8 })]).toEqual([sha1, sha256, sha512]);
  });
});

test.each([['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']])('RFC 4648 without its padding: "%s"', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written);
});

test('a code counts in its own half minute, the one before and the one after; nothing else does', () => {
  const [secret, now] = [ascii(20), new Date('2026-11-30T00:00:00Z')];
  const found = [-2, -1, 0, 1, 2].map((off) => stepOf(secret, codeOf(secret, stepAt(now) + off), now));
  expect(found).toEqual([null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null]);
  for (const other of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(stepOf(secret, other, now)).toBeNull();
});
