// The routes of 会上评课.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { ratingRoutes as routes } from '@gongyan/shared/meeting/rating/rating.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { RatingService } from './rating.service.js';

@Controller()
export class RatingController {
  constructor(@Inject(RatingService) private readonly ratings: RatingService) {}

  @Serves(routes.open)
  async open(@Who() who: Actor, @In() { params, body }: Input<typeof routes.open>) {
    return { id: await this.ratings.open(who, params.meetingId, body) };
  }

  @Serves(routes.submit)
  async submit(@Who() who: Actor, @In() { params, body }: Input<typeof routes.submit>) {
    await this.ratings.submit(who, params, body);
    return {};
  }

  @Serves(routes.reveal)
  async reveal(@Who() who: Actor, @In() { params }: Input<typeof routes.reveal>) {
    await this.ratings.reveal(who, params);
    return {};
  }
}
