// The routes of 纪要. Every deed answers with how they stand afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { minutesRoutes as routes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { MinutesPaper } from './minutes.paper.js';
import { MinutesQueries } from './minutes.queries.js';
import { MinutesService } from './minutes.service.js';

@Controller()
export class MinutesController {
  constructor(
    @Inject(MinutesService) private readonly steps: MinutesService,
    @Inject(MinutesQueries) private readonly queries: MinutesQueries,
    @Inject(MinutesPaper) private readonly papers: MinutesPaper,
  ) {}

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.begin)
  async begin(@Who() who: Actor, @In() { params }: Input<typeof routes.begin>) {
    await this.steps.begin(who, params.meetingId);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.confirm)
  async confirm(@Who() who: Actor, @In() { params }: Input<typeof routes.confirm>) {
    await this.steps.confirm(who, params.meetingId);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.reopen)
  async reopen(@Who() who: Actor, @In() { params, body }: Input<typeof routes.reopen>) {
    await this.steps.reopen(who, params.meetingId, body.reason);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.freeze)
  async freeze(@Who() who: Actor, @In() { params }: Input<typeof routes.freeze>) {
    await this.steps.freeze(who, params.meetingId);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.paper)
  paper(@Who() who: Actor, @In() input: Input<typeof routes.paper>) {
    return this.papers.file(who.personId, input);
  }

  @Serves(routes.find)
  find(@Who() who: Actor, @In() { query }: Input<typeof routes.find>) {
    return this.queries.find(who.personId, query.text);
  }
}
