// What is done with a claim once it is handed in: the school's check, the district's, the objection, the posting, and
// the ways back. Whoever acts says which step he saw; an older look changes nothing.
import { Inject, Injectable } from '@nestjs/common';
import type { Claim, ClaimDeed, ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { mayHandleClaim, needsReason } from '@gongyan/shared/hours/claim/claim.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClaimAccess, type Seen } from './claim.access.js';
import { ClaimSteps } from './claim.steps.js';
import { ClaimStore } from './claim.store.js';

export interface Deed {
  readonly deed: ClaimDeed;
  readonly reason: string | null;
  /** `steps` of the claim that he looked at. */
  readonly seen: number;
}

@Injectable()
export class ClaimCheck {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(ClaimAccess) private readonly access: ClaimAccess,
    @Inject(ClaimSteps) private readonly steps: ClaimSteps,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  act(by: PersonId, id: ClaimId, { deed, reason, seen }: Deed): Promise<Claim> {
    return this.work.run(async () => {
      const { claim, hand, facts } = await this.sight(by, id, deed);
      if (claim.steps !== seen) throw new Problem('claim.moved');
      demand(mayHandleClaim(deed, facts, { hand, now: this.clock.now() }));
      demand(needsReason(deed, reason));
      return this.steps.take(claim, { deed, reason, by });
    });
  }

  /** Whoever objects need not see the claim: he has read the public notice. */
  private async sight(by: PersonId, id: ClaimId, deed: ClaimDeed): Promise<Seen> {
    const claim = await this.store.lock(id);
    const [seen] = claim?.state === 'publicised' && deed === 'object' ? await this.access.weigh(by, [claim]) : [];
    return seen ?? this.access.demandSight(by, claim);
  }
}
