// The routes of sessions.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { sessionRoutes as routes } from '@gongyan/shared/training/session/session.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { SessionQueries } from './session.queries.js';
import { SessionService } from './session.service.js';

@Controller()
export class SessionController {
  constructor(
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, params.cohortId);
  }

  @Serves(routes.plan)
  async plan(@Who() who: Actor, @In() { params, body }: Input<typeof routes.plan>) {
    return this.queries.card(who.personId, await this.sessions.plan(who, params.cohortId, body));
  }

  @Serves(routes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    await this.sessions.change(who, params.cohortSessionId, body);
    return this.queries.card(who.personId, params.cohortSessionId);
  }

  @Serves(routes.cancel)
  async cancel(@Who() who: Actor, @In() { params }: Input<typeof routes.cancel>) {
    await this.sessions.cancel(who, params.cohortSessionId);
    return this.queries.card(who.personId, params.cohortSessionId);
  }

  @Serves(routes.roll)
  roll(@Who() who: Actor, @In() { params }: Input<typeof routes.roll>) {
    return this.queries.roll(who.personId, params.cohortSessionId);
  }

  @Serves(routes.mark)
  async mark(@Who() who: Actor, @In() { params, body }: Input<typeof routes.mark>) {
    await this.sessions.mark(who, params.cohortSessionId, body);
    return this.queries.roll(who.personId, params.cohortSessionId);
  }

  @Serves(routes.confirm)
  async confirm(@Who() who: Actor, @In() { params }: Input<typeof routes.confirm>) {
    await this.sessions.confirm(who, params.cohortSessionId);
    return this.queries.roll(who.personId, params.cohortSessionId);
  }
}
