// The routes of cohorts.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { cohortRoutes as routes } from '@gongyan/shared/training/cohort/cohort.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CohortQueries } from './cohort.queries.js';

@Controller()
export class CohortController {
  constructor(@Inject(CohortQueries) private readonly queries: CohortQueries) {}

  @Serves(routes.list)
  list(@Who() who: Actor) {
    return this.queries.list(who.personId);
  }

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.card(who.personId, params.cohortId);
  }
}
