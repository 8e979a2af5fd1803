// The routes of the lesson room.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { In, Serves, Who, type Actor } from '../platform/contract/serves.js';
import { LessonPaper } from './lesson.paper.js';
import { LessonQueries } from './lesson.queries.js';
import { LessonService } from './lesson.service.js';

@Controller()
export class LessonController {
  constructor(
    @Inject(LessonService) private readonly lessons: LessonService,
    @Inject(LessonQueries) private readonly queries: LessonQueries,
    @Inject(LessonPaper) private readonly papers: LessonPaper,
  ) {}

  @Serves(lessonRoutes.mine)
  mine(@Who() who: Actor, @In() { query }: Input<typeof lessonRoutes.mine>) {
    return query.studioId === undefined ? this.queries.mine(who.personId) : this.queries.ofStudio(who.personId, query.studioId);
  }

  @Serves(lessonRoutes.find)
  find(@Who() who: Actor, @In() { query }: Input<typeof lessonRoutes.find>) {
    return this.queries.find(who.personId, query.text);
  }

  @Serves(lessonRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof lessonRoutes.open>) {
    return this.queries.card(who.personId, params.designId);
  }

  @Serves(lessonRoutes.create)
  async create(@Who() who: Actor, @In() { body }: Input<typeof lessonRoutes.create>) {
    return this.queries.card(who.personId, await this.lessons.create(who, body));
  }

  @Serves(lessonRoutes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof lessonRoutes.change>) {
    await this.lessons.change(who, params.designId, body);
    return this.queries.card(who.personId, params.designId);
  }

  @Serves(lessonRoutes.paper)
  paper(@Who() who: Actor, @In() input: Input<typeof lessonRoutes.paper>) {
    return this.papers.file(who.personId, input);
  }

  @Serves(lessonRoutes.setAuthors)
  async setAuthors(@Who() who: Actor, @In() { params, body }: Input<typeof lessonRoutes.setAuthors>) {
    await this.lessons.setAuthors(who, params.designId, body.authorIds);
    return this.queries.card(who.personId, params.designId);
  }
}
