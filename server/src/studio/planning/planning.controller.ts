// The routes of 规划与计划.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { planningRoutes as routes } from '@gongyan/shared/studio/planning/planning.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { PlanningService } from './planning.service.js';

@Controller()
export class PlanningController {
  constructor(@Inject(PlanningService) private readonly plans: PlanningService) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof routes.list>) {
    return this.plans.list(who.personId, params.studioId);
  }

  @Serves(routes.begin)
  begin(@Who() who: Actor, @In() { params, body }: Input<typeof routes.begin>) {
    return this.plans.begin(who.personId, params.studioId, body);
  }

  @Serves(routes.write)
  write(@Who() who: Actor, @In() { params, body }: Input<typeof routes.write>) {
    return this.plans.write(who.personId, params.planId, body);
  }

  @Serves(routes.publish)
  publish(@Who() who: Actor, @In() { params }: Input<typeof routes.publish>) {
    return this.plans.publish(who.personId, params.planId);
  }
}
