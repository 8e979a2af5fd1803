// The door for strangers: thirty questions a minute for each address, and one answer for everything that is no certificate.
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { CODE_LENGTH, CODE_LETTERS } from '@gongyan/shared/training/certificate/certificate.rules';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { newCode } from './certificate.seal.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const ask = async (code: string): Promise<{ status: number; body: unknown }> => {
  const response = await hub.fetch(`/api/verify/${encodeURIComponent(code)}`);
  const { requestId: _, ...body } = ProblemBody.parse(await response.json());
  return { status: response.status, body };
};

test('unknown, malformed, long and hostile codes answer alike, and the thirty-first question waits', async () => {
  const first = await ask(newCode());
  expect(first).toEqual({ status: 404, body: { status: 404, code: 'request.notFound', facts: {} } });
  const odd = ['1', 'ABC-C-2026-000001', 'x'.repeat(2_000), "' or 1=1 --", '证书', '%', '\0', '../../api/me', '{}', 'null', 'ABC-C-2026-000002', '\u202e', '000', 'key', 'I'.repeat(26)];
  for (const code of odd) expect(await ask(code)).toEqual(first);
  while (odd.length < 29) {
    odd.push('more');
    expect(await ask(newCode())).toEqual(first);
  }
  expect(await ask(newCode())).toMatchObject({ status: 429, body: { code: 'request.tooMany' } });
});

test('codes are 130 bits of chance', () => {
  const codes = Array.from({ length: 2_000 }, newCode);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)))).toBe(true);
  const letters = codes.join('');
  for (const letter of CODE_LETTERS) expect(Math.abs(letters.split(letter).length - 1 - letters.length / 32)).toBeLessThan(letters.length / 32 / 4);
});
