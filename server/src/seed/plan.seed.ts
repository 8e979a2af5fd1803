// What a studio of the demo planned and, of the half that is over, what came of it.
import type { INestApplicationContext } from '@nestjs/common';
import { PlanId } from '@gongyan/shared/studio/planning/planning.contract';
import { spanOf } from '@gongyan/shared/studio/planning/planning.rules';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { PlanningStore } from '../studio/planning/planning.store.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

export const seedPlans = async (app: INestApplicationContext, { plans, studios }: Demo): Promise<void> => {
  const store = app.get(PlanningStore);
  await app.get(UnitOfWork).run(async () => {
    for (const { key, studio, day, changedOn, ...plan } of plans) {
      const at = studios.find(({ id }) => id === studio);
      if (at === undefined) throw new Error(`${key}: there is no studio ${studio}`);
      const days = spanOf(plan.span, day, { from: at.termStart, to: at.termEnd });
      await store.add({ ...plan, ...days, id: demoId(PlanId, key), studioId: demoId(StudioId, studio), state: 'published', rev: 2, changedAt: new Date(`${changedOn}T16:00:00+08:00`) });
    }
  });
};
