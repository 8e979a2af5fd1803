// The routes of 报名.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { seatRoutes as routes } from '@gongyan/shared/meeting/seat/seat.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { SeatQueries } from './seat.queries.js';
import { SeatService } from './seat.service.js';

@Controller()
export class SeatController {
  constructor(
    @Inject(SeatService) private readonly seats: SeatService,
    @Inject(SeatQueries) private readonly queries: SeatQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor) {
    return this.queries.open(who.personId);
  }

  @Serves(routes.take)
  async take(@Who() who: Actor, @In() { params }: Input<typeof routes.take>) {
    await this.seats.take(who, params.meetingId);
    return {};
  }

  @Serves(routes.giveUp)
  async giveUp(@Who() who: Actor, @In() { params }: Input<typeof routes.giveUp>) {
    await this.seats.giveUp(who, params.meetingId);
    return {};
  }
}
