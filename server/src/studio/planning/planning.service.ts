// Reading and writing 规划与计划. Each deed is one transaction; a publication is in the audit.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import { topic } from '@gongyan/shared/kit/topic';
import { PlanId, type planningRoutes as routes, type StudioPlan } from '@gongyan/shared/studio/planning/planning.contract';
import { isPlanned, mayReadPlan, mayWritePlan, spanOf } from '@gongyan/shared/studio/planning/planning.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioAccess, type SeenStudio } from '../studio.access.js';
import { PlanningStore } from './planning.store.js';

const BLANK = { exchange: '', lead: '', research: '', training: '', outcome: '' } as const;

@Injectable()
export class PlanningService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(PlanningStore) private readonly store: PlanningStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async list(reader: PersonId, studioId: StudioId): Promise<StudioPlan[]> {
    const { rights } = await this.studios.see(reader, studioId);
    return (await this.store.ofStudio(studioId)).filter(({ state }) => mayReadPlan(state, rights));
  }

  /** A copy takes what was planned, not what came of it. */
  begin(by: PersonId, studioId: StudioId, { span, day, copies }: Input<typeof routes.begin>['body']): Promise<StudioPlan> {
    return this.work.run(async () => {
      const { studio, rights, now } = await this.studios.see(by, studioId);
      demand(mayWritePlan(rights));
      const days = spanOf(span, day, { from: studio.termStart, to: studio.termEnd });
      const old = copies ? await this.store.before({ studioId, span, from: days.from }) : null;
      const { exchange, lead, research, training } = old ?? BLANK;
      const plan: StudioPlan = { id: PlanId.parse(randomUUID()), studioId, span, ...days, exchange, lead, research, training, outcome: '', state: 'draft', rev: 1, changedAt: now };
      if (!(await this.store.add(plan))) throw new Problem('plan.there');
      return this.told(plan);
    });
  }

  write(by: PersonId, id: PlanId, { rev, text }: Input<typeof routes.write>['body']): Promise<StudioPlan> {
    return this.work.run(async () => {
      const { plan, now } = await this.hold(by, id);
      if (plan.rev !== rev) throw new Problem('plan.moved');
      const change = { ...text, rev: rev + 1, changedAt: now };
      await this.store.change(id, change);
      return this.told({ ...plan, ...change });
    });
  }

  publish(by: PersonId, id: PlanId): Promise<StudioPlan> {
    return this.work.run(async () => {
      const { plan, now } = await this.hold(by, id);
      if (!isPlanned(plan)) throw new Problem('plan.empty');
      const change = { state: 'published', rev: plan.rev + 1, changedAt: now } as const;
      await this.store.change(id, change);
      await this.audit.record({ act: 'plan.published', actorId: by, subject: id, reason: null, facts: { studio: plan.studioId, span: plan.span, from: plan.from } });
      return this.told({ ...plan, ...change });
    });
  }

  /** Whoever may not read it is told that it is not there; whoever may read but not write, who does. */
  private async hold(by: PersonId, id: PlanId): Promise<{ plan: StudioPlan; now: Date }> {
    const plan = await this.store.hold(id);
    const seen: SeenStudio | null = plan === null ? null : await this.studios.find(by, plan.studioId);
    if (plan === null || seen === null || !mayReadPlan(plan.state, seen.rights)) throw new Problem('request.notFound');
    demand(mayWritePlan(seen.rights));
    return { plan, now: seen.now };
  }

  private told(plan: StudioPlan): StudioPlan {
    this.work.announce(topic('studio', plan.studioId), 'plan.changed', { planId: plan.id });
    return plan;
  }
}
