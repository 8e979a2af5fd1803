// What the server answered, checked by hand: this page is opened by strangers on any phone and carries no library.
import type { Verified } from '@gongyan/shared/training/certificate/verify.contract';

export type Found = { readonly kind: 'found'; readonly certificate: Verified } | { readonly kind: 'none' | 'slow' | 'offline' };

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
const orNull = <Value>(is: (value: unknown) => value is Value) => (value: unknown): value is Value | null => value === null || is(value);
const isState = (value: unknown): value is Verified['state'] => value === 'valid' || value === 'revoked' || value === 'broken';

const parts: { readonly [Key in keyof Verified]: (value: unknown) => value is Verified[Key] } = {
  state: isState, name: isText, scheme: isText, level: isText, half: isCount, cohort: orNull(isText), serial: isText, issuedOn: isText, issuer: isText, fingerprint: isText, copies: isCount, revokedOn: orNull(isText),
};

export const isVerified = (value: unknown): value is Verified =>
  typeof value === 'object' && value !== null && Object.entries(parts).every(([key, is]) => is(Reflect.get(value, key)));

export const askVerify = async (code: string): Promise<Found> => {
  try {
    const response = await fetch(`/api/verify/${encodeURIComponent(code)}`, { credentials: 'omit', cache: 'no-store' });
    if (response.status === 404 || response.status === 400) return { kind: 'none' };
    if (response.status === 429) return { kind: 'slow' };
    const body: unknown = await response.json();
    return response.ok && isVerified(body) ? { kind: 'found', certificate: body } : { kind: 'offline' };
  } catch {
    return { kind: 'offline' };
  }
};
