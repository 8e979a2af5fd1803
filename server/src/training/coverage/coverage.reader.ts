// Counts once and keeps the count for a moment; drops it as soon as something that could move a number is committed.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Coverage } from '@gongyan/shared/training/coverage/coverage.contract';
import { coverageOf } from '@gongyan/shared/training/coverage/coverage.rules';
import { Clock } from '../../platform/clock.js';
import { CoverageFacts, type GatheredFacts } from './coverage.facts.js';

export interface Counted {
  readonly facts: GatheredFacts;
  readonly coverage: Coverage;
}

/** What another process of the hub commits is seen after this time at the latest. */
const KEPT_MS = 15_000;

@Injectable()
export class CoverageReader {
  private kept: { readonly at: number; readonly counted: Promise<Counted> } | null = null;

  constructor(
    @Inject(CoverageFacts) private readonly facts: CoverageFacts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A count that began before a change was committed is never kept beyond it: `drop` forgets it while it runs. */
  counted(): Promise<Counted> {
    const now = this.clock.now();
    if (this.kept !== null && Math.abs(now.getTime() - this.kept.at) < KEPT_MS) return this.kept.counted;
    const kept = { at: now.getTime(), counted: this.count(now) };
    this.kept = kept;
    kept.counted.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return kept.counted;
  }

  drop(): void {
    this.kept = null;
  }

  private async count(now: Date): Promise<Counted> {
    const facts = await this.facts.gather(shanghaiDay(now));
    return { facts, coverage: coverageOf(facts, now) };
  }
}
