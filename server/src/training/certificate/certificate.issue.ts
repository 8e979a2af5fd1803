// One certificate for one person, all of it in one transaction or nothing: the facts are locked, the rules asked once more, what they said
// is frozen into the award, the hours are posted, the learner is told. Joins the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { mayHandleAward } from '@gongyan/shared/training/certificate/certificate.rules';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { AwardDrafts } from './award.drafts.js';
import { AwardOutcome } from './award.outcome.js';
import { CertificateFacts } from './certificate.facts.js';
import { CertificateMaker } from './certificate.maker.js';
import type { AwardRow } from './certificate.table.js';

export interface Wanted {
  readonly cohortId: CohortId;
  readonly personId: PersonId;
  readonly proposedBy: PersonId;
  readonly by: PersonId;
}

@Injectable()
export class CertificateIssue {
  constructor(
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(CertificateFacts) private readonly facts: CertificateFacts,
    @Inject(AwardDrafts) private readonly drafts: AwardDrafts,
    @Inject(CertificateMaker) private readonly maker: CertificateMaker,
    @Inject(AwardOutcome) private readonly outcome: AwardOutcome,
  ) {}

  /** Throws the refusal of the rules; then nothing is written. */
  async award(wanted: Wanted): Promise<AwardRow> {
    demand(mayHandleAward(wanted));
    const { cohort, enrolment } = await this.locked(wanted);
    const leads = await this.facts.leads(cohort);
    const weighed = (await this.facts.weigh(cohort, leads, [enrolment])).get(wanted.personId);
    if (weighed === undefined) throw new Problem('certificate.noLevel');
    demand(weighed.verdict);
    const draft = await this.drafts.of({ cohort, leads, weighed, hands: wanted });
    const [award] = await this.maker.make([draft]);
    if (award === undefined) throw new Error('No award was made');
    await this.outcome.of({ cohort, award, weighed });
    return award;
  }

  /** The cohort first, as whoever records or marks does; then the enrolment, at which every new fact of this person waits. */
  private async locked({ cohortId, personId }: Wanted): Promise<{ readonly cohort: CohortRow; readonly enrolment: EnrolmentRow }> {
    await this.cohorts.lock(cohortId);
    const cohort = await this.cohorts.find(cohortId);
    const enrolment = cohort === null ? null : await this.cohorts.lockEnrolment(cohortId, personId);
    if (cohort === null || enrolment === null) throw new Problem('certificate.notEnrolled');
    return { cohort, enrolment };
  }
}
