// The faster bell: one stream in Redis that every node adds to and reads. Carries only what may be lost; while it is
// away the notifications of PostgreSQL carry it. Refuses nothing and throws nothing: a hub without its Redis goes on.
import { createClient } from '@redis/client';

const STREAM = 'gongyan:bell';
const KEPT = 5_000;
const BLOCK_MS = 2_000;
const AT_ONCE = 500;
const LONGEST_WAIT_MS = 1_000;
const REST_MS = 100;

const newClient = (url: string) =>
  createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 2_000, socketTimeout: BLOCK_MS * 3, reconnectStrategy: (attempt) => Math.min(LONGEST_WAIT_MS, 50 * 2 ** attempt) } })
    // Told to nobody: `ready` says it, and the client comes back by itself.
    .on('error', () => undefined);

export class RedisWire {
  private readonly writer;
  private readonly reader;
  private reading: Promise<void> = Promise.resolve();
  private closed = false;
  /** Null until the end of the stream is known. */
  private last: string | null = null;

  constructor(url: string, private readonly hear: (text: string) => void) {
    this.writer = newClient(url);
    this.reader = newClient(url);
  }

  /** Connects in the background. */
  open(): void {
    for (const client of [this.writer, this.reader]) client.connect().catch(() => undefined);
    this.reading = this.read();
  }

  get ready(): boolean {
    return this.writer.isReady && this.last !== null;
  }

  send(text: string): void {
    this.writer.xAdd(STREAM, '*', { said: text }, { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: KEPT } }).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const client of [this.writer, this.reader]) client.destroy();
    await this.reading;
  }

  private async read(): Promise<void> {
    while (!this.closed) {
      try {
        const from: string = this.last ?? (await this.reader.xRevRange(STREAM, '+', '-', { COUNT: 1 }))?.[0]?.id ?? '0-0';
        this.last = from;
        const streams = await this.reader.xRead({ key: STREAM, id: from }, { BLOCK: BLOCK_MS, COUNT: AT_ONCE });
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
