// The faster bell: one stream in Redis that every node adds to and reads. Carries only what may be lost; while it is away the notifications of
// PostgreSQL carry it. Refuses a Redis whose certificate the installation's authority does not vouch for; throws nothing: a hub without its Redis goes on.
import type { Config } from '../config.js';
import { whyNotInside } from '../inside/inside.words.js';

const STREAM = 'gongyan:bell';
const KEPT = 5_000;
const BLOCK_MS = 2_000;
const AT_ONCE = 500;
const LONGEST_WAIT_MS = 1_000;
const REST_MS = 100;
const CONNECT_MS = 2_000;

/** Read only where a Redis is set: a hub without one does not start more slowly for it. */
const newClient = async ({ redisUrl: url, internalCa }: Place, onError: (error: unknown) => void) => {
  const { createClient } = await import('@redis/client');
  const tls = url.startsWith('rediss:') ? { tls: true as const, ...(internalCa === '' ? {} : { ca: internalCa }) } : {};
  return createClient({ url, disableOfflineQueue: true, socket: { ...tls, connectTimeout: CONNECT_MS, socketTimeout: BLOCK_MS * 3, reconnectStrategy: (attempt: number) => Math.min(LONGEST_WAIT_MS, 50 * 2 ** attempt) } }).on('error', onError);
};
type Client = Awaited<ReturnType<typeof newClient>>;
type Place = Pick<Config, 'redisUrl' | 'internalCa'>;

/** One question to Redis, as the bell would ask it: null when it answers, else why not. */
export const askRedis = async (place: Place): Promise<string | null> => {
  let why: unknown;
  let end = (): void => undefined;
  const failed = new Promise<never>((_done, fail) => (end = () => fail(why)));
  const client = await newClient(place, (error) => { why = error; end(); });
  return Promise.race([client.connect().then(() => client.ping()), failed]).then(() => null, (error: unknown) => whyNotInside(error) ?? (error instanceof Error ? error.message : String(error))).finally(() => client.destroy());
};

export class RedisWire {
  private writer: Client | null = null;
  private reader: Client | null = null;
  private reading: Promise<void> = Promise.resolve();
  private closed = false;
  /** Null until the end of the stream is known. */
  private last: string | null = null;

  private told = '';

  constructor(
    private readonly place: Place,
    private readonly hear: (text: string) => void,
    private readonly tell: (why: string) => void,
  ) {}

  /** Connects in the background. */
  async open(): Promise<void> {
    const failed = (error: unknown): void => this.failed(error);
    [this.writer, this.reader] = [await newClient(this.place, failed), await newClient(this.place, failed)];
    for (const client of [this.writer, this.reader]) client.connect().catch(() => undefined);
    this.reading = this.read(this.reader);
  }

  /** One that is away comes back by itself, and `ready` says it; one that was refused needs a person, who is told once. */
  private failed(error: unknown): void {
    const why = whyNotInside(error);
    if (why === null || why === this.told) return;
    this.told = why;
    this.tell(why);
  }

  get ready(): boolean {
    return this.writer?.isReady === true && this.last !== null;
  }

  send(text: string): void {
    this.writer?.xAdd(STREAM, '*', { said: text }, { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: KEPT } }).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const client of [this.writer, this.reader]) client?.destroy();
    await this.reading;
  }

  private async read(reader: Client): Promise<void> {
    while (!this.closed) {
      try {
        const from: string = this.last ?? (await reader.xRevRange(STREAM, '+', '-', { COUNT: 1 }))?.[0]?.id ?? '0-0';
        this.last = from;
        const streams = await reader.xRead({ key: STREAM, id: from }, { BLOCK: BLOCK_MS, COUNT: AT_ONCE });
        for (const { id, message } of messagesIn(streams)) {
          this.last = id;
          this.hear(message);
        }
      } catch {
        // Away, or not there yet.
        if (!this.closed) await new Promise((done) => setTimeout(done, REST_MS));
      }
    }
  }
}

interface Entry {
  readonly id: string;
  readonly message: string;
}

/** What came, whatever the client's types promise of it. */
const messagesIn = (streams: unknown): Entry[] =>
  (Array.isArray(streams) ? streams : []).flatMap((stream: { readonly messages?: unknown }) =>
    (Array.isArray(stream.messages) ? stream.messages : []).flatMap((entry: { readonly id?: unknown; readonly message?: { readonly said?: unknown } }) =>
      typeof entry.id === 'string' && typeof entry.message?.said === 'string' ? [{ id: entry.id, message: entry.message.said }] : []));
