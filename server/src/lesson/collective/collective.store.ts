// The queries over discussions and steps.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CheckTable, type CheckRow } from '../publish/publish.table.js';
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

  /** The last one signed. */
  lastCheck(designId: LessonDesignId): Promise<CheckRow | null> {
    return this.work.manager.getRepository(CheckTable).findOne({ where: { designId }, order: { id: 'DESC' } });
  }

  async sign(check: Omit<CheckRow, 'id'>): Promise<void> {
    await this.work.manager.getRepository(CheckTable).insert({ ...check, marks: [...check.marks] });
  }

  async record(step: Omit<StepRow, 'id'>): Promise<void> {
    await this.work.manager.getRepository(StepTable).insert(step);
  }

  /** When each was published, and whose words stand in it. */
  published(designIds: readonly LessonDesignId[]): Promise<StepRow[]> {
    return this.work.manager.getRepository(StepTable).findBy({ designId: In(designIds), action: 'publish' });
  }

  /** Newest first. */
  steps(designId: LessonDesignId): Promise<StepRow[]> {
    return this.work.manager.getRepository(StepTable).find({ where: { designId }, order: { id: 'DESC' } });
  }
}
