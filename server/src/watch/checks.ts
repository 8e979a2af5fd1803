// Looks now and then whether the ledger is what the facts say and whether ledger and audit are what was written; one node at a time does
// it, in a thread of its own, and what it found is told by every node. Refuses to take more than a fiftieth of one processor for it.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../platform/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SideThread } from '../platform/jobs/side.thread.js';
import { Log } from '../platform/log.js';
import type { Sample } from '../platform/metrics/metric.js';
import { Metrics } from '../platform/metrics/metrics.js';

const LOOK_MS = 60_000;
const REST_MINUTES = 15;
/** So many times as long as the last look took, nobody looks again. */
const REST_TIMES = 50;
/** Tests run the sources; a thread runs what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../dist/watch/check.worker.js' : './check.worker.js', import.meta.url);
const Found = z.object({ differences: z.number().int(), ledger: z.boolean(), audit: z.boolean() });

const CLAIM = `
update hub_check set claimed_at = clock_timestamp()
where claimed_at < clock_timestamp() - greatest(interval '${REST_MINUTES} minutes', ms * ${REST_TIMES} * interval '1 millisecond') returning one`;

interface Row {
  readonly at: number | null;
  readonly differences: number;
  readonly ledger: boolean;
  readonly audit: boolean;
}

@Injectable()
export class Checks implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly thread = new SideThread({ heapMb: 512, ms: 30 * 60_000, waiting: 1 });
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Log) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.metrics.several([
      { name: 'gongyan_ledger_difference', help: 'Places where the hours ledger and the facts differ, at the last check.', type: 'gauge' },
      { name: 'gongyan_chain_whole', help: '1: the chain is what was written, at the last check; 0: it is broken.', type: 'gauge' },
      { name: 'gongyan_check_timestamp_seconds', help: 'When ledger and chains were last checked; 0: never.', type: 'gauge' },
    ], () => this.told());
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** When it is time, and no other node does it. Never throws: what failed is written to the log. True: it was looked. */
  async look(): Promise<boolean> {
    try {
      const [, claimed]: [unknown, number] = await this.work.outside.query(CLAIM);
      if (claimed === 0) return false;
      await this.check();
      return true;
    } catch (error) {
      this.log.fault(error, { doing: 'the check of ledger and chains' });
      return false;
    }
  }

  private async check(): Promise<void> {
    const { databaseUrl, databaseOptions } = this.config;
    const begun = performance.now();
    const outcome = await this.thread.run({ module: WORKER, input: { databaseUrl, databaseOptions, databasePool: 2 } });
    if (outcome.kind !== 'answer') throw new Error(`The check of ledger and chains ${outcome.kind === 'died' ? 'died' : 'took too long'}`);
    const { differences, ledger, audit } = Found.parse(outcome.answer);
    const ms = Math.round(performance.now() - begun);
    await this.work.outside.query('update hub_check set at = clock_timestamp(), differences = $1, ledger_whole = $2, audit_whole = $3, ms = $4', [differences, ledger, audit, ms]);
    this.log.info('checked', { differences, ledger, audit, ms });
  }

  private async told(): Promise<Sample[][]> {
    const [row]: Row[] = await this.work.outside.query('select extract(epoch from at)::float8 as at, differences, ledger_whole as ledger, audit_whole as audit from hub_check');
    if (row === undefined) throw new Error('There is no place for what a check found');
    const whole = Object.entries({ ledger: row.ledger, audit: row.audit }).map(([chain, fine]) => ({ labels: { chain }, value: fine ? 1 : 0 }));
    return [[{ value: row.differences }], whole, [{ value: row.at ?? 0 }]];
  }
}
