// The route that shows what a version of the rules would change.
import { Controller, Inject } from '@nestjs/common';
import { enrolmentRoutes as routes } from '@gongyan/shared/training/enrolment/enrolment.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves } from '../../platform/contract/serves.js';
import { RulesEffects } from './rules.effect.js';

@Controller()
export class RulesController {
  constructor(@Inject(RulesEffects) private readonly effects: RulesEffects) {}

  @Serves(routes.rulesEffect)
  effect(@In() { params }: Input<typeof routes.rulesEffect>) {
    return this.effects.of(params.certRuleSetId);
  }
}
