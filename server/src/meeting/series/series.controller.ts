// The routes of 例会.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { seriesRoutes as routes } from '@gongyan/shared/meeting/series/series.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { SeriesService } from './series.service.js';

@Controller()
export class SeriesController {
  constructor(@Inject(SeriesService) private readonly series: SeriesService) {}

  @Serves(routes.list)
  list(@Who() who: Actor) {
    return this.series.list(who.personId);
  }

  @Serves(routes.preview)
  preview(@In() { body }: Input<typeof routes.preview>) {
    return this.series.preview(body);
  }

  @Serves(routes.plan)
  plan(@Who() who: Actor, @In() { body }: Input<typeof routes.plan>) {
    return this.series.plan(who, body);
  }
}
