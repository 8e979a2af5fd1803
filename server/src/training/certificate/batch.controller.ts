// The routes of issuing for a cohort.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { certificateRoutes as routes } from '@gongyan/shared/training/certificate/certificate.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { BatchRun } from './batch.run.js';
import { BatchService } from './batch.service.js';
import { CandidateQueries } from './candidate.queries.js';

@Controller()
export class BatchController {
  constructor(
    @Inject(BatchService) private readonly batches: BatchService,
    @Inject(BatchRun) private readonly run: BatchRun,
    @Inject(CandidateQueries) private readonly candidates: CandidateQueries,
  ) {}

  @Serves(routes.cohort)
  cohort(@Who() who: Actor, @In() { params }: Input<typeof routes.cohort>) {
    return this.candidates.ofCohort(who.personId, params.cohortId);
  }

  @Serves(routes.batch)
  batch(@Who() who: Actor, @In() { params }: Input<typeof routes.batch>) {
    return this.candidates.batch(who.personId, params.batchId);
  }

  @Serves(routes.propose)
  async propose(@Who() who: Actor, @In() { params, body }: Input<typeof routes.propose>) {
    return this.candidates.batch(who.personId, await this.batches.propose(who.personId, params.cohortId, body.personIds));
  }

  /** Answers at once; the work goes on, and its progress is told. */
  @Serves(routes.issue)
  async issue(@Who() who: Actor, @In() { params, body }: Input<typeof routes.issue>) {
    await this.batches.begin(who.personId, params.batchId, body.personIds);
    void this.run.go(params.batchId);
    return this.candidates.batch(who.personId, params.batchId);
  }

  @Serves(routes.withdraw)
  async withdraw(@Who() who: Actor, @In() { params }: Input<typeof routes.withdraw>) {
    await this.batches.withdraw(who.personId, params.batchId);
    return this.candidates.batch(who.personId, params.batchId);
  }
}
