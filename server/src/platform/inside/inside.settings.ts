// How the hub reaches the other parts of its installation, PostgreSQL and Redis, where they are on other machines: under TLS, checked by the
// installation's own authority (INTERNAL_CA). Refuses an authority that cannot be read and, once one is named, every address that would not be checked.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isOwnMachine } from '../own.machine.js';

interface Said {
  readonly database: string;
  readonly redis: string;
  /** A file. */
  readonly authority: string;
}

export interface Inside {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** PEM; empty: none was named. */
  readonly internalCa: string;
}

/** The only word of PostgreSQL's that looks at authority and name alike, in every version of the driver. */
const CHECKED = 'verify-full';

/** Of a word that stands twice the driver takes the last. */
const wordsOf = (url: URL): Map<string, string> => new Map(url.searchParams);
const isElsewhere = (host: string): boolean => host !== '' && !host.startsWith('/') && !isOwnMachine({ hostname: host });

const databaseUnchecked = (text: string): boolean => {
  if (text === '') return false;
  const url = new URL(text);
  const words = wordsOf(url);
  return isElsewhere(words.get('host') ?? decodeURIComponent(url.hostname)) && words.get('sslmode') !== CHECKED;
};

const redisUnchecked = (text: string): boolean => {
  if (text === '') return false;
  const url = new URL(text);
  return url.protocol !== 'rediss:' && isElsewhere(url.hostname);
};

/** What goes to another machine without a checked certificate, and what to write instead. */
const unchecked = ({ databaseUrl, redisUrl }: Pick<Inside, 'databaseUrl' | 'redisUrl'>): string[] => [
  ...(databaseUnchecked(databaseUrl) ? [`DATABASE_URL: 数据库在另一台机器上，连接没有加密并核对证书；请写 ?sslmode=${CHECKED}，并以 INTERNAL_CA 指明证书机构。The database is on another machine and the connection is not encrypted under a checked certificate: write ?sslmode=${CHECKED}, and name the authority in INTERNAL_CA.`] : []),
  ...(redisUnchecked(redisUrl) ? ['REDIS_URL: Redis 在另一台机器上，连接没有加密；请写 rediss://，并以 INTERNAL_CA 指明证书机构。Redis is on another machine and the connection is not encrypted: write rediss://, and name the authority in INTERNAL_CA.'] : []),
];

/** For whoever runs a hub that went on from before there was an authority: said, not refused. */
export const inTheClear = (config: Pick<Inside, 'databaseUrl' | 'redisUrl'> & { readonly production: boolean }): string[] => (config.production ? unchecked(config) : []);

/** The settings, or in words what is wrong with them. */
export const insideOf = ({ database, redis, authority }: Said): Inside | string => {
  const named = authority === '' ? '' : path.resolve(authority);
  const databaseUrl = underAuthority(database, named);
  for (const [name, file] of [['INTERNAL_CA', named], ['DATABASE_URL sslrootcert', databaseUrl === '' ? '' : (wordsOf(new URL(databaseUrl)).get('sslrootcert') ?? '')]] as const) {
    if (file !== '' && !isCertificate(file)) return `${name}: 读不到 ${file}，或者它不是 PEM 格式的证书。It cannot be read, or is no certificate in PEM.`;
  }
  const refused = named === '' ? [] : unchecked({ databaseUrl, redisUrl: redis });
  return refused.length > 0 ? refused.join('\n') : { databaseUrl, redisUrl: redis, internalCa: named === '' ? '' : readFileSync(named, 'utf8') };
};

/** An address that asks for the check and names nobody who does it. */
const underAuthority = (text: string, authority: string): string => {
  if (text === '' || authority === '') return text;
  const url = new URL(text);
  const words = wordsOf(url);
  if (words.get('sslmode') !== CHECKED || words.has('sslrootcert')) return text;
  url.searchParams.set('sslrootcert', authority);
  return url.href;
};

const isCertificate = (file: string): boolean => {
  try {
    return new X509Certificate(readFileSync(file)).subject !== '';
  } catch {
    return false;
  }
};
