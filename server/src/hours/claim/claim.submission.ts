// Handing a claim in: proven, over, worth something, and not the same file for the same event once more. From then on
// its hours are shown as expected and not counted.
import { Inject, Injectable } from '@nestjs/common';
import type { Claim, ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { maySubmit } from '@gongyan/shared/hours/claim/claim.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Clock } from '../../platform/clock.js';
import { demand } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClaimAccess } from './claim.access.js';
import { ClaimLikeness } from './claim.likeness.js';
import { ClaimSteps } from './claim.steps.js';

@Injectable()
export class ClaimSubmission {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ClaimAccess) private readonly access: ClaimAccess,
    @Inject(ClaimLikeness) private readonly likeness: ClaimLikeness,
    @Inject(ClaimSteps) private readonly steps: ClaimSteps,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  submit(owner: PersonId, id: ClaimId): Promise<Claim> {
    return this.work.run(async () => {
      const claim = await this.access.demandMine(owner, id);
      demand(maySubmit(claim, { ...(await this.likeness.proof(claim)), now: this.clock.now() }));
      demand(await this.likeness.isNew(claim));
      return this.steps.submit(claim, await this.access.schoolOf(owner));
    });
  }
}
