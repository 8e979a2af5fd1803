// How the nodes of one hub hear one another. What belongs to a commit is said inside its transaction and heard by that very
// commit, in order; carets and copies of frames are said at once and may be lost: Redis carries them when there is one,
// else PostgreSQL. Truth never travels here; it lies in the database, and every word is only a reason to look.
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Config } from '../config.js';
import { PATIENCE_MS } from '../database/connected.js';
import { Log } from '../log.js';
import { CHANNEL, Ear, type Read } from './bell.ear.js';
import { RedisWire } from './bell.redis.js';
import { fitsNotification, letterCall, letterIn, pack, packSmall, unpack, type Saying } from './bell.words.js';

type Hearer = (body: unknown, from: string) => void;

/** Without Redis: so many are gathered that the database is not rung for each caret. */
const GATHER_MS = 20;
/** What one gathering may cost the database; the rest is lost, which is allowed. */
const NOTIFICATIONS_AT_ONCE = 30;

@Injectable()
export class Bell implements OnModuleDestroy {
  /** This node's name for as long as it runs. */
  readonly node = randomUUID();
  /** Another node lives, as far as this one knows. */
  neighboured = false;
  private readonly hearers = new Map<string, Hearer>();
  private readonly backListeners: (() => void)[] = [];
  private readonly ear: Ear;
  private readonly redis: RedisWire | null;
  private gathered: Saying[] = [];
  private soon: NodeJS.Timeout | NodeJS.Immediate | null = null;

  constructor(@Inject(Config) config: Config, @Inject(Log) log: Log) {
    this.ear = new Ear(config, { hear: (text, read) => this.listen(text, read), back: () => this.backListeners.forEach((listener) => listener()) });
    this.redis = config.redisUrl === '' ? null : new RedisWire(config, (text) => this.take(text), (why) => log.warn(`Redis: ${why}`));
  }

  /** Throws when the database does not answer. Redis may come later. */
  async open(): Promise<void> {
    await this.redis?.open();
    await this.ear.open(PATIENCE_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.flush();
    await this.redis?.close();
    await this.ear.close();
  }

  hear(kind: string, hearer: Hearer): void {
    if (this.hearers.has(kind)) throw new Error(`Words of the kind "${kind}" already have a hearer`);
    this.hearers.set(kind, hearer);
  }

  /** This node could not hear for a while: anything may have been said. */
  onBack(listener: () => void): void {
    this.backListeners.push(listener);
  }

  /** Somebody else may be listening: also when this node cannot know. */
  get heard(): boolean {
    return this.neighboured || !this.ear.listens;
  }

  /** Inside a transaction: heard everywhere else by its commit, and by no rollback. */
  async ring(manager: EntityManager, kind: string, body: unknown): Promise<void> {
    if (!this.heard) return;
    let text = pack(this.node, [{ kind, body }]);
    if (!fitsNotification(text)) {
      const id = randomUUID();
      await manager.query('insert into bell_letter (id, words) values ($1, $2)', [id, text]);
      text = letterCall(id);
    }
    await manager.query('select pg_notify($1, $2)', [CHANNEL, text]);
  }

  /** At once, and perhaps in vain. */
  say(kind: string, body: unknown): void {
    if (!this.heard) return;
    this.gathered.push({ kind, body });
    this.soon ??= this.redis?.ready === true ? setImmediate(() => this.flush()) : setTimeout(() => this.flush(), GATHER_MS).unref();
  }

  /** The one word that must be heard also by nodes that this one does not know yet. */
  hello(kind: string): void {
    this.ear.notify([pack(this.node, [{ kind, body: null }])]);
  }

  private flush(): void {
    const said = this.gathered;
    [this.gathered, this.soon] = [[], null];
    if (said.length === 0) return;
    if (this.redis?.ready === true) this.redis.send(pack(this.node, said));
    else this.ear.notify(packSmall(this.node, said).slice(0, NOTIFICATIONS_AT_ONCE));
  }

  private async listen(text: string, read: Read): Promise<void> {
    const letter = letterIn(text);
    if (letter === null) return this.take(text);
    const { rows } = await read('select words from bell_letter where id = $1', [letter]);
    if (rows[0] !== undefined) this.take(rows[0].words);
  }

  private take(text: string): void {
    const packet = unpack(text);
    if (packet === null || packet.from === this.node) return;
    for (const { kind, body } of packet.said) this.hearers.get(kind)?.(body, packet.from);
  }
}
