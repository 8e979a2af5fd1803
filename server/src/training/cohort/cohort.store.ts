// The queries over cohorts and enrolments.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import type { CohortId, EnrolmentId, EnrolmentState } from '@gongyan/shared/training/cohort/cohort.contract';
import { insertRows } from '../../platform/database/insert-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CohortTable, EnrolmentTable, type CohortRow, type EnrolmentRow } from './cohort.table.js';

export interface HeadCount { readonly cohortId: CohortId; readonly state: EnrolmentState; readonly n: number }

@Injectable()
export class CohortStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get cohorts() {
    return this.work.manager.getRepository(CohortTable);
  }

  private get enrolments() {
    return this.work.manager.getRepository(EnrolmentTable);
  }

  find(id: CohortId): Promise<CohortRow | null> {
    return this.cohorts.findOneBy({ id });
  }

  findMany(ids: readonly CohortId[]): Promise<CohortRow[]> {
    return this.cohorts.findBy({ id: In([...new Set(ids)]) });
  }

  /** The latest first. */
  list(): Promise<CohortRow[]> {
    return this.cohorts.find({ order: { startsOn: 'DESC', id: 'ASC' } });
  }

  /** Until the end of the transaction nobody else enrols, admits, marks or steps here. */
  async lock(id: CohortId): Promise<void> {
    await this.work.manager.query('select 1 from cohort where id = $1 for no key update', [id]);
  }

  async insert(row: CohortRow): Promise<void> {
    await this.cohorts.insert(row);
  }

  async change(id: CohortId, change: Partial<Omit<CohortRow, 'id'>>): Promise<void> {
    await this.cohorts.update({ id }, change);
  }

  /** At these rows every new fact of these learners waits until the end of the transaction. */
  async lockEnrolments(cohortId: CohortId, people: readonly PersonId[]): Promise<EnrolmentRow[]> {
    await this.work.manager.query('select 1 from enrolment where cohort_id = $1 and person_id = any($2) order by person_id for update', [cohortId, people]);
    return this.enrolments.findBy({ cohortId, personId: In([...people]) });
  }

  /** After a certificate was revoked. */
  async backToTraining(cohortId: CohortId, personId: PersonId): Promise<void> {
    await this.enrolments.update({ cohortId, personId, state: 'certified' }, { state: 'in_training' });
  }

  enrolment(id: EnrolmentId): Promise<EnrolmentRow | null> {
    return this.enrolments.findOneBy({ id });
  }

  /** In the order in which they came. */
  enrolmentsOf(cohortId: CohortId): Promise<EnrolmentRow[]> {
    return this.enrolments.find({ where: { cohortId }, order: { placeNo: 'ASC', id: 'ASC' } });
  }

  mine(personId: PersonId): Promise<EnrolmentRow[]> {
    return this.enrolments.find({ where: { personId }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  ofSchools(schoolIds: readonly SchoolId[], states: readonly EnrolmentState[]): Promise<EnrolmentRow[]> {
    return this.enrolments.find({ where: { schoolId: In([...schoolIds]), state: In([...states]) }, order: { placeNo: 'ASC', id: 'ASC' } });
  }

  findEnrolments(ids: readonly EnrolmentId[]): Promise<EnrolmentRow[]> {
    return this.enrolments.findBy({ id: In([...new Set(ids)]) });
  }

  async nextPlace(cohortId: CohortId): Promise<number> {
    return ((await this.enrolments.maximum('placeNo', { cohortId })) ?? 0) + 1;
  }

  async enrol(rows: readonly EnrolmentRow[]): Promise<void> {
    await insertRows(this.work.manager, EnrolmentTable, rows);
  }

  async setEnrolments(ids: readonly EnrolmentId[], change: Partial<Omit<EnrolmentRow, 'id' | 'cohortId' | 'personId'>>): Promise<void> {
    if (ids.length > 0) await this.enrolments.update({ id: In([...ids]) }, change);
  }

  heads(ids: readonly CohortId[]): Promise<HeadCount[]> {
    return this.work.manager.query('select cohort_id as "cohortId", state, count(*)::int as n from enrolment where cohort_id = any($1) group by 1, 2', [ids]);
  }
}
