// The ground under every deed in a cohort: a unit of work that holds the cohort until its end, the hour, the audit.
import { Inject, Injectable } from '@nestjs/common';
import { step } from '@gongyan/shared/kit/machine';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortId, EnrolmentAction } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentTable, mayStepEnrolment } from '@gongyan/shared/training/cohort/cohort.rules';
import { AuditTrail, type Act } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CohortAccess, type SeenCohort } from '../cohort/cohort.access.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { EnrolmentRow } from '../cohort/cohort.table.js';

/** A cohort with everybody in it, in the order in which they came. */
export interface HeldCohort extends SeenCohort {
  readonly rows: readonly EnrolmentRow[];
}
/** Those who learn here now. */
export const learnersOf = (rows: readonly EnrolmentRow[]): PersonId[] => rows.filter(({ state }) => state === 'in_training' || state === 'met_requirements').map(({ personId }) => personId);

interface Who { readonly personId: PersonId }

@Injectable()
export class EnrolmentSteps {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  run<T>(job: () => Promise<T>): Promise<T> {
    return this.work.run(job);
  }

  /** Nobody else enrols, admits, marks or steps in this cohort until the job is committed. */
  within<T>({ personId }: Who, id: CohortId, job: (held: HeldCohort) => Promise<T>): Promise<T> {
    return this.work.run(async () => {
      await this.store.lock(id);
      return job({ ...(await this.access.see(personId, id)), rows: await this.store.enrolmentsOf(id) });
    });
  }

  /** Another cohort, looked at and not held. Throws 没有找到. */
  see({ personId }: Who, id: CohortId): Promise<SeenCohort> {
    return this.access.see(personId, id);
  }

  /** Throws the refusal of the table or of whoever may not; records the step. */
  async turn(row: EnrolmentRow, action: EnrolmentAction, { by, standing, change = {} }: { readonly by: Who; readonly standing: SeenCohort['standing']; readonly change?: Partial<Omit<EnrolmentRow, 'id' | 'cohortId' | 'personId'>> }): Promise<void> {
    demand(mayStepEnrolment({ action, place: row, standing, by: by.personId }));
    const state = step(enrolmentTable, row.state, action);
    if (state === null) throw new Problem('enrolment.otherState');
    await this.store.setEnrolments([row.id], { ...change, state, decidedBy: by.personId });
    await this.record({ act: `enrolment.${action}`, actorId: by.personId, subject: row.id, reason: change.reason ?? null, facts: { from: row.state, to: state } });
  }

  now(): Date {
    return this.clock.now();
  }

  record(act: Act): Promise<void> {
    return this.audit.record(act);
  }
}
