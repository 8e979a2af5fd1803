// A public notice that is over with no objection waiting makes the result stand, without anybody's deed.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { AssessmentAccess } from './assessment.access.js';
import { AssessmentNews } from './assessment.news.js';

@Injectable()
export class AssessmentTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(AssessmentAccess) private readonly access: AssessmentAccess,
    @Inject(AssessmentNews) private readonly news: AssessmentNews,
  ) {}

  onModuleInit(): void {
    this.days.once('studio.assessment', async ({ to }) => {
      const over = await this.access.store.overBefore(to);
      const [first] = over;
      if (first === undefined) return;
      for (const row of over) await this.access.store.change(row.id, { state: 'final' });
      const round = await this.access.store.round(first.roundId);
      if (round === null) return;
      // Nobody's eyes: what is told goes to those whom it concerns.
      for (const seen of await this.access.weigh(round.openedBy, over)) await this.news.finished(seen);
    });
  }
}
