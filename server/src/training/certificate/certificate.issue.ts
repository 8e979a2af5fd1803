// Certificates for people of one cohort, all of it in one transaction or nothing: the facts are locked, the rules asked once more, what they
// said is frozen into the awards, the hours are posted, the learners are told. Joins the caller's unit of work.
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
  readonly people: readonly PersonId[];
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

  /** In the order of the people. Throws the refusal of the rules for the first whom they refuse; then nothing is written, for nobody. */
  async award(wanted: Wanted): Promise<AwardRow[]> {
    for (const personId of wanted.people) demand(mayHandleAward({ ...wanted, personId }));
    const { cohort, enrolments } = await this.locked(wanted);
    const leads = await this.facts.leads(cohort);
    const found = await this.facts.weigh(cohort, leads, enrolments);
    const weighed = wanted.people.map((personId) => found.get(personId)).filter((one) => one !== undefined);
    if (weighed.length < wanted.people.length) throw new Problem('certificate.noLevel');
    for (const { verdict } of weighed) demand(verdict);
    const awards = await this.maker.make(await this.drafts.of({ cohort, leads, weighed, hands: wanted }));
    await this.outcome.of({ cohort, awards, weighed });
    return awards;
  }

  /** The cohort first, as whoever records or marks does; then the enrolments, at which every new fact of these people waits. */
  private async locked({ cohortId, people }: Wanted): Promise<{ readonly cohort: CohortRow; readonly enrolments: readonly EnrolmentRow[] }> {
    await this.cohorts.lock(cohortId);
    const cohort = await this.cohorts.find(cohortId);
    const enrolments = cohort === null ? [] : await this.cohorts.lockEnrolments(cohortId, people);
    if (cohort === null || enrolments.length < people.length) throw new Problem('certificate.notEnrolled');
    return { cohort, enrolments };
  }
}
