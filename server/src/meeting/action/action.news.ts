// Who hears of 任务: the pages of the meeting and of those later ones that bring it up again, its owner's own page; whoever gets
// one, and whoever lets its day pass, by a notice.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import type { ActionRow } from './action.table.js';

@Injectable()
export class ActionNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
  ) {}

  /** `owners`: whose list changes; a task that goes to another leaves the first one's too. */
  async tell({ id, seriesId, startsAt }: MeetingRow, owners: readonly (PersonId | null)[]): Promise<void> {
    const later = (await this.meetings.seriesMeetings(seriesId === null ? [] : [seriesId])).filter((one) => one.startsAt > startsAt && one.state !== 'closed' && one.state !== 'cancelled');
    for (const meetingId of [id, ...later.map((one) => one.id)]) this.work.announce(topic('meeting', meetingId), 'action.changed', { meetingId });
    for (const owner of new Set(owners)) if (owner !== null) this.work.announce(topic('person', owner), 'action.changed', { meetingId: id });
  }

  async given(meeting: MeetingRow, { what, ownerId, dueOn }: Pick<ActionRow, 'what' | 'ownerId' | 'dueOn'>, by: Actor): Promise<void> {
    if (ownerId !== null) await this.news.notify([ownerId], meeting, { kind: 'action.given', by, facts: { what, due: dueOn ?? '' } });
  }

  async overdue(meeting: MeetingRow, { what, ownerId }: Pick<ActionRow, 'what' | 'ownerId'>): Promise<void> {
    if (ownerId !== null) await this.news.notify([ownerId], meeting, { kind: 'action.overdue', by: null, facts: { what } });
  }
}
