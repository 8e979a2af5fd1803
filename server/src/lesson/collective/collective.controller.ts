// The routes of 集体备课. Every deed answers with how the preparation stands afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { collectiveRoutes as routes } from '@gongyan/shared/lesson/collective/collective.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { LessonQueries } from '../lesson.queries.js';
import { CollectiveQueries } from './collective.queries.js';
import { CollectiveService } from './collective.service.js';
import { ForkService } from './fork.service.js';

@Controller()
export class CollectiveController {
  constructor(
    @Inject(CollectiveService) private readonly steps: CollectiveService,
    @Inject(ForkService) private readonly forks: ForkService,
    @Inject(CollectiveQueries) private readonly queries: CollectiveQueries,
    @Inject(LessonQueries) private readonly designs: LessonQueries,
  ) {}

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.discuss)
  async discuss(@Who() who: Actor, @In() { params, body }: Input<typeof routes.discuss>) {
    await this.steps.discuss(who, params.designId, body);
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.fix)
  async fix(@Who() who: Actor, @In() { params, body }: Input<typeof routes.fix>) {
    await this.steps.fix(who, params.designId, body.note);
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.reopen)
  async reopen(@Who() who: Actor, @In() { params, body }: Input<typeof routes.reopen>) {
    await this.steps.reopen(who, params.designId, body.reason);
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.fork)
  async fork(@Who() who: Actor, @In() { params }: Input<typeof routes.fork>) {
    return this.designs.card(who.personId, await this.forks.fork(who, params.designId));
  }

  @Serves(routes.update)
  update(@Who() who: Actor, @In() { params }: Input<typeof routes.update>) {
    return this.forks.update(who, params.designId);
  }

  @Serves(routes.takeUpdate)
  async takeUpdate(@Who() who: Actor, @In() { params, body }: Input<typeof routes.takeUpdate>) {
    await this.forks.takeUpdate(who, params.designId, body);
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.ideas)
  ideas(@Who() who: Actor, @In() { params }: Input<typeof routes.ideas>) {
    return this.forks.ideas(who, params.designId, params.forkId);
  }

  @Serves(routes.takeIdeas)
  async takeIdeas(@Who() who: Actor, @In() { params, body }: Input<typeof routes.takeIdeas>) {
    await this.forks.takeIdeas(who, params, body);
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.teach)
  async teach(@Who() who: Actor, @In() { params, body }: Input<typeof routes.teach>) {
    await this.steps.teach(who, params.designId, body);
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.reflect)
  async reflect(@Who() who: Actor, @In() { params, body }: Input<typeof routes.reflect>) {
    await this.steps.reflect(who, params.designId, body.text);
    return this.queries.preparation(who.personId, params.designId);
  }

  @Serves(routes.archive)
  async archive(@Who() who: Actor, @In() { params }: Input<typeof routes.archive>) {
    await this.steps.archive(who, params.designId);
    return this.queries.preparation(who.personId, params.designId);
  }
}
