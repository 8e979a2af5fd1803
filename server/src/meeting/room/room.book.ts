// Keeps one coming or going of a page, while its meeting runs, and tells whoever runs it when it was the holder's of the chair.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { backAgain } from '@gongyan/shared/meeting/room/missed.rules';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingStore } from '../meeting.store.js';
import { holderOf } from '../meeting.table.js';
import { RoomStore } from './room.store.js';

export interface Going {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly here: boolean;
  readonly at: Date;
}

const RUNNING: ReadonlySet<string> = new Set(['live', 'paused', 'closing']);

@Injectable()
export class RoomBook {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(RoomStore) private readonly store: RoomStore,
    @Inject(MeetingNews) private readonly news: MeetingNews,
  ) {}

  async goneAt({ meetingId, personId }: Pick<Going, 'meetingId' | 'personId'>): Promise<Date | null> {
    return (await this.store.attended(meetingId, personId)).goneAt;
  }

  /** When the chair was last taken or given back; null: it never moved. */
  takenAt(meetingId: MeetingId): Promise<Date | null> {
    return this.store.lastTurn(meetingId);
  }

  write({ meetingId, personId, here, at }: Going): Promise<void> {
    return this.work.run(async () => {
      const meeting = await this.meetings.find(meetingId);
      if (meeting === null || !RUNNING.has(meeting.state)) return;
      const before = await this.store.attended(meetingId, personId);
      await this.store.keep({ ...(here ? backAgain(before, at) : { ...before, goneAt: at }), meetingId, personId });
      if (holderOf(meeting) === personId) this.news.tellDesk(meeting);
    });
  }
}
