// The queries over discussions and steps.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DiscussantTable, DiscussionTable, StepTable, type DiscussionRow, type StepRow } from './collective.table.js';

export interface AskedDiscussion extends DiscussionRow {
  readonly personIds: readonly PersonId[];
}

@Injectable()
export class CollectiveStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async discussion(designId: LessonDesignId): Promise<AskedDiscussion | null> {
    const row = await this.work.manager.getRepository(DiscussionTable).findOneBy({ designId });
    if (row === null) return null;
    const people = await this.work.manager.getRepository(DiscussantTable).find({ where: { designId }, order: { position: 'ASC' } });
    return { ...row, personIds: people.map(({ personId }) => personId) };
  }

  /** Inside the transaction that holds the design's lock. */
  async ask({ personIds, ...row }: AskedDiscussion): Promise<void> {
    await this.work.manager.getRepository(DiscussionTable).upsert(row, ['designId']);
    const people = this.work.manager.getRepository(DiscussantTable);
    await people.delete({ designId: row.designId });
    if (personIds.length > 0) await people.insert(personIds.map((personId, position) => ({ designId: row.designId, personId, position })));
  }

  async record(step: Omit<StepRow, 'id'>): Promise<void> {
    await this.work.manager.getRepository(StepTable).insert(step);
  }

  /** Newest first. */
  steps(designId: LessonDesignId): Promise<StepRow[]> {
    return this.work.manager.getRepository(StepTable).find({ where: { designId }, order: { id: 'DESC' } });
  }
}
