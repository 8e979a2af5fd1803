// Planning cohorts and taking them from step to step. Closing posts the hours of those who passed, in the same breath; whoever
// recognised them does not close.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { step } from '@gongyan/shared/kit/machine';
import { CohortId, type CohortAction } from '@gongyan/shared/training/cohort/cohort.contract';
import { cohortTable, mayStepCohort } from '@gongyan/shared/training/cohort/cohort.rules';
import type { PlanCohort } from '@gongyan/shared/training/enrolment/enrolment.contract';
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
      if (wanted.startsOn > wanted.endsOn || wanted.enrolUntil > wanted.startsOn) throw new Problem('cohort.days');
      if ((await this.store.list()).some(({ programmeId, ordinal }) => programmeId === wanted.programmeId && ordinal === wanted.ordinal)) throw new Problem('cohort.twice', { ordinal: wanted.ordinal });
      const row: CohortRow = { ...wanted, id: CohortId.parse(randomUUID()), ruleSetId: null, state: 'planned', reason: null, createdBy: by.personId };
      await this.store.insert(row);
      await this.steps.record({ act: 'cohort.planned', actorId: by.personId, subject: row.id, reason: null, facts: { name: row.name } });
      return row.id;
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
      await this.steps.record({ act: `cohort.${action}`, actorId: by.personId, subject: id, reason, facts: { from: cohort.state, to: state } });
      this.closing.tell(held);
    });
  }
}
