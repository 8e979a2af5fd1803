// One use case, one transaction. Events announced inside are delivered in order after the commit and dropped
// on rollback; other nodes of the hub hear them by the same commit. Refuses announcements outside, and a manager
// whose transaction is over: a promise nobody awaited would otherwise write after the commit.
import { Inject, Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager } from 'typeorm';
import type { Report } from '@gongyan/shared/kit/report';
import type { Topic } from '@gongyan/shared/kit/topic';

export interface Announcement {
  readonly topic: Topic;
  readonly event: string;
  readonly facts: unknown;
}

/** What every node of the hub is to do after a commit with what only it holds, like its sockets. */
export interface Errand {
  readonly name: string;
  readonly ids: readonly string[];
}

/** What one commit says to other nodes. */
export interface Word {
  readonly announced: readonly Announcement[];
  readonly errands: readonly Errand[];
}
type ErrandRunner = (ids: readonly string[], here: boolean) => void;

interface Running {
  readonly manager: EntityManager;
  readonly announced: Announcement[];
  readonly errands: Errand[];
  readonly reports: Report[];
  readonly after: (() => void)[];
  open: boolean;
  /** Set when a nested run failed: the whole is rolled back even if somebody swallowed the error. */
  failed: { readonly error: unknown } | null;
}

const REST_AFTER_MS = 300;

@Injectable()
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Running>();
  private active = 0;
  private resting: NodeJS.Timeout | undefined;
  private deliver: (announcement: Announcement) => void = () => undefined;
  private readonly hearers: ((announcement: Announcement, here: boolean) => void)[] = [];
  private readonly missListeners: (() => void)[] = [];
  private readonly runners = new Map<string, ErrandRunner>();
  private write: (reports: readonly Report[]) => Promise<void> = () => Promise.resolve();
  private ring: (manager: EntityManager, word: Word) => Promise<void> = () => Promise.resolve();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Filled once by the live delivery; called after commit, in the order of the announcements. */
  deliverTo(deliver: (announcement: Announcement) => void): void {
    this.deliver = deliver;
  }

  /** What is kept in memory of the rows is dropped by this: called after commit, once per announcement, before
   *  anybody outside is told. `here` is false when another node made it. Must not throw. */
  onAnnounced(hear: (announcement: Announcement, here: boolean) => void): void {
    this.hearers.push(hear);
  }

  /** Filled once by the bell: says inside the transaction what other nodes hear by its commit. */
  ringBy(ring: (manager: EntityManager, word: Word) => Promise<void>): void {
    this.ring = ring;
  }

  /** Filled once by whoever tells other programs: writes last in the unit of work what they are to hear. */
  reportBy(write: (reports: readonly Report[]) => Promise<void>): void {
    this.write = write;
  }

  /** Must not throw. `here` is false when another node sent it. */
  onErrand(name: string, run: ErrandRunner): void {
    if (this.runners.has(name)) throw new Error(`The errand "${name}" is already run`);
    this.runners.set(name, run);
  }

  /** What other nodes committed may have been missed: whatever is kept in memory of the rows is dropped. */
  onMissed(listener: () => void): void {
    this.missListeners.push(listener);
  }

  missed(): void {
    for (const listener of this.missListeners) listener();
  }

  /** What another node committed. */
  heard({ announced, errands }: Word): void {
    this.tell({ announced, errands }, false);
  }

  /** Runs the job in a transaction. A nested run joins the outer one. One query at a time inside: they share
   *  a connection, so `Promise.all` gains nothing there. */
  async run<T>(job: () => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    // A timer set inside a unit of work fires inside its shadow: it starts a new one.
    if (outer?.open === true) return this.join(outer, job);
    const running: { it: Running | null } = { it: null };
    try {
      this.active += 1;
      const result = await this.source.transaction(async (manager) => {
        const mine: Running = { manager, announced: [], errands: [], reports: [], after: [], open: true, failed: null };
        running.it = mine;
        const value = await this.running.run(mine, async () => {
          const done = await job();
          if (mine.failed === null && mine.reports.length > 0) await this.write(mine.reports);
          return done;
        });
        if (mine.failed !== null) throw mine.failed.error;
        mine.open = false;
        if (mine.announced.length + mine.errands.length > 0) await this.ring(manager, mine);
        return value;
      });
      if (running.it !== null) this.settle(running.it);
      return result;
    } finally {
      if (running.it !== null) running.it.open = false;
      this.active -= 1;
      if (this.active === 0) this.restSoon();
    }
  }

  /** The transaction's manager, or the plain one outside. */
  get manager(): EntityManager {
    return this.current()?.manager ?? this.source.manager;
  }

  /** Whoever asks this is in a transaction, whose rows nobody else sees yet. */
  get inside(): boolean {
    return this.current() !== null;
  }

  /** Never the transaction's: for what is written whether or not it commits. */
  get outside(): EntityManager {
    return this.source.manager;
  }

  announce(topic: Topic, event: string, facts: unknown): void {
    this.demandRunning('announce').announced.push({ topic, event, facts });
  }

  /** Run on every node after the commit and after the announcements; not at all on rollback. */
  send(name: string, ids: readonly string[]): void {
    this.demandRunning('send').errands.push({ name, ids });
  }

  /** Other programs hear of it, if any asked to: not lost when this commits, and never told when it does not. */
  report(...reports: Report[]): void {
    this.demandRunning('report').reports.push(...reports);
  }

  /** Runs on this node after the commit and after the announcements; not at all on rollback. Must not throw. */
  afterCommit(job: () => void): void {
    this.demandRunning('afterCommit').after.push(job);
  }

  /** While a unit of work can be asked for, every promise and every callback of the process pays for it (before
   *  Node 24). Between deeds it is switched off, late enough that a promise which outlived its deed is caught. */
  private restSoon(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (this.active === 0) this.running.disable();
    }, REST_AFTER_MS).unref();
  }

  private async join<T>(outer: Running, job: () => Promise<T>): Promise<T> {
    try {
      return await job();
    } catch (error) {
      outer.failed ??= { error };
      throw error;
    }
  }

  private settle(done: Running): void {
    this.tell(done, true);
    for (const job of done.after) job();
  }

  private tell({ announced, errands }: Word, here: boolean): void {
    for (const announcement of announced) for (const hear of this.hearers) hear(announcement, here);
    for (const announcement of announced) this.deliver(announcement);
    for (const { name, ids } of errands) this.runners.get(name)?.(ids, here);
  }

  private current(): Running | null {
    const running = this.running.getStore();
    if (running === undefined) return null;
    if (!running.open) throw new Error('This unit of work is over: a promise in it was not awaited, or a timer outlived it');
    return running;
  }

  /** Throws when no unit of work is running. */
  demandRunning(what: string): Running {
    const running = this.current();
    if (running === null) throw new Error(`${what} outside a unit of work`);
    return running;
  }
}
