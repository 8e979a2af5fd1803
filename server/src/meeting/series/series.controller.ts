// The routes of 例会.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { seriesRoutes as routes } from '@gongyan/shared/meeting/series/series.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { SeriesService } from './series.service.js';
import { SeriesYears } from './series.queries.js';

@Controller()
export class SeriesController {
  constructor(
    @Inject(SeriesService) private readonly series: SeriesService,
    @Inject(SeriesYears) private readonly years: SeriesYears,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor) {
    return this.series.list(who.personId);
  }

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.years.year(who.personId, params.seriesId);
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
