// Planning cohorts and taking them from step to step. Closing posts the hours of those who passed, in the same breath; whoever
// recognised them does not close.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { step } from '@gongyan/shared/kit/machine';
import { CohortId, type CohortAction } from '@gongyan/shared/training/cohort/cohort.contract';
import { areDaysEven, cohortTable, mayChangeCohort, mayStepCohort, SEATED } from '@gongyan/shared/training/cohort/cohort.rules';
import type { ChangeCohort, PlanCohort } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { CohortRow } from '../cohort/cohort.table.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { CohortClosing } from './cohort.closing.js';
import { CohortDesk } from './cohort.desk.js';
import { EnrolmentSteps } from './enrolment.steps.js';

@Injectable()
export class CohortService {
  constructor(
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(CohortDesk) private readonly desk: CohortDesk,
    @Inject(CohortClosing) private readonly closing: CohortClosing,
  ) {}

  plan(by: Actor, wanted: PlanCohort): Promise<CohortId> {
    return this.steps.run(async () => {
      if ((await this.schemes.programme(wanted.programmeId)) === null) throw new Problem('request.notFound');
      demand(areDaysEven(wanted));
      await this.demandOwnOrdinal(wanted);
      const row: CohortRow = { ...wanted, id: CohortId.parse(randomUUID()), ruleSetId: null, state: 'planned', reason: null, createdBy: by.personId };
      await this.store.insert(row);
      await this.steps.record({ act: 'cohort.planned', actorId: by.personId, subject: row.id, reason: null, facts: { name: row.name } });
      return row.id;
    });
  }

  /** Whoever has a place or asks for one hears of other days or another place. */
  change(by: Actor, id: CohortId, wanted: ChangeCohort): Promise<void> {
    return this.steps.within(by, id, async (held) => {
      const { cohort, standing, rows } = held;
      demand(mayChangeCohort({ ...cohort, seated: rows.filter(({ state }) => SEATED.has(state)).length }, wanted, standing));
      if (wanted.ordinal !== cohort.ordinal) await this.demandOwnOrdinal({ ...wanted, programmeId: cohort.programmeId });
      await this.store.change(id, wanted);
      const moved = wanted.startsOn !== cohort.startsOn || wanted.endsOn !== cohort.endsOn || wanted.place !== cohort.place;
      await this.steps.record({ act: 'cohort.changed', actorId: by.personId, subject: id, reason: null, facts: { before: { name: cohort.name, quota: cohort.quota, startsOn: cohort.startsOn, endsOn: cohort.endsOn, place: cohort.place }, after: { name: wanted.name, quota: wanted.quota, startsOn: wanted.startsOn, endsOn: wanted.endsOn, place: wanted.place } } });
      if (moved) await this.closing.moved({ ...held, cohort: { ...cohort, ...wanted } }, by);
      this.closing.tell(held);
    });
  }

  step(by: Actor, id: CohortId, { action, reason }: { readonly action: CohortAction; readonly reason: string | null }): Promise<void> {
    return this.steps.within(by, id, async (held) => {
      const { cohort, standing } = held;
      const facts = await this.desk.factsOf(cohort, this.steps.now());
      demand(mayStepCohort(action, facts, standing));
      if (action === 'cancel' && reason === null) throw new Problem('cohort.noReason');
      const state = step(cohortTable, cohort.state, action);
      if (state === null) throw new Problem('cohort.otherState');
      if (action === 'close') await this.closing.close(held, by);
      const ruleSetId = action === 'open' ? facts.ruleSetId : cohort.ruleSetId;
      await this.store.change(id, { state, ruleSetId, ...(action === 'cancel' ? { reason } : {}) });
      if (action === 'start') await this.closing.begin(held, by);
      if (action === 'cancel') await this.closing.cancel(held, { by, reason: reason ?? '' });
      await this.steps.record({ act: `cohort.${action}`, actorId: by.personId, subject: id, reason, facts: { from: cohort.state, to: state } });
      this.closing.tell(held);
    });
  }

  private async demandOwnOrdinal({ programmeId, ordinal }: Pick<CohortRow, 'programmeId' | 'ordinal'>): Promise<void> {
    if ((await this.store.list()).some((one) => one.programmeId === programmeId && one.ordinal === ordinal)) throw new Problem('cohort.twice', { ordinal });
  }
}
