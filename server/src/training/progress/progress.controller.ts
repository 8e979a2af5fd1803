// The routes of progress.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { progressRoutes as routes } from '@gongyan/shared/training/progress/progress.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { ProgressQueries } from './progress.queries.js';

@Controller()
export class ProgressController {
  constructor(@Inject(ProgressQueries) private readonly queries: ProgressQueries) {}

  @Serves(routes.board)
  board(@Who() who: Actor, @In() { params }: Input<typeof routes.board>) {
    return this.queries.board(who.personId, params.cohortId);
  }
}
