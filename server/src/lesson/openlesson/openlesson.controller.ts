// The routes of 公开课. Every deed answers with how the lesson stands afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { openLessonRoutes as routes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { OpenLessonCourse } from './openlesson.course.js';
import { OpenLessonQueries } from './openlesson.queries.js';
import { OpenLessonService } from './openlesson.service.js';

@Controller()
export class OpenLessonController {
  constructor(
    @Inject(OpenLessonService) private readonly lessons: OpenLessonService,
    @Inject(OpenLessonCourse) private readonly course: OpenLessonCourse,
    @Inject(OpenLessonQueries) private readonly queries: OpenLessonQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { query }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, query.designId);
  }

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.card(who.personId, params.openLessonId);
  }

  @Serves(routes.guests)
  guests(@Who() who: Actor, @In() { params }: Input<typeof routes.guests>) {
    return this.queries.guests(who.personId, params.openLessonId);
  }

  @Serves(routes.announce)
  async announce(@Who() who: Actor, @In() { body }: Input<typeof routes.announce>) {
    return this.queries.card(who.personId, await this.lessons.announce(who, body));
  }

  @Serves(routes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    await this.lessons.change(who, params.openLessonId, body);
    return this.queries.card(who.personId, params.openLessonId);
  }

  @Serves(routes.hold)
  async hold(@Who() who: Actor, @In() { params }: Input<typeof routes.hold>) {
    await this.course.hold(who, params.openLessonId);
    return this.queries.card(who.personId, params.openLessonId);
  }

  @Serves(routes.conclude)
  async conclude(@Who() who: Actor, @In() { params }: Input<typeof routes.conclude>) {
    await this.course.conclude(who, params.openLessonId);
    return this.queries.card(who.personId, params.openLessonId);
  }

  @Serves(routes.archive)
  async archive(@Who() who: Actor, @In() { params }: Input<typeof routes.archive>) {
    await this.course.archive(who, params.openLessonId);
    return this.queries.card(who.personId, params.openLessonId);
  }

  @Serves(routes.cancel)
  async cancel(@Who() who: Actor, @In() { params, body }: Input<typeof routes.cancel>) {
    await this.course.cancel(who, params.openLessonId, body.reason);
    return this.queries.card(who.personId, params.openLessonId);
  }

  @Serves(routes.book)
  async book(@Who() who: Actor, @In() { params }: Input<typeof routes.book>) {
    await this.lessons.book(who, params.openLessonId);
    return this.queries.card(who.personId, params.openLessonId);
  }

  @Serves(routes.giveBack)
  async giveBack(@Who() who: Actor, @In() { params }: Input<typeof routes.giveBack>) {
    await this.lessons.giveBack(who, params.openLessonId);
    return this.queries.card(who.personId, params.openLessonId);
  }
}
