// The routes of 工作室任务.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { studioTaskRoutes as routes } from '@gongyan/shared/studio/task/task.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { TaskQueries } from './task.queries.js';
import { TaskService } from './task.service.js';

@Controller()
export class TaskController {
  constructor(
    @Inject(TaskService) private readonly tasks: TaskService,
    @Inject(TaskQueries) private readonly queries: TaskQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params, query }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, params.studioId, query.past === 'yes');
  }

  @Serves(routes.mine)
  mine(@Who() who: Actor) {
    return this.queries.mine(who.personId);
  }

  @Serves(routes.assign)
  async assign(@Who() who: Actor, @In() { params, body }: Input<typeof routes.assign>) {
    return { id: await this.tasks.assign(who, params.studioId, body) };
  }

  @Serves(routes.handIn)
  async handIn(@Who() who: Actor, @In() { params, body }: Input<typeof routes.handIn>) {
    await this.tasks.handIn(who, params.assignmentId, body);
    return {};
  }

  @Serves(routes.takeBack)
  async takeBack(@Who() who: Actor, @In() { params }: Input<typeof routes.takeBack>) {
    await this.tasks.takeBack(who, params.assignmentId);
    return {};
  }

  @Serves(routes.settle)
  async settle(@Who() who: Actor, @In() { params, body }: Input<typeof routes.settle>) {
    return { settled: await this.tasks.settle(who, params.studioId, body) };
  }
}
