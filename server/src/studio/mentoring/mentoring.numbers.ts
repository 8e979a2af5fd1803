// What the district asks of mentoring on a day: kept with the versions of the hours rules.
import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Span } from '@gongyan/shared/hours/calendar.rules';
import type { MentoringNumbers as Numbers } from '@gongyan/shared/hours/hours.contract';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { numbersOf } from '@gongyan/shared/hours/mentoring.rules';
import { closingDay, schoolYear } from '@gongyan/shared/studio/mentoring/year.rules';
import { HoursDoor } from '../../hours/hours.door.js';
import { Clock } from '../../platform/clock.js';
import type { PairRow } from './mentoring.table.js';

export interface MentoringYear extends Span {
  readonly closesOn: Day;
  /** Those of its first day: known to both from the beginning, whatever is published later. */
  readonly numbers: Numbers;
}

@Injectable()
export class MentoringNumbers {
  constructor(
    @Inject(HoursDoor) private readonly hours: HoursDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async today(): Promise<Numbers> {
    return numbersOf(await this.hours.rulesOn(shanghaiDay(this.clock.now())));
  }

  async yearOf(day: Day): Promise<MentoringYear> {
    const year = schoolYear(await this.hours.rulesOn(day), day);
    const numbers = numbersOf(await this.hours.rulesOn(year.from));
    return { ...year, numbers, closesOn: closingDay(year, numbers) };
  }

  /** From its first day to its last, or to this one; the earliest first. */
  async yearsOf({ from, to }: Pick<PairRow, 'from' | 'to'>, until: Day): Promise<MentoringYear[]> {
    const years: MentoringYear[] = [];
    const last = to < until ? to : until;
    for (let day = from; day <= last; day = addDays(years.at(-1)?.to ?? day, 1)) years.push(await this.yearOf(day));
    return years;
  }
}
