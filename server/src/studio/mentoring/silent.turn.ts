// A gentle word, at most once a week, to two who have confirmed nothing for as long as the district says. It ends with the pairing.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { isSilent, silentDaysOf } from '@gongyan/shared/studio/mentoring/year.rules';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { LogStore } from './log.store.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import { MentoringStore } from './mentoring.store.js';

@Injectable()
export class SilentTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(LogStore) private readonly logs: LogStore,
    @Inject(MentoringNumbers) private readonly numbers: MentoringNumbers,
    @Inject(MentoringNews) private readonly news: MentoringNews,
  ) {}

  onModuleInit(): void {
    this.days.once('studio.mentoring.silent', ({ to }) => this.turn(to));
  }

  private async turn(today: Day): Promise<void> {
    const ids = await this.store.signedSince(today);
    await this.store.lock(ids);
    const [numbers, logs] = [await this.numbers.today(), await this.logs.ofPairs(ids)];
    for (const pair of await this.store.findMany(ids)) {
      const confirmedOn = logs.flatMap(({ pairId, confirmedAt }) => (pairId === pair.id && confirmedAt !== null ? [shanghaiDay(confirmedAt)] : []));
      if (!isSilent(pair, { confirmedOn, numbers, today })) continue;
      await this.store.change(pair.id, { remindedOn: today });
      await this.news.both(pair, { kind: 'mentoring.silent', by: null, facts: { days: String(silentDaysOf(pair, confirmedOn, today)) } });
    }
  }
}
