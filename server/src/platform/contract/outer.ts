// How the hub is seen from outside: its own origin, and who is calling, also behind proxies. Only as many
// X-Forwarded-* entries are believed as there are trusted proxies.
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.js';

export interface Outer {
  readonly secure: boolean;
  readonly host: string;
  readonly origin: string;
  readonly address: string;
}

const fromRight = (header: string | string[] | undefined, hops: number): string | null => {
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
  return entries.at(-hops) ?? entries[0] ?? null;
};

const HOST = /^[A-Za-z0-9.\-[\]:]{1,255}$/;

export const outerOf = (request: IncomingMessage, config: Config): Outer => {
  const hops = config.trustedProxies;
  const { headers, socket } = request;
  const peer = (socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
  const address = hops > 0 ? (fromRight(headers['x-forwarded-for'], hops) ?? peer) : peer;
  if (config.publicUrl !== null) {
    const { protocol, host, origin } = config.publicUrl;
    return { secure: protocol === 'https:', host, origin, address };
  }
  const secure = hops > 0 && fromRight(headers['x-forwarded-proto'], hops) === 'https';
  const said = (hops > 0 ? fromRight(headers['x-forwarded-host'], hops) : null) ?? headers.host ?? '';
  const host = HOST.test(said) ? said.toLowerCase() : 'unknown.invalid';
  return { secure, host, origin: `${secure ? 'https' : 'http'}://${host}`, address };
};

/** Is this `Origin` header our own page? `null`, missing and everything foreign is not. */
export const isOwnOrigin = (origin: string | undefined, outer: Outer, config: Config): boolean =>
  origin !== undefined && (origin === outer.origin || config.allowedOrigins.includes(origin));

/** Browsers that say where a request comes from must say: from this very origin. */
export const isOwnFetchSite = (site: string | string[] | undefined): boolean => site === undefined || site === 'same-origin';
