// When the certificates end under which the parts of an installation speak to one another: what this node has itself, and what the database and Redis
// show. Refuses a connection that would not be checked, and to say anything on it; one that cannot be made tells nothing and fails nothing.
import { X509Certificate } from 'node:crypto';
import { connect, TLSSocket } from 'node:tls';
import type { Config } from '../config.js';
import { connected } from '../database/connected.js';
import { errorCode } from '../error.code.js';

/** door: this node's own; authority: the earliest of those that it trusts; the others as they were shown. */
const PARTS = ['door', 'authority', 'database', 'redis'] as const;
export type Part = (typeof PARTS)[number];
export type CertificateEnds = ReadonlyMap<Part, Date>;
type Settings = Pick<Config, 'door' | 'internalCa' | 'databaseUrl' | 'redisUrl'>;

const PATIENCE_MS = 5_000;

/** The earliest of a file that may hold several. */
export const earliestEnd = (pem: string): Date | null => {
  const ends = (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) => Date.parse(new X509Certificate(one).validTo));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
};

const shownOn = (socket: unknown): Date | null => {
  const at = socket instanceof TLSSocket ? Date.parse(socket.getPeerCertificate().valid_to) : NaN;
  return Number.isNaN(at) ? null : new Date(at);
};

/** A connection of its own: one that is open since last year still shows the certificate of last year. */
const ofDatabase = ({ databaseUrl }: Settings): Promise<Date | null> =>
  /[?&]ssl/.test(databaseUrl) ? connected(databaseUrl, 'gongyan-certificate', (sql) => Promise.resolve(shownOn(sql.connection.stream))) : Promise.resolve(null);

const ofRedis = ({ redisUrl, internalCa }: Settings): Promise<Date | null> => {
  if (!redisUrl.startsWith('rediss:')) return Promise.resolve(null);
  const { hostname, port } = new URL(redisUrl);
  return new Promise((done, fail) => {
    const socket = connect({ host: hostname.replace(/^\[(.*)\]$/, '$1'), port: port === '' ? 6379 : Number(port), ...(internalCa === '' ? {} : { ca: internalCa }) }, () => {
      done(shownOn(socket));
      socket.destroy();
    });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')));
    socket.on('error', fail);
  });
};

/** One that has ended is refused before it is shown: when that was, nobody knows, but not after now. */
const seen = (look: () => Date | null | Promise<Date | null>): Promise<Date | null> => Promise.resolve().then(look).catch((error: unknown) => (errorCode(error) === 'CERT_HAS_EXPIRED' ? new Date() : null));

/** Only those that there are and that could be seen. */
export const certificateEnds = async (settings: Settings): Promise<CertificateEnds> => {
  const looks: Readonly<Record<Part, () => Date | null | Promise<Date | null>>> = {
    door: () => earliestEnd(settings.door?.cert ?? ''), authority: () => earliestEnd(settings.internalCa), database: () => ofDatabase(settings), redis: () => ofRedis(settings),
  };
  const ends = await Promise.all(PARTS.map(async (part) => [part, await seen(looks[part])] as const));
  return new Map(ends.flatMap(([part, at]) => (at === null ? [] : [[part, at] as const])));
};
