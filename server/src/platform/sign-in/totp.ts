// Codes of an authenticator: HOTP (RFC 4226), TOTP (RFC 6238) and the base32 (RFC 4648) in which people type a secret. Pure; refuses
// nothing but letters that are no base32.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CodeManner {
  readonly hash: 'sha1' | 'sha256' | 'sha512';
  readonly digits: number;
}
/** What every authenticator understands. */
const COMMON: CodeManner = { hash: 'sha1', digits: 6 };
const STEP_SECONDS = 30;
/** A code of the step before or after counts: clocks differ, and typing takes a while. */
const STEPS_OFF = 1;

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1_000 / STEP_SECONDS);

export const codeOf = (secret: Buffer, step: number, { hash, digits }: CodeManner = COMMON): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(hash, secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 10 ** digits).padStart(digits, '0');
};

/** The step whose code this is, or null. All steps are looked at, so that time tells nothing. */
export const stepOf = (secret: Buffer, code: string, now: Date): number | null => {
  const given = Buffer.from(code);
  let found: number | null = null;
  for (let off = -STEPS_OFF; off <= STEPS_OFF; off += 1) {
    const want = Buffer.from(codeOf(secret, stepAt(now) + off));
    if (given.length === want.length && timingSafeEqual(given, want)) found = stepAt(now) + off;
  }
  return found;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const base32 = (bytes: Uint8Array): string => {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xff_ff;
    bits += 8;
    while (bits >= 5) {
      text += LETTERS.charAt((value >>> (bits - 5)) & 31);
      bits -= 5;
    }
  }
  return bits === 0 ? text : text + LETTERS.charAt((value << (5 - bits)) & 31);
};
