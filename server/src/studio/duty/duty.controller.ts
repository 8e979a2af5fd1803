// The routes of 年度任务.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { dutyRoutes as routes } from '@gongyan/shared/studio/duty/duty.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { DutyBoards } from './duty.queries.js';
import { DutyService } from './duty.service.js';

@Controller()
export class DutyController {
  constructor(
    @Inject(DutyBoards) private readonly boards: DutyBoards,
    @Inject(DutyService) private readonly duties: DutyService,
  ) {}

  @Serves(routes.board)
  board(@Who() who: Actor, @In() { params, query }: Input<typeof routes.board>) {
    return this.boards.open(who.personId, params.studioId, query.day);
  }

  @Serves(routes.evidence)
  evidence(@Who() who: Actor, @In() { params, query }: Input<typeof routes.evidence>) {
    return this.boards.evidence(who.personId, params, query.day);
  }

  @Serves(routes.remind)
  async remind(@Who() who: Actor, @In() { params, body }: Input<typeof routes.remind>) {
    return { told: await this.duties.remind(who, params.studioId, body.personIds) };
  }
}
