// Everything this node tells whoever watches it. Each part of the hub registers its own figures once; a scrape only reads them.
// Refuses a name twice, and to wait for a database that does not answer: what it would have told is left out, and that is told.
import { Injectable } from '@nestjs/common';
import { Counter, Histogram, written, type Family, type Sample } from './metric.js';

/** What waits to be done, of one kind of job. */
export interface JobState {
  readonly state: 'waiting' | 'failed';
  readonly count: number;
  /** Seconds since the oldest was due. */
  readonly oldest: number;
}
type LookAtJobs = () => readonly JobState[] | Promise<readonly JobState[]>;
type Pool = Readonly<Record<'totalCount' | 'idleCount' | 'waitingCount', number>>;

type Read = () => readonly Sample[] | Promise<readonly Sample[]>;
interface Source {
  /** Read together, so that they agree. */
  readonly families: readonly Family[];
  readonly read: () => readonly (readonly Sample[])[] | Promise<readonly (readonly Sample[])[]>;
}

const PATIENCE_MS = 1_000;
const REQUEST_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
const LEFT_OUT: Family = { name: 'gongyan_metrics_left_out', help: 'Metrics of this scrape that could not be read in time.', type: 'gauge' };

const within = async <T>(read: () => T | Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((answer) => (timer = setTimeout(() => answer(null), PATIENCE_MS)));
  return Promise.race([Promise.resolve().then(read).catch(() => null), late]).finally(() => clearTimeout(timer));
};

@Injectable()
export class Metrics {
  /** Answers to people, by the first figure of their status; kept by the front. */
  readonly answers = new Counter('status', ['2xx', '3xx', '4xx', '5xx']);
  readonly answerSeconds = new Histogram(REQUEST_BOUNDS);
  private readonly kinds = new Map<string, LookAtJobs>();
  private readonly pools = new Map<string, () => Pool | null>();
  private readonly sources: Source[] = [];
  private readonly names = new Set<string>();

  constructor() {
    this.one({ name: 'gongyan_requests_total', help: 'Answers to HTTP requests of routes, by class of status.', type: 'counter' }, () => this.answers.samples());
    this.one({ name: 'gongyan_request_seconds', help: 'Time from a request to the end of its answer.', type: 'histogram' }, () => this.answerSeconds.samples());
    this.one({ name: 'gongyan_pool_connections', help: 'Connections to the database by pool, and who waits for one.', type: 'gauge' }, () => this.ofPools());
    this.several([
      { name: 'gongyan_jobs', help: 'Jobs by kind and state.', type: 'gauge' }, { name: 'gongyan_job_oldest_seconds', help: 'How long the oldest job of a kind and state waits.', type: 'gauge' },
    ], () => this.ofJobs());
  }

  /** A look is one small query, or a number in memory. */
  jobs(kind: string, look: LookAtJobs): void {
    this.kinds.set(kind, look);
  }

  pool(name: string, look: () => Pool | null): void {
    this.pools.set(name, look);
  }

  one(family: Family, read: Read): void {
    this.several([family], async () => [await read()]);
  }

  /** Several that come from one question; one list of samples for each, in the same order. */
  several(families: readonly Family[], read: Source['read']): void {
    for (const { name } of families) {
      if (this.names.has(name)) throw new Error(`The metric ${name} is already told`);
      this.names.add(name);
    }
    this.sources.push({ families, read });
  }

  private ofPools(): Sample[] {
    return [...this.pools].flatMap(([pool, look]) => {
      const now = look();
      return now === null ? [] : Object.entries({ total: now.totalCount, idle: now.idleCount, waiting: now.waitingCount }).map(([state, value]) => ({ labels: { pool, state }, value }));
    });
  }

  private async ofJobs(): Promise<Sample[][]> {
    const all = (await Promise.all([...this.kinds].map(async ([kind, look]) => (await look()).map((job) => ({ kind, ...job }))))).flat();
    return [all.map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })), all.map(({ kind, state, oldest }) => ({ labels: { kind, state }, value: oldest }))];
  }

  /** Never fails, and takes little more than a second at worst. */
  async text(): Promise<string> {
    let missing = 0;
    const parts = await Promise.all(this.sources.map(async ({ families, read }) => {
      const told = await within(read);
      if (told === null) missing += families.length;
      return told === null ? [] : families.map((family, at) => written(family, told[at] ?? []));
    }));
    return `${[...parts.flat(), written(LEFT_OUT, [{ value: missing }])].join('\n')}\n`;
  }
}
