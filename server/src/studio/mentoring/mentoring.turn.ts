// What a day brings to pairings without anybody's deed: they begin, entries confirmed before today are locked, and a school year
// whose day has come is credited. All in the one transaction of that day.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import type { Day } from '@gongyan/shared/kit/time';
import { DayTurn, type DaysBegun } from '../../platform/jobs/day.turn.js';
import { LogStore } from './log.store.js';
import { MentoringHours, type PairAndYear } from './mentoring.hours.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringStore } from './mentoring.store.js';

/** A pairing that ended within the last year may still have one to be settled. */
const YEAR_DAYS = 400;
/** Before the first turn of a hub. */
const LONG_AGO: Day = '2000-01-01';

@Injectable()
export class MentoringTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(LogStore) private readonly logs: LogStore,
    @Inject(MentoringHours) private readonly hours: MentoringHours,
    @Inject(MentoringNews) private readonly news: MentoringNews,
  ) {}

  onModuleInit(): void {
    this.days.once('studio.mentoring', (begun) => this.turn(begun));
  }

  /** All pairings of this turn are held first and in one order, then all their people: whoever does a deed with one of them waits
   *  for the turn, and never the turn for him. */
  private async turn({ after, to }: DaysBegun): Promise<void> {
    const ids = await this.store.signedSince(after < LONG_AGO ? LONG_AGO : addDays(after, -YEAR_DAYS));
    await this.store.lock(ids);
    const pairs = await this.store.findMany(ids);
    for (const pair of pairs.filter(({ state, from }) => state === 'signed' && from <= to)) {
      await this.store.change(pair.id, { state: 'active' });
      this.news.tell(pair);
    }
    await this.logs.lockConfirmed(new Date(`${to}T00:00:00+08:00`));
    const due: PairAndYear[] = [];
    for (const pair of pairs) for (const year of await this.hours.yearsOf(pair, to)) if (after < year.closesOn && year.closesOn <= to) due.push({ pair, year });
    await this.hours.settle(due, null);
  }
}
