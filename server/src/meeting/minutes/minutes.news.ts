// Who hears of minutes: the pages of the meeting by hints, recorder and chair by a notice that they have to confirm.
import { Inject, Injectable } from '@nestjs/common';
import { topic } from '@gongyan/shared/kit/topic';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MeetingNews, type PlanListener } from '../meeting.news.js';
import type { MeetingRow } from '../meeting.table.js';

@Injectable()
export class MinutesNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MeetingNews) private readonly news: MeetingNews,
  ) {}

  tell({ id }: Pick<MeetingRow, 'id'>): void {
    this.work.announce(topic('meeting', id), 'minutes.changed', { meetingId: id });
  }

  toConfirm(meeting: MeetingRow, by: Actor): Promise<void> {
    return this.news.notify([meeting.chairId, ...(meeting.recorderId === null ? [] : [meeting.recorderId])], meeting, { kind: 'minutes.toConfirm', by, link: `/meetings/${meeting.id}/minutes` });
  }

  onPlanChanged(listener: PlanListener): void {
    this.news.onPlanChanged(listener);
  }
}
