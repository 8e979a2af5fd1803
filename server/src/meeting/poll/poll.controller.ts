// The routes of 投票.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { pollRoutes as routes } from '@gongyan/shared/meeting/poll/poll.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { PollQueries } from './poll.queries.js';
import { PollService } from './poll.service.js';

@Controller()
export class PollController {
  constructor(
    @Inject(PollService) private readonly polls: PollService,
    @Inject(PollQueries) private readonly queries: PollQueries,
  ) {}

  @Serves(routes.open)
  async open(@Who() who: Actor, @In() { params, body }: Input<typeof routes.open>) {
    return { id: await this.polls.open(who, params.meetingId, body) };
  }

  @Serves(routes.vote)
  async vote(@Who() who: Actor, @In() { params, body }: Input<typeof routes.vote>) {
    await this.polls.vote(who, params, body);
    return {};
  }

  @Serves(routes.close)
  async close(@Who() who: Actor, @In() { params }: Input<typeof routes.close>) {
    await this.polls.close(who, params.meetingId, params.pollId);
    return {};
  }

  @Serves(routes.names)
  names(@Who() { personId }: Actor, @In() { params }: Input<typeof routes.names>) {
    return this.queries.names(personId, params.meetingId, params.pollId);
  }
}
