// The school years of one pairing, as far as hours ask about them: what is confirmed, what is asked, what stands in the ledger.
import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '@gongyan/shared/kit/time';
import { countedOf } from '@gongyan/shared/studio/mentoring/log.rules';
import type { PairPage, PairYear } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { sumOf } from '@gongyan/shared/studio/mentoring/year.rules';
import { MentoringHours } from './mentoring.hours.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import type { LogRow, PairRow } from './mentoring.table.js';

@Injectable()
export class YearQueries {
  constructor(
    @Inject(MentoringNumbers) private readonly numbers: MentoringNumbers,
    @Inject(MentoringHours) private readonly hours: MentoringHours,
  ) {}

  async of(pair: PairRow, logs: readonly LogRow[], today: Day): Promise<Pick<PairPage, 'years' | 'numbers'>> {
    const years: PairYear[] = [];
    const counted = countedOf(logs);
    for (const year of pair.signedAt === null ? [] : await this.numbers.yearsOf(pair, today)) {
      const { logs: n, minutes } = sumOf(counted, year);
      const { from, to, closesOn, numbers: { minLogs, minMinutes } } = year;
      years.push({ from, to, closesOn, logs: n, minutes, needLogs: minLogs, needMinutes: minMinutes, half: await this.hours.halfOf({ pair, year }) });
    }
    return { years, numbers: await this.numbers.today() };
  }
}
