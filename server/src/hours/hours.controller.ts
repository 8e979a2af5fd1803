// The routes of the hours room.
import { Controller, Inject } from '@nestjs/common';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import type { Input } from '@gongyan/shared/kit/route';
import type { Actor } from '../platform/contract/actor.js';
import { In, Serves, Who } from '../platform/contract/serves.js';
import { HoursQueries } from './hours.queries.js';
import { HoursService } from './hours.service.js';
import { RuleSetService } from './rules/ruleset.service.js';

@Controller()
export class HoursController {
  constructor(
    @Inject(HoursQueries) private readonly queries: HoursQueries,
    @Inject(HoursService) private readonly hours: HoursService,
    @Inject(RuleSetService) private readonly rules: RuleSetService,
  ) {}

  @Serves(hoursRoutes.balance)
  balance(@Who() who: Actor, @In() { params }: Input<typeof hoursRoutes.balance>) {
    return this.queries.balance(who.personId, params.personId);
  }

  @Serves(hoursRoutes.ledger)
  ledger(@Who() who: Actor, @In() input: Input<typeof hoursRoutes.ledger>) {
    return this.queries.ledger(who.personId, input);
  }

  @Serves(hoursRoutes.waiting)
  waiting(@Who() who: Actor) {
    return this.queries.waiting(who.personId);
  }

  @Serves(hoursRoutes.reverse)
  reverse(@Who() who: Actor, @In() { params, body }: Input<typeof hoursRoutes.reverse>) {
    return this.hours.reverse(who, params.entryId, body.reason);
  }

  @Serves(hoursRoutes.confirm)
  confirm(@Who() who: Actor, @In() { params }: Input<typeof hoursRoutes.confirm>) {
    return this.hours.confirm(who, params.expectedId);
  }

  @Serves(hoursRoutes.ruleSets)
  ruleSets() {
    return this.rules.all();
  }

  @Serves(hoursRoutes.draftRules)
  draftRules(@Who() who: Actor, @In() { body }: Input<typeof hoursRoutes.draftRules>) {
    return this.rules.draft(who, body);
  }

  @Serves(hoursRoutes.changeRules)
  changeRules(@Who() who: Actor, @In() { params, body }: Input<typeof hoursRoutes.changeRules>) {
    return this.rules.change(who, params.ruleSetId, body);
  }

  @Serves(hoursRoutes.previewRules)
  previewRules(@In() { params }: Input<typeof hoursRoutes.previewRules>) {
    return this.rules.preview(params.ruleSetId);
  }

  @Serves(hoursRoutes.publishRules)
  publishRules(@Who() who: Actor, @In() { params }: Input<typeof hoursRoutes.publishRules>) {
    return this.rules.publish(who, params.ruleSetId);
  }
}
