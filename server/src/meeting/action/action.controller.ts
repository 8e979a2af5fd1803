// The routes of 任务. Every deed answers with how the task stands afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { actionRoutes as routes } from '@gongyan/shared/meeting/action/action.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { ActionQueries } from './action.queries.js';
import { ActionService } from './action.service.js';

@Controller()
export class ActionController {
  constructor(
    @Inject(ActionService) private readonly actions: ActionService,
    @Inject(ActionQueries) private readonly queries: ActionQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, params.meetingId);
  }

  @Serves(routes.mine)
  mine(@Who() who: Actor) {
    return this.queries.mine(who.personId);
  }

  @Serves(routes.add)
  async add(@Who() who: Actor, @In() { params: { meetingId }, body }: Input<typeof routes.add>) {
    return this.queries.one(who.personId, meetingId, await this.actions.add(who, meetingId, body));
  }

  @Serves(routes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    await this.actions.change(who, params, body);
    return this.queries.one(who.personId, params.meetingId, params.actionId);
  }

  @Serves(routes.settle)
  async settle(@Who() who: Actor, @In() { params, body }: Input<typeof routes.settle>) {
    await this.actions.settle(who, params, body);
    return this.queries.one(who.personId, params.meetingId, params.actionId);
  }
}
