// The changing codes of one meeting, and the ticket that a scan is exchanged for. Made from the meeting's key and the
// server's clock alone: whoever has neither can make none, and an old one opens nothing.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AttendanceRules, CheckKind } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { arrivalIn, windowAt, windowsAt } from '@gongyan/shared/meeting/attendance/attendance.rules';

const KEY_BYTES = 32;
const SHORT_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const SHORT_LENGTH = 8;
const TOKEN_LENGTH = 10;
const MAC_LENGTH = 22;

export const newKey = (): Buffer => randomBytes(KEY_BYTES);
/** Short, so that the code on the wall stays coarse enough for the back row. */
export const newShort = (): string => [...randomBytes(SHORT_LENGTH)].map((byte) => SHORT_LETTERS[byte % SHORT_LETTERS.length]).join('');

type Timing = Pick<AttendanceRules, 'tokenSeconds' | 'codeSeconds' | 'ticketMinutes'>;
export interface Sealed {
  readonly key: Buffer;
  readonly short: string;
}

const mac = (key: Buffer, about: string): string => createHmac('sha256', key).update(about).digest('base64url');
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const tokenOf = ({ key }: Sealed, kind: CheckKind, window: number): string => mac(key, `token ${kind} ${window}`).slice(0, TOKEN_LENGTH);
const codeOf = ({ key }: Sealed, kind: CheckKind, window: number): string => String(Number.parseInt(mac(key, `code ${kind} ${window}`).replaceAll(/[^0-9a-zA-Z]/g, '').slice(0, 9), 36) % 1_000_000).padStart(6, '0');

export interface Codes {
  readonly token: string;
  readonly code: string;
  readonly tokenUntil: Date;
  readonly codeUntil: Date;
}

const until = (window: number, seconds: number): Date => new Date((window + 1) * seconds * 1_000);

export const codesOf = (meeting: Sealed, kind: CheckKind, { now, rules }: { readonly now: Date; readonly rules: Timing }): Codes => {
  const [token, code] = [windowAt(now, rules.tokenSeconds), windowAt(now, rules.codeSeconds)];
  return { token: tokenOf(meeting, kind, token), code: codeOf(meeting, kind, code), tokenUntil: until(token, rules.tokenSeconds), codeUntil: until(code, rules.codeSeconds) };
};

export interface Arrival {
  readonly kind: CheckKind;
  readonly at: Date;
}

const KINDS: readonly CheckKind[] = ['in', 'out'];

/** Null for a token of another meeting or another time. */
export const arrivalOfToken = (meeting: Sealed, token: string, { now, rules }: { readonly now: Date; readonly rules: Timing }): Arrival | null => {
  for (const window of windowsAt(now, rules.tokenSeconds)) {
    const kind = KINDS.find((one) => same(tokenOf(meeting, one, window), token));
    if (kind !== undefined) return { kind, at: arrivalIn(window, rules.tokenSeconds, now) };
  }
  return null;
};

export const kindOfCode = (meeting: Sealed, code: string, { now, rules }: { readonly now: Date; readonly rules: Timing }): CheckKind | null => {
  const windows = windowsAt(now, rules.codeSeconds);
  return KINDS.find((kind) => windows.some((window) => same(codeOf(meeting, kind, window), code))) ?? null;
};

/** `in.1790000000000.1790000600000.<mac>`: where, when scanned, until when it holds. */
export const ticketFor = (meeting: Sealed, { kind, at }: Arrival, holdsUntil: Date): string => {
  const about = `${kind}.${at.getTime()}.${holdsUntil.getTime()}`;
  return `${about}.${mac(meeting.key, `ticket ${meeting.short} ${about}`).slice(0, MAC_LENGTH)}`;
};

export interface Ticket extends Arrival {
  readonly holdsUntil: Date;
}

/** Null for one that this server has not made for this meeting. */
export const readTicket = (meeting: Sealed, ticket: string): Ticket | null => {
  const match = /^(in|out)\.(\d{13})\.(\d{13})\.([A-Za-z0-9_-]{22})$/.exec(ticket);
  const [, kind, at, holds, seal] = match ?? [];
  if (at === undefined || holds === undefined || seal === undefined) return null;
  const about = `${kind ?? ''}.${at}.${holds}`;
  if (!same(mac(meeting.key, `ticket ${meeting.short} ${about}`).slice(0, MAC_LENGTH), seal)) return null;
  return { kind: kind === 'out' ? 'out' : 'in', at: new Date(Number(at)), holdsUntil: new Date(Number(holds)) };
};
