// What begins and ends with a day of the district's calendar, whoever is looking: rights that end by date end on
// open pages too. A room's job runs once per day for the whole hub, in a unit of work of its own; a midnight that
// nobody was up for is caught up at the next start. Refuses to run a job twice for one day.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { Clock } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../log.js';
import type { JobState } from '../metrics/metrics.js';

/** The days that have begun since the job last ran: after `after`, up to and with `to`. */
export interface DaysBegun {
  readonly after: Day;
  readonly to: Day;
}
export type DayJob = (days: DaysBegun) => Promise<void>;

/** Looking costs nothing until the day is another. */
const LOOK_MS = 5_000;
/** Clocks of several nodes differ a little: whoever came in by a slow one shortly after midnight is asked again too. */
const GRACE_MS = 5_000;
const NEVER: Day = '0001-01-01';

@Injectable()
export class DayTurn implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly jobs = new Map<string, DayJob>();
  private readonly everywhere: (() => Promise<void>)[] = [];
  private settled: Day = NEVER;
  private failed: { readonly jobs: number; readonly since: number } | null = null;
  private looking: { readonly day: Day; readonly done: Promise<void> } | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** Once per day and hub; the job's writes and the mark that it ran are one transaction. */
  once(name: string, job: DayJob): void {
    if (this.jobs.has(name)) throw new Error(`The day's job "${name}" is already there`);
    this.jobs.set(name, job);
  }

  get names(): string[] {
    return [...this.jobs.keys()].sort();
  }

  /** What failed is tried now instead of at the next look. */
  async again(): Promise<void> {
    await this.looking?.done;
    this.settled = NEVER;
    await this.look();
  }

  /** On every node, after the jobs: for what only this node holds, like its sockets. */
  onEveryNode(job: () => Promise<void>): void {
    this.everywhere.push(job);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking?.done;
  }

  /** Jobs of the day that failed when they were last tried. */
  get state(): JobState {
    return { state: 'failed', count: this.failed?.jobs ?? 0, oldest: this.failed === null ? 0 : (Date.now() - this.failed.since) / 1_000 };
  }

  /** Does what is due now. Never throws: what failed is written to the log and tried again at the next look. */
  look(): Promise<void> {
    const day = shanghaiDay(new Date(this.clock.now().getTime() - GRACE_MS));
    if (day <= this.settled) return Promise.resolve();
    // A look at an older day, still under way at midnight, does not do what this one owes.
    if (this.looking !== null && this.looking.day < day) return this.looking.done.then(() => this.look());
    this.looking ??= { day, done: this.turn(day).finally(() => (this.looking = null)) };
    return this.looking.done;
  }

  private async turn(day: Day): Promise<void> {
    let failed = 0;
    const attempt = (job: Promise<void>): Promise<void> => job.catch((error: unknown) => {
      failed += 1;
      this.log.fault(error, { doing: 'the turn of the day' });
    });
    for (const [name, job] of this.jobs) await attempt(this.runOnce(name, job, day));
    for (const job of this.everywhere) await attempt(job());
    this.failed = failed === 0 ? null : { jobs: failed, since: this.failed?.since ?? Date.now() };
    if (failed === 0) this.settled = day;
  }

  /** The row is locked until the job is committed: another node waits here and then finds it done. */
  private runOnce(name: string, job: DayJob, to: Day): Promise<void> {
    return this.work.run(async () => {
      const { manager } = this.work;
      await manager.query('insert into day_job (name, done_to) values ($1, $2) on conflict do nothing', [name, NEVER]);
      const rows: { after: Day }[] = await manager.query('select done_to::text as after from day_job where name = $1 for update', [name]);
      const after = rows[0]?.after ?? to;
      if (after >= to) return;
      await job({ after, to });
      await manager.query('update day_job set done_to = $2 where name = $1', [name, to]);
    });
  }
}
