// The queries over plans.
import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { PlanId, StudioPlan } from '@gongyan/shared/studio/planning/planning.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PlanTable } from './planning.table.js';

@Injectable()
export class PlanningStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get plans() {
    return this.work.manager.getRepository(PlanTable);
  }

  /** The newest first. */
  ofStudio(studioId: StudioId): Promise<StudioPlan[]> {
    return this.plans.find({ where: { studioId }, order: { from: 'DESC', span: 'ASC' } });
  }

  find(id: PlanId): Promise<StudioPlan | null> {
    return this.plans.findOneBy({ id });
  }

  /** Until the end of the transaction nobody else writes it. */
  async hold(id: PlanId): Promise<StudioPlan | null> {
    await this.work.manager.query('select 1 from studio_plan where id = $1 for update', [id]);
    return this.find(id);
  }

  /** The last one of the same kind before it. */
  before({ studioId, span, from }: Pick<StudioPlan, 'studioId' | 'span' | 'from'>): Promise<StudioPlan | null> {
    return this.plans.findOne({ where: { studioId, span, from: LessThan(from) }, order: { from: 'DESC' } });
  }

  /** Whether it was written: two who begin the same one at once begin one. */
  async add(row: StudioPlan): Promise<boolean> {
    const made = await this.plans.createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    return Array.isArray(made.raw) && made.raw.length > 0;
  }

  async change(id: PlanId, change: Partial<StudioPlan>): Promise<void> {
    await this.plans.update({ id }, change);
  }
}
