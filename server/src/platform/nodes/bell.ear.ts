// One connection of its own that listens to PostgreSQL's notifications, in the order of the commits. It comes back by
// itself, and says that it was away: what was said meanwhile is lost, and whoever keeps something has to look again.
import pg from 'pg';
import type { Config } from '../config.js';

export const CHANNEL = 'gongyan_bell';
const PING_MS = 2_000;
/** Of one who has listened before, and of every question: a line that died is to be found soon. */
const PATIENCE_MS = 3_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

export type Read = (text: string, values: unknown[]) => Promise<pg.QueryResult<{ readonly words: string }>>;

export interface EarTalk {
  /** One after the other. `read` asks for what the notification only names. */
  readonly hear: (text: string, read: Read) => Promise<void>;
  /** It listens again after it was away. */
  readonly back: () => void;
}

export class Ear {
  private client: pg.Client | null = null;
  private hearing: Promise<void> = Promise.resolve();
  private asking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly config: Config,
    private readonly talk: EarTalk,
  ) {}

  get listens(): boolean {
    return this.client !== null;
  }

  /** Throws when the database does not answer within `patience` milliseconds. */
  async open(patience: number): Promise<void> {
    const { databaseUrl, databaseOptions } = this.config;
    const client = new pg.Client({ connectionString: databaseUrl, options: databaseOptions, application_name: 'gongyan-bell', connectionTimeoutMillis: patience, query_timeout: PATIENCE_MS, keepAlive: true });
    const gone = (): void => this.gone(client);
    client.on('error', gone).on('end', gone);
    client.on('notification', ({ payload = '' }) => {
      this.hearing = this.hearing.then(() => this.talk.hear(payload, (text, values) => this.ask(client, () => client.query(text, values)))).catch(() => undefined);
    });
    const listen = { text: `listen ${CHANNEL}`, query_timeout: patience };
    try {
      await client.connect();
      await client.query(listen);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.closed) return client.end();
    this.client = client;
    this.ping(client);
  }

  /** Best effort: whoever needs more puts it into his transaction. */
  notify(texts: readonly string[]): void {
    if (this.client === null || texts.length === 0) return;
    void this.ask(this.client, (client) => client.query('select pg_notify($1, text) from unnest($2::text[]) as text', [CHANNEL, texts])).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
    await this.hearing;
  }

  /** One question after the other: a connection answers no two at once. */
  private ask<Result>(client: pg.Client, question: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const answer = this.asking.then(() => question(client));
    this.asking = answer.then(() => undefined, () => undefined);
    return answer;
  }

  /** A connection that died without a word is found by asking. */
  private ping(client: pg.Client): void {
    this.timer = setTimeout(() => {
      this.ask(client, () => client.query('select 1')).then(
        () => (this.client === client ? this.ping(client) : undefined),
        () => this.gone(client),
      );
    }, PING_MS).unref();
  }

  private gone(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    clearTimeout(this.timer);
    client.end().catch(() => undefined);
    this.again(FIRST_WAIT_MS);
  }

  private again(wait: number): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.open(PATIENCE_MS).then(
        () => (this.closed ? undefined : this.talk.back()),
        () => this.again(Math.min(LONGEST_WAIT_MS, wait * 2)),
      );
    }, wait).unref();
  }
}
