// The routes of enrolments. A deed about a cohort answers with how it stands afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { enrolmentRoutes as routes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CohortQueries } from '../cohort/cohort.queries.js';
import { CohortService } from './cohort.service.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { EnrolmentService } from './enrolment.service.js';
import { JudgingService } from './judging.service.js';

@Controller()
export class EnrolmentController {
  constructor(
    @Inject(CohortQueries) private readonly cards: CohortQueries,
    @Inject(CohortService) private readonly cohorts: CohortService,
    @Inject(EnrolmentQueries) private readonly queries: EnrolmentQueries,
    @Inject(EnrolmentService) private readonly enrolments: EnrolmentService,
    @Inject(JudgingService) private readonly judging: JudgingService,
  ) {}

  @Serves(routes.planCohort)
  async planCohort(@Who() who: Actor, @In() { body }: Input<typeof routes.planCohort>) {
    return this.cards.card(who.personId, await this.cohorts.plan(who, body));
  }

  @Serves(routes.changeCohort)
  async changeCohort(@Who() who: Actor, @In() { params, body }: Input<typeof routes.changeCohort>) {
    await this.cohorts.change(who, params.cohortId, body);
    return this.cards.card(who.personId, params.cohortId);
  }

  @Serves(routes.stepCohort)
  async stepCohort(@Who() who: Actor, @In() { params, body }: Input<typeof routes.stepCohort>) {
    await this.cohorts.step(who, params.cohortId, body);
    return this.cards.card(who.personId, params.cohortId);
  }

  @Serves(routes.apply)
  async apply(@Who() who: Actor, @In() { params }: Input<typeof routes.apply>) {
    await this.enrolments.apply(who, params.cohortId);
    return this.cards.card(who.personId, params.cohortId);
  }

  @Serves(routes.withdraw)
  async withdraw(@Who() who: Actor, @In() { params }: Input<typeof routes.withdraw>) {
    await this.enrolments.withdraw(who, params.cohortId);
    return this.cards.card(who.personId, params.cohortId);
  }

  @Serves(routes.candidates)
  candidates(@Who() who: Actor, @In() { params }: Input<typeof routes.candidates>) {
    return this.queries.candidates(who.personId, params.cohortId);
  }

  @Serves(routes.nominate)
  nominate(@Who() who: Actor, @In() { params, body }: Input<typeof routes.nominate>) {
    return this.enrolments.nominate(who, params.cohortId, body.personIds);
  }

  @Serves(routes.judge)
  judge(@Who() who: Actor, @In() { params, body }: Input<typeof routes.judge>) {
    return this.judging.judge(who, params.cohortId, body);
  }

  @Serves(routes.admit)
  admit(@Who() who: Actor, @In() { params }: Input<typeof routes.admit>) {
    return this.enrolments.admit(who, params.cohortId);
  }

  @Serves(routes.remind)
  remind(@Who() who: Actor, @In() { params, body }: Input<typeof routes.remind>) {
    return this.judging.remind(who, params.cohortId, body.enrolmentIds);
  }

  @Serves(routes.defer)
  defer(@Who() who: Actor, @In() { params }: Input<typeof routes.defer>) {
    return this.judging.defer(who, params.enrolmentId);
  }
}
