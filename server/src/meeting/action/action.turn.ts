// The first turn of the day after a task's last day tells its owner, once.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '@gongyan/shared/kit/time';
import { Clock } from '../../platform/clock.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { MeetingStore } from '../meeting.store.js';
import { ActionNews } from './action.news.js';
import { ActionStore } from './action.store.js';

@Injectable()
export class ActionTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(ActionStore) private readonly store: ActionStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(ActionNews) private readonly news: ActionNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.days.once('meeting.actions', ({ to }) => this.turn(to));
  }

  private async turn(today: Day): Promise<void> {
    const overdue = await this.store.takeOverdue(today, this.clock.now());
    const meetings = await this.meetings.findMany([...new Set(overdue.map(({ meetingId }) => meetingId))]);
    for (const action of overdue) {
      const meeting = meetings.find(({ id, state }) => id === action.meetingId && state !== 'cancelled');
      if (meeting !== undefined) await this.news.overdue(meeting, action);
    }
  }
}
