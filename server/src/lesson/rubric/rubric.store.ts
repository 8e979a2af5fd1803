// The queries over sheets of points.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RubricId, RubricLineId } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RubricTable, type RubricRow } from './rubric.table.js';

@Injectable()
export class RubricStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get rubrics() {
    return this.work.manager.getRepository(RubricTable);
  }

  /** Sheet by sheet, the newest version first. */
  all(): Promise<RubricRow[]> {
    return this.rubrics.find({ order: { kind: 'DESC', name: 'ASC', line: 'ASC', version: 'DESC' } });
  }

  find(id: RubricId): Promise<RubricRow | null> {
    return this.rubrics.findOneBy({ id });
  }

  findMany(ids: readonly RubricId[]): Promise<RubricRow[]> {
    return this.rubrics.findBy({ id: In([...ids]) });
  }

  /** Newest first. */
  ofLine(line: RubricLineId): Promise<RubricRow[]> {
    return this.rubrics.find({ where: { line }, order: { version: 'DESC' } });
  }

  /** Until the end of the transaction nobody drafts, changes or publishes. */
  async lock(): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('rubrics', 0))");
  }

  async insert(row: RubricRow): Promise<void> {
    await this.rubrics.insert(row);
  }

  async change(id: RubricId, change: Partial<Pick<RubricRow, 'name' | 'items' | 'bands' | 'origin' | 'state' | 'publishedAt'>>): Promise<void> {
    await this.rubrics.update({ id }, change);
  }

  async remove(id: RubricId): Promise<void> {
    await this.rubrics.delete({ id });
  }
}
