// How a cohort begins and ends for the people in it: the admitted become learners; at the close those who passed get their
// hours, posted together, and those who did not are told so.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { EnrolmentRow } from '../cohort/cohort.table.js';
import { EnrolmentHours } from './enrolment.hours.js';
import { EnrolmentNews } from './enrolment.news.js';
import type { HeldCohort } from './enrolment.steps.js';

const OUT_OF_TIME = '结班时还有要求没有达到';

@Injectable()
export class CohortClosing {
  constructor(
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(EnrolmentHours) private readonly hours: EnrolmentHours,
    @Inject(EnrolmentNews) private readonly news: EnrolmentNews,
  ) {}

  /** Whoever still waits goes on waiting for the next cohort: the course has begun. */
  async begin({ rows }: HeldCohort, by: Actor): Promise<void> {
    await this.store.setEnrolments(idsIn(rows, 'admitted'), { state: 'in_training', decidedBy: by.personId });
  }

  async close({ cohort, rows }: HeldCohort, by: Actor): Promise<void> {
    const passed = rows.filter(({ state }) => state === 'met_requirements' || state === 'certified');
    if (passed.some(({ state, decidedBy }) => state === 'met_requirements' && decidedBy === by.personId)) throw new Problem('cohort.sameHand');
    const short = rows.filter(({ state }) => state === 'in_training');
    await this.store.setEnrolments(short.map(({ id }) => id), { state: 'failed', reason: OUT_OF_TIME, decidedBy: by.personId });
    for (const row of short) await this.hours.forget(row);
    await this.news.notify(short.map(({ personId }) => personId), cohort, { kind: 'training.failed', by, facts: { reason: OUT_OF_TIME } });
    await this.hours.post(cohort, passed, by.personId);
  }

  /** Nothing is expected of it any more; what was posted before stays. */
  async cancel({ cohort, rows }: HeldCohort, { by, reason }: { readonly by: Actor; readonly reason: string }): Promise<void> {
    for (const row of rows) await this.hours.forget(row);
    await this.news.notify(inIt(rows), cohort, { kind: 'training.cancelled', by, facts: { reason } });
  }

  moved({ cohort, rows }: HeldCohort, by: Actor): Promise<void> {
    return this.news.notify(inIt(rows), cohort, { kind: 'training.moved', by });
  }

  tell({ cohort, rows }: HeldCohort): void {
    this.news.tell(cohort, rows.map(({ personId }) => personId));
  }
}

const LEFT: ReadonlySet<EnrolmentRow['state']> = new Set<EnrolmentRow['state']>(['withdrawn', 'refused', 'deferred', 'failed']);
const inIt = (rows: readonly EnrolmentRow[]): PersonId[] => rows.filter(({ state }) => !LEFT.has(state)).map(({ personId }) => personId);
const idsIn = (rows: readonly EnrolmentRow[], state: EnrolmentRow['state']) => rows.filter((row) => row.state === state).map(({ id }) => id);
