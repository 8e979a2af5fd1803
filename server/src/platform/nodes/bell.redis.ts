// The faster bell: one stream in Redis that every node adds to and reads. Carries only what may be lost; while it is
// away the notifications of PostgreSQL carry it. Refuses nothing and throws nothing: a hub without its Redis goes on.
const STREAM = 'gongyan:bell';
const KEPT = 5_000;
const BLOCK_MS = 2_000;
const AT_ONCE = 500;
const LONGEST_WAIT_MS = 1_000;
const REST_MS = 100;

/** Read only where a Redis is set: a hub without one does not start more slowly for it. */
const newClient = async (url: string) => {
  const { createClient } = await import('@redis/client');
  return createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 2_000, socketTimeout: BLOCK_MS * 3, reconnectStrategy: (attempt) => Math.min(LONGEST_WAIT_MS, 50 * 2 ** attempt) } })
    // Told to nobody: `ready` says it, and the client comes back by itself.
    .on('error', () => undefined);
};
type Client = Awaited<ReturnType<typeof newClient>>;

export class RedisWire {
  private writer: Client | null = null;
  private reader: Client | null = null;
  private reading: Promise<void> = Promise.resolve();
  private closed = false;
  /** Null until the end of the stream is known. */
  private last: string | null = null;

  constructor(
    private readonly url: string,
    private readonly hear: (text: string) => void,
  ) {}

  /** Connects in the background. */
  async open(): Promise<void> {
    [this.writer, this.reader] = [await newClient(this.url), await newClient(this.url)];
    for (const client of [this.writer, this.reader]) client.connect().catch(() => undefined);
    this.reading = this.read(this.reader);
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
