// The routes of 工作室对比.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { compareRoutes as routes } from '@gongyan/shared/studio/compare/compare.contract';
import { In, Serves } from '../../platform/contract/serves.js';
import { CompareQueries } from './compare.queries.js';

@Controller()
export class CompareController {
  constructor(@Inject(CompareQueries) private readonly queries: CompareQueries) {}

  @Serves(routes.table)
  table(@In() { query }: Input<typeof routes.table>) {
    return this.queries.table(query.day);
  }

  @Serves(routes.evidence)
  evidence(@In() { params, query }: Input<typeof routes.evidence>) {
    return this.queries.evidence(params.studioId, params.key, query.day);
  }
}
