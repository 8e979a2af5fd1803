// The browser at the door: what may be noted about it, and its cookie; for a way out
// and back a second one beside it. Over https the cookie carries the
// `__Host-` prefix, which no sub-domain and no plain-http page can set; the plain name is read over http only.
import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';
import type { PersonId } from '@gongyan/shared/kit/id';
import { SESSION } from '../sign-in/session.limits.js';
import type { Actor } from './actor.js';
import { aboutRequest } from './request.about.js';
import type { Outer } from './outer.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
const cookieName = (outer: Outer): string => (outer.secure ? '__Host-gongyan' : 'gongyan');

const cookieIn = (request: IncomingMessage, cookie: string): string | null => {
  const name = `${cookie}=`;
  const found = (request.headers.cookie ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(name));
  return found === undefined ? null : found.slice(name.length);
};
const manner = ({ secure }: Outer) => ({ httpOnly: true, secure, sameSite: 'strict', path: '/' }) as const;

/** The session token in the request's cookie, or null. */
export const tokenIn = (request: IncomingMessage, outer: Outer): string | null => cookieIn(request, cookieName(outer));

/** What a program brings instead of a cookie, or null. */
export const bearerIn = (request: IncomingMessage): string | null => /^Bearer ([\w.~+/=-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

export class Visit {
  constructor(
    private readonly request: IncomingMessage,
    private readonly response: Response,
  ) {}

  /** Whose session this browser already brings, if any. */
  get actor(): Actor | null {
    return aboutRequest(this.request).actor;
  }

  get address(): string {
    return aboutRequest(this.request).outer.address;
  }

  /** What a program brings instead of a cookie; null without it. */
  get bearer(): string | null {
    return bearerIn(this.request);
  }

  /** The hub as it is seen from outside: what an address on paper begins with. */
  get origin(): string {
    return aboutRequest(this.request).outer.origin;
  }

  /** Browser and system in a few words, for the person's own list of devices. */
  get device(): string {
    return deviceOf(this.request.headers['user-agent'] ?? '');
  }

  /** Who came in: for the log. */
  enters(personId: PersonId): void {
    aboutRequest(this.request).entered = personId;
  }

  /** The session's token, for as long as a session can live. */
  keep(token: string): void {
    const { outer } = aboutRequest(this.request);
    this.response.cookie(cookieName(outer), token, { ...manner(outer), maxAge: SESSION.absoluteDays * DAY_MS });
  }

  /** A secret of this browser beside its session, for a short way out and back. */
  along(name: string): string | null {
    return cookieIn(this.request, `${cookieName(aboutRequest(this.request).outer)}-${name}`);
  }

  keepAlong(name: string, secret: string, maxAgeMs: number): void {
    const { outer } = aboutRequest(this.request);
    this.response.cookie(`${cookieName(outer)}-${name}`, secret, { ...manner(outer), maxAge: maxAgeMs });
  }

  dropAlong(name: string): void {
    const { outer } = aboutRequest(this.request);
    this.response.clearCookie(`${cookieName(outer)}-${name}`, manner(outer));
  }

  forget(): void {
    const { outer } = aboutRequest(this.request);
    this.response.clearCookie(cookieName(outer), manner(outer));
    // Pictures of documents lie in the browser's store for a year: not for whoever sits down here next.
    this.response.setHeader('clear-site-data', '"cache"');
  }
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, '微信'], [/DingTalk/, '钉钉'], [/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'], [/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux'],
];

export const deviceOf = (userAgent: string): string => {
  const named = [browsers, systems].flatMap((table) => table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? []);
  return named.length === 0 ? '其他设备' : named.join(' · ');
};
