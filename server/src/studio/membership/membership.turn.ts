// A membership begins or ends with a day, without anybody's deed: its state, the word to the person, the audit
// line, and the open editors and topics of the studio, all in the one transaction of that day. A deadline that is over is told once.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DayTurn, type DaysBegun } from '../../platform/jobs/day.turn.js';
import { JoiningMoves } from '../joining/joining.moves.js';
import { JoiningNews } from '../joining/joining.news.js';
import { StudioStore } from '../studio.store.js';
import { MembershipLive } from './membership.live.js';

@Injectable()
export class MembershipTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(JoiningMoves) private readonly moves: JoiningMoves,
    @Inject(JoiningNews) private readonly news: JoiningNews,
    @Inject(MembershipLive) private readonly live: MembershipLive,
  ) {}

  onModuleInit(): void {
    this.days.once('studio.memberships', (begun) => this.turn(begun));
  }

  private async turn({ after, to }: DaysBegun): Promise<void> {
    const ended = await this.store.ended(to, 'all');
    await this.moves.complete(ended);
    const begun = await this.store.membershipsBegun({ after, to });
    const studios = await this.store.named([...new Set([...ended, ...begun].map(({ studioId }) => studioId))]);
    for (const studio of studios) {
      const of = ({ studioId }: { readonly studioId: string }): boolean => studioId === studio.id;
      await this.live.turned(studio, { ended: ended.filter(of), begun: begun.filter(of) });
    }
    const late = await this.store.overdue(to);
    await this.news.late(late);
    for (const { id } of late) await this.store.changeMembership(id, { reminded: true });
  }
}
