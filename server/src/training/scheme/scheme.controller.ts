// The routes of schemes, their rules and programmes.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { schemeRoutes as routes } from '@gongyan/shared/training/scheme/scheme.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { SchemeService } from './scheme.service.js';

@Controller()
export class SchemeController {
  constructor(@Inject(SchemeService) private readonly schemes: SchemeService) {}

  @Serves(routes.plan)
  plan() {
    return this.schemes.plan();
  }

  @Serves(routes.addProgramme)
  addProgramme(@Who() who: Actor, @In() { body }: Input<typeof routes.addProgramme>) {
    return this.schemes.addProgramme(who, body);
  }

  @Serves(routes.draftRules)
  draftRules(@Who() who: Actor, @In() { params, body }: Input<typeof routes.draftRules>) {
    return this.schemes.draft(who, params.levelId, body);
  }

  @Serves(routes.changeRules)
  changeRules(@Who() who: Actor, @In() { params, body }: Input<typeof routes.changeRules>) {
    return this.schemes.change(who, params.certRuleSetId, body);
  }

  @Serves(routes.publishRules)
  publishRules(@Who() who: Actor, @In() { params }: Input<typeof routes.publishRules>) {
    return this.schemes.publish(who, params.certRuleSetId);
  }
}
