// The queries over works and their results. Of results the last word stands.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { CohortWork, WorkId, WorkResult } from '@gongyan/shared/training/work/work.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkResultTable, WorkTable } from './work.table.js';

const CHUNK = 1_000;
const STANDING = 'select distinct on (r.work_id, r.person_id) r.id, r.work_id as "workId", r.person_id as "personId", r.turn, r.state, r.score, r.document_id as "documentId", r.note, r.marked_by as "markedBy", r.marked_at as "markedAt" from work_result r';

@Injectable()
export class WorkStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get works() {
    return this.work.manager.getRepository(WorkTable);
  }

  find(id: WorkId): Promise<CohortWork | null> {
    return this.works.findOneBy({ id });
  }

  ofCohorts(cohortIds: readonly CohortId[]): Promise<CohortWork[]> {
    return this.works.find({ where: { cohortId: In([...cohortIds]) }, order: { dueOn: 'ASC', id: 'ASC' } });
  }

  async insert(rows: readonly CohortWork[]): Promise<void> {
    await this.works.insert([...rows]);
  }

  async change(id: WorkId, change: Partial<Omit<CohortWork, 'id' | 'cohortId'>>): Promise<void> {
    await this.works.update({ id }, change);
  }

  /** What stands in these cohorts, of everybody or of these people. */
  standingOf(cohortIds: readonly CohortId[], people: readonly PersonId[] | null = null): Promise<WorkResult[]> {
    return this.work.manager.query(`${STANDING} join cohort_work w on w.id = r.work_id where w.cohort_id = any($1) and ($2::uuid[] is null or r.person_id = any($2)) order by r.work_id, r.person_id, r.turn desc`, [cohortIds, people]);
  }

  async record(rows: readonly WorkResult[]): Promise<void> {
    const table = this.work.manager.getRepository(WorkResultTable);
    for (let at = 0; at < rows.length; at += CHUNK) await table.insert(rows.slice(at, at + CHUNK));
  }
}
