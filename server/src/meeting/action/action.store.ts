// The queries over 任务.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { ActionId } from '@gongyan/shared/meeting/action/action.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ActionTable, type ActionRow } from './action.table.js';

@Injectable()
export class ActionStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get actions() {
    return this.work.manager.getRepository(ActionTable);
  }

  find(meetingId: MeetingId, id: ActionId): Promise<ActionRow | null> {
    return this.actions.findOneBy({ meetingId, id });
  }

  /** In the order in which they were written down. */
  of(meetingIds: readonly MeetingId[]): Promise<ActionRow[]> {
    return meetingIds.length === 0 ? Promise.resolve([]) : this.actions.find({ where: { meetingId: In([...meetingIds]) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Open ones, whatever is due first. */
  openOf(ownerId: PersonId): Promise<ActionRow[]> {
    return this.actions.find({ where: { ownerId, state: 'open' }, order: { dueOn: { direction: 'ASC', nulls: 'LAST' }, createdAt: 'ASC' } });
  }

  async insert(row: ActionRow): Promise<void> {
    await this.actions.insert(row);
  }

  async change(id: ActionId, change: Partial<Omit<ActionRow, 'id' | 'meetingId'>>): Promise<void> {
    await this.actions.update({ id }, change);
  }

  /** Open since before this day, with an owner who was not told yet; marked as told. */
  takeOverdue(today: Day, now: Date): Promise<Pick<ActionRow, 'meetingId' | 'what' | 'ownerId'>[]> {
    return this.work.manager.query<[Pick<ActionRow, 'meetingId' | 'what' | 'ownerId'>[], number]>(
      `update action_item set reminded_at = $2 where state = 'open' and due_on < $1 and owner_id is not null and reminded_at is null
       returning meeting_id as "meetingId", what, owner_id as "ownerId"`,
      [today, now],
    ).then(([rows]) => rows);
  }
}
