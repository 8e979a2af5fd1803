// Sets the server's clock by the database's: before the first question is served, and again every minute. While the database does not
// answer the clock runs on by itself.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import { Clock } from './clock.js';
import { UnitOfWork } from './database/unit-of-work.js';

const AGAIN_MS = 60_000;
/** An answer that took longer says too little about when it was given. */
const QUICK_MS = 1_000;

@Injectable()
export class ClockKeeper implements OnModuleDestroy, OnModuleInit {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look().catch(() => undefined), AGAIN_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** The answer was given half way between question and hearing it. */
  private async look(): Promise<void> {
    const asked = performance.now();
    const rows: { ms: string }[] = await this.work.manager.query('select extract(epoch from clock_timestamp()) * 1000 as ms');
    const took = performance.now() - asked;
    if (rows[0] !== undefined && took <= QUICK_MS) this.clock.setTo(Number(rows[0].ms) + took / 2);
  }
}
