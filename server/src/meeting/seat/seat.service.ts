// 报名 and giving the seat back. Seats are counted under the meeting's lock: of two who want the last one, one has it.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { isSignUp, mayGiveSeatUp, mayTakeSeat } from '@gongyan/shared/meeting/seat/seat.rules';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingSteps } from '../meeting.steps.js';
import type { MeetingRow } from '../meeting.table.js';
import { SeatStore, type Seats } from './seat.store.js';

interface Held {
  readonly meeting: MeetingRow;
  readonly seats: Seats;
  readonly now: Date;
}

@Injectable()
export class SeatService implements OnModuleInit {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(SeatStore) private readonly store: SeatStore,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.topics.register('meetingseats', async (_person, id) => {
      const parsed = MeetingId.safeParse(id);
      const meeting = parsed.success ? await this.store.meetings.find(parsed.data) : null;
      return meeting !== null && isSignUp(meeting, this.clock.now());
    });
  }

  take(by: Actor, id: MeetingId): Promise<void> {
    return this.within(by, id, async ({ meeting, seats, now }) => {
      demand(mayTakeSeat(meeting, seats, now));
      if (seats.expected) return;
      await this.store.take(id, by.personId);
      await this.tell(by, meeting, 'meeting.seatTaken');
    });
  }

  giveUp(by: Actor, id: MeetingId): Promise<void> {
    return this.within(by, id, async ({ meeting, seats, now }) => {
      demand(mayGiveSeatUp(meeting, seats, now));
      await this.store.giveUp(id, by.personId);
      // With the seat goes what only those on the list may do.
      await this.news.planChanged(meeting, { by, leaving: [by.personId] });
      this.topics.review([by.personId]);
      await this.tell(by, meeting, 'meeting.seatGivenUp');
    });
  }

  private within({ personId }: Actor, id: MeetingId, job: (held: Held) => Promise<void>): Promise<void> {
    return this.steps.run(async () => {
      const meeting = await this.store.hold(id);
      if (meeting === null) throw new Problem('request.notFound');
      return job({ meeting, seats: (await this.store.seatsOf([id], personId))(id), now: this.clock.now() });
    });
  }

  private async tell({ personId }: Actor, meeting: MeetingRow, act: string): Promise<void> {
    await this.steps.record({ act, actorId: personId, subject: meeting.id, reason: null, facts: {} });
    this.news.tell(meeting);
  }
}
