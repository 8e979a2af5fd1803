// The routes of sessions.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { sessionRoutes as routes } from '@gongyan/shared/training/session/session.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { SessionQueries } from './session.queries.js';
import { SessionService } from './session.service.js';
import { TimetableCopy } from './timetable.copy.js';
import { TimetableService } from './timetable.service.js';

@Controller()
export class SessionController {
  constructor(
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(TimetableService) private readonly timetable: TimetableService,
    @Inject(TimetableCopy) private readonly copies: TimetableCopy,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, params.cohortId);
  }

  @Serves(routes.plan)
  async plan(@Who() who: Actor, @In() { params, body }: Input<typeof routes.plan>) {
    const made = await this.timetable.plan(who, params.cohortId, body.sessions);
    const cards = new Map((await this.queries.list(who.personId, params.cohortId)).map((card) => [card.id, card]));
    return made.flatMap((id) => cards.get(id) ?? []);
  }

  @Serves(routes.copy)
  copy(@Who() who: Actor, @In() { params, body }: Input<typeof routes.copy>) {
    return this.copies.copy(who, params.cohortId, body.from);
  }

  @Serves(routes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    await this.timetable.change(who, params.cohortSessionId, body);
    return this.queries.card(who.personId, params.cohortSessionId);
  }

  @Serves(routes.cancel)
  async cancel(@Who() who: Actor, @In() { params, body }: Input<typeof routes.cancel>) {
    await this.timetable.cancel(who, params.cohortSessionId, body.reason);
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
