// A membership begins or ends with a day, without anybody's deed: its state, the word to the person, the audit
// line, and the open editors and topics of the studio, all in the one transaction of that day.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DayTurn, type DaysBegun } from '../../platform/jobs/day.turn.js';
import { StudioStore } from '../studio.store.js';
import { MembershipLive } from './membership.live.js';

@Injectable()
export class MembershipTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(MembershipLive) private readonly live: MembershipLive,
  ) {}

  onModuleInit(): void {
    this.days.once('studio.memberships', (begun) => this.turn(begun));
  }

  private async turn({ after, to }: DaysBegun): Promise<void> {
    const ended = await this.store.completeAllEnded(to);
    const begun = await this.store.membershipsBegun({ after, to });
    const studios = await this.store.named([...new Set([...ended, ...begun].map(({ studioId }) => studioId))]);
    for (const studio of studios) {
      const of = ({ studioId }: { readonly studioId: string }): boolean => studioId === studio.id;
      await this.live.turned(studio, { ended: ended.filter(of), begun: begun.filter(of) });
    }
  }
}
