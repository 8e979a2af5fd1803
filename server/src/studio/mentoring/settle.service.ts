// The host's deed: the hours of one school year, from its closing day on, or earlier for a pairing that is over.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { countedOf } from '@gongyan/shared/studio/mentoring/log.rules';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { maySettle, sumOf } from '@gongyan/shared/studio/mentoring/year.rules';
import type { Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { LogStore } from './log.store.js';
import { MentoringHours } from './mentoring.hours.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import { MentoringSteps } from './mentoring.steps.js';

@Injectable()
export class SettleService {
  constructor(
    @Inject(MentoringSteps) private readonly steps: MentoringSteps,
    @Inject(LogStore) private readonly logs: LogStore,
    @Inject(MentoringNumbers) private readonly numbers: MentoringNumbers,
    @Inject(MentoringHours) private readonly hours: MentoringHours,
  ) {}

  settle(by: Actor, id: PairId, day: Day): Promise<void> {
    return this.steps.within(by, id, async ({ pair, standing }) => {
      if (pair.signedAt === null) throw new Problem('mentoring.otherState');
      const year = await this.numbers.yearOf(day);
      const sum = sumOf(countedOf(await this.logs.ofPairs([id])), year);
      demand(maySettle(pair, standing, { sum, numbers: year.numbers, closesOn: year.closesOn, today: shanghaiDay(this.steps.now()) }));
      const [settled] = await this.hours.settle([{ pair, year }], by.personId);
      if (settled !== null && settled !== undefined) demand(settled);
    });
  }
}
