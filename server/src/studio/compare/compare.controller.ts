// The routes of 工作室对比.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { compareRoutes as routes } from '@gongyan/shared/studio/compare/compare.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CompareQueries } from './compare.queries.js';

@Controller()
export class CompareController {
  constructor(@Inject(CompareQueries) private readonly queries: CompareQueries) {}

  @Serves(routes.table)
  table(@In() { query }: Input<typeof routes.table>) {
    return this.queries.table(query.day);
  }

  @Serves(routes.own)
  own(@Who() who: Actor, @In() { params, query }: Input<typeof routes.own>) {
    return this.queries.own(who.personId, params.studioId, query.day);
  }

  @Serves(routes.evidence)
  evidence(@Who() who: Actor, @In() { params, query }: Input<typeof routes.evidence>) {
    return this.queries.evidence(who.personId, params, query.day);
  }
}
