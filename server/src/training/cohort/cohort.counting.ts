// By which length of a class hour a cohort's time is counted: that of the hours rules on its first day.
import { Inject, Injectable } from '@nestjs/common';
import type { Rules } from '@gongyan/shared/hours/hours.contract';
import { HoursDoor } from '../../hours/hours.door.js';
import type { CohortRow } from './cohort.table.js';

/** Before the district has published any rules of hours; nothing is posted by these. */
const UNTIL_RULES: Pick<Rules, 'classMinutes' | 'voidsAt'> = { classMinutes: 60, voidsAt: { missed: 1, of: 5 } };

@Injectable()
export class CohortCounting {
  constructor(@Inject(HoursDoor) private readonly hours: HoursDoor) {}

  async of({ startsOn }: Pick<CohortRow, 'startsOn'>): Promise<Pick<Rules, 'classMinutes' | 'voidsAt'>> {
    return (await this.hours.rulesOn(startsOn)) ?? UNTIL_RULES;
  }
}
