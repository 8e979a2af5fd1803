// The authenticator on somebody's phone, in tests: what it shows of a secret that he scanned or typed.
import { codeOf, stepAt } from '../src/platform/sign-in/totp.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
};

export const codeShownBy = (secret: string, now: Date): string => codeOf(bytesOf(secret), stepAt(now));
