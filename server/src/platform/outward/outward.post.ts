// Sends a small JSON text to an address that a person entered. The name is resolved once, every address it has must be open to everybody,
// and the connection is made to the very address that was looked at: a name that leads elsewhere a moment later gains nothing. Follows no
// redirect, waits five seconds all in all, reads four kilobytes. Says what became of it without ever saying the address.
import { lookup } from 'node:dns/promises';
import { request as ask, type IncomingMessage } from 'node:http';
import { request as askSecretly } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './outward.address.js';

export interface OutwardWays {
  readonly resolve: (name: string) => Promise<readonly string[]>;
  /** May the hub knock there? */
  readonly isOpen: (address: string, port: number, url: URL) => boolean;
  /** Also without encryption, where `isOpen` says so. */
  readonly plain?: true;
  /** Whom to believe besides the usual authorities. */
  readonly ca?: string;
  readonly ms: number;
}
export type OutwardOutcome = { readonly kind: 'answered'; readonly text: string } | { readonly kind: 'failed'; readonly why: string };

const ANSWER_BYTES = 4_096;
const BODY_BYTES = 4_096;
const [HTTP_PORT, HTTPS_PORT] = [80, 443];

export const theWorld: OutwardWays = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isOpen: (address, port) => port === HTTPS_PORT && isPublicAddress(address),
  ms: 5_000,
};

const failed = (why: string): OutwardOutcome => ({ kind: 'failed', why });

export class OutwardPost {
  constructor(private readonly ways: OutwardWays = theWorld) {}

  post(address: string, message: object): Promise<OutwardOutcome> {
    return this.postText(address, JSON.stringify(message));
  }

  /** The very bytes, for whoever signed them. */
  async postText(address: string, text: string, headers: Readonly<Record<string, string>> = {}): Promise<OutwardOutcome> {
    const body = Buffer.from(text);
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !this.speaks(url) || url.username !== '' || url.password !== '' || body.length > BODY_BYTES) return failed('form');
    const ending = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<OutwardOutcome>((done) => (timer = setTimeout(() => done(failed('slow')), this.ways.ms)));
    return Promise.race([this.send(url, { body, headers }, ending.signal).catch((): OutwardOutcome => failed('unreachable')), tooLong]).finally(() => {
      clearTimeout(timer);
      ending.abort();
    });
  }

  private speaks({ protocol }: URL): boolean {
    return protocol === 'https:' || (protocol === 'http:' && this.ways.plain === true);
  }

  private async send(url: URL, { body, headers }: { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }, signal: AbortSignal): Promise<OutwardOutcome> {
    const secret = url.protocol === 'https:';
    const port = url.port !== '' ? Number(url.port) : secret ? HTTPS_PORT : HTTP_PORT;
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const [first, ...others] = await this.ways.resolve(name);
    if (first === undefined) return failed('unknown');
    if (![first, ...others].every((address) => this.ways.isOpen(address, port, url))) return failed('closed');
    return new Promise((done, fail) => {
      const asking = (secret ? askSecretly : ask)({
        host: first, port, ...(secret ? { servername: isIP(name) === 0 ? name : '' } : {}), path: `${url.pathname}${url.search}`, method: 'POST', agent: false, signal, ...(this.ways.ca === undefined ? {} : { ca: this.ways.ca }),
        headers: { ...headers, host: url.host, 'content-type': 'application/json; charset=utf-8', 'content-length': body.length, accept: 'application/json' },
      }, (answer) => void read(answer).then(done, fail));
      asking.on('error', fail);
      asking.end(body);
    });
  }
}

const read = async (answer: IncomingMessage): Promise<OutwardOutcome> => {
  const { statusCode = 0 } = answer;
  if (statusCode < 200 || statusCode > 299) {
    answer.destroy();
    return failed(String(statusCode));
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    // Leaving the loop ends the connection.
    if (bytes > ANSWER_BYTES) return failed('long');
    parts.push(part);
  }
  return { kind: 'answered', text: Buffer.concat(parts).toString('utf8') };
};
