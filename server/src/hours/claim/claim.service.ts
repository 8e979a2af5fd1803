// Writing a claim. Its id comes from the page: a draft that was written without a network is saved once, however often
// it is sent.
import { Inject, Injectable } from '@nestjs/common';
import type { Claim, ClaimForm, ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { isFormEven } from '@gongyan/shared/hours/claim/claim.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClaimAccess } from './claim.access.js';
import { ClaimStore } from './claim.store.js';
import type { ClaimRow } from './claim.table.js';
import { ClaimWorth } from './claim.worth.js';

/** Open claims of one person: enough for years, too few to fill a disk. */
const MOST_OPEN = 60;

@Injectable()
export class ClaimService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(ClaimAccess) private readonly access: ClaimAccess,
    @Inject(ClaimWorth) private readonly worth: ClaimWorth,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  save(owner: PersonId, id: ClaimId, form: ClaimForm): Promise<Claim> {
    return this.work.run(async () => {
      const there = await this.store.lock(id);
      demand(isFormEven(form, (await this.worth.rulesFor(form)).conversion.unit));
      if (there === null) return this.begin(owner, id, form);
      const claim = await this.access.demandMine(owner, id);
      const change = { ...form, changedAt: this.clock.now() };
      await this.store.change(id, change);
      return { ...claim, ...change };
    });
  }

  private async begin(owner: PersonId, id: ClaimId, form: ClaimForm): Promise<ClaimRow> {
    if ((await this.store.openOf(owner)) >= MOST_OPEN) throw new Problem('claim.tooMany', { max: MOST_OPEN });
    const row: ClaimRow = {
      ...form, id, personId: owner, schoolId: null, state: 'draft', steps: 0, noticeFrom: null, noticeUntil: null, schoolCheckedBy: null, districtCheckedBy: null, submittedAt: null, changedAt: this.clock.now(),
    };
    await this.store.insert(row);
    return row;
  }
}
