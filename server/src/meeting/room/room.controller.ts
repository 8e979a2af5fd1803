// The routes of the room and its chair.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { roomRoutes as routes } from '@gongyan/shared/meeting/room/room.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { ChairService } from './chair.service.js';
import { RoomQueries } from './room.queries.js';

@Controller()
export class RoomController {
  constructor(
    @Inject(RoomQueries) private readonly queries: RoomQueries,
    @Inject(ChairService) private readonly chair: ChairService,
  ) {}

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.open(who.personId, params.meetingId);
  }

  @Serves(routes.takeChair)
  async takeChair(@Who() who: Actor, @In() { params }: Input<typeof routes.takeChair>) {
    await this.chair.take(who, params.meetingId);
    return {};
  }

  @Serves(routes.returnChair)
  async returnChair(@Who() who: Actor, @In() { params }: Input<typeof routes.returnChair>) {
    await this.chair.giveBack(who, params.meetingId);
    return {};
  }
}
