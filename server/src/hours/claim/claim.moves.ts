// One step of a claim: the state, the line of its history, the word to whoever it concerns. Every step goes through
// here, so none is taken that the table does not know.
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimAct } from '@gongyan/shared/hours/claim/claim.contract';
import { claimTable } from '@gongyan/shared/hours/claim/claim.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { step } from '@gongyan/shared/kit/machine';
import type { ProblemBody } from '@gongyan/shared/kit/problem';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClaimNews } from './claim.news.js';
import { ClaimStore } from './claim.store.js';
import type { ClaimRow } from './claim.table.js';

export interface Move {
  /** Null: the hub itself. */
  readonly by: PersonId | null;
  readonly reason?: string | null;
  readonly refusal?: ProblemBody | null;
  readonly change?: Partial<Pick<ClaimRow, 'schoolId' | 'schoolCheckedBy' | 'districtCheckedBy' | 'noticeFrom' | 'noticeUntil' | 'submittedAt'>>;
}

@Injectable()
export class ClaimMoves {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(ClaimNews) private readonly news: ClaimNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit of work, with the claim locked. */
  async take(claim: ClaimRow, act: ClaimAct, { by, reason = null, refusal = null, change = {} }: Move): Promise<ClaimRow> {
    this.work.demandRunning('a step of a claim');
    const state = step(claimTable, claim.state, act);
    if (state === null) throw new Problem('claim.otherState');
    const moved: ClaimRow = { ...claim, ...change, state, steps: claim.steps + 1, changedAt: this.clock.now() };
    await this.store.addStep({ claimId: claim.id, nth: moved.steps, act, fromState: claim.state, toState: state, byId: by, reason, refusal, at: moved.changedAt });
    await this.store.change(claim.id, { ...change, state, steps: moved.steps, changedAt: moved.changedAt });
    await this.news.tell(moved, { act, reason, refusal });
    return moved;
  }
}
