// The routes of progress.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { progressRoutes as routes } from '@gongyan/shared/training/progress/progress.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { MineQueries } from './mine.queries.js';
import { ProgressQueries } from './progress.queries.js';

@Controller()
export class ProgressController {
  constructor(
    @Inject(ProgressQueries) private readonly queries: ProgressQueries,
    @Inject(MineQueries) private readonly own: MineQueries,
  ) {}

  @Serves(routes.board)
  board(@Who() who: Actor, @In() { params }: Input<typeof routes.board>) {
    return this.queries.board(who.personId, params.cohortId);
  }

  @Serves(routes.sheet)
  sheet(@Who() who: Actor, @In() { params }: Input<typeof routes.sheet>) {
    return this.queries.file(who.personId, params.cohortId, params.format);
  }

  @Serves(routes.mine)
  mine(@Who() who: Actor) {
    return this.own.mine(who.personId);
  }

  @Serves(routes.behind)
  behind(@Who() who: Actor) {
    return this.own.behind(who.personId);
  }
}
