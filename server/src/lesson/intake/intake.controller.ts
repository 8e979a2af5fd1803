// The routes by which a Word file becomes a lesson design.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { lessonIntakeRoutes } from '@gongyan/shared/lesson/intake/intake.contract';
import { In, Serves, Upload, Who, type Actor, type Uploaded } from '../../platform/contract/serves.js';
import { LessonQueries } from '../lesson.queries.js';
import { LessonIntake } from './intake.service.js';

@Controller()
export class LessonIntakeController {
  constructor(
    @Inject(LessonIntake) private readonly intakes: LessonIntake,
    @Inject(LessonQueries) private readonly queries: LessonQueries,
  ) {}

  @Serves(lessonIntakeRoutes.preview)
  preview(@Who() who: Actor, @Upload() file: Uploaded) {
    return this.intakes.preview(who, file);
  }

  @Serves(lessonIntakeRoutes.create)
  async create(@Who() who: Actor, @In() { params, body }: Input<typeof lessonIntakeRoutes.create>) {
    return this.queries.card(who.personId, await this.intakes.create(who, params.intakeId, body));
  }
}
