// The routes of 听课 and 评课.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { evaluationRoutes as routes } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { EvaluationQueries } from './evaluation.queries.js';
import { EvaluationService } from './evaluation.service.js';
import { ObservationService } from './observation.service.js';

@Controller()
export class EvaluationController {
  constructor(
    @Inject(ObservationService) private readonly observations: ObservationService,
    @Inject(EvaluationService) private readonly evaluations: EvaluationService,
    @Inject(EvaluationQueries) private readonly queries: EvaluationQueries,
  ) {}

  @Serves(routes.observe)
  observe(@Who() who: Actor, @In() { params }: Input<typeof routes.observe>) {
    return this.observations.observe(who, params.openLessonId);
  }

  @Serves(routes.keepNotes)
  keepNotes(@Who() who: Actor, @In() { params, body }: Input<typeof routes.keepNotes>) {
    return this.observations.keepNotes(who, params.openLessonId, body);
  }

  @Serves(routes.keepDraft)
  keepDraft(@Who() who: Actor, @In() { params, body }: Input<typeof routes.keepDraft>) {
    return this.observations.keepDraft(who, params.openLessonId, body);
  }

  @Serves(routes.submit)
  submit(@Who() who: Actor, @In() { params, body }: Input<typeof routes.submit>) {
    return this.evaluations.submit(who, params.openLessonId, body);
  }

  @Serves(routes.result)
  result(@Who() who: Actor, @In() { params }: Input<typeof routes.result>) {
    return this.queries.result(who.personId, params.openLessonId);
  }

  @Serves(routes.answer)
  async answer(@Who() who: Actor, @In() { params, body }: Input<typeof routes.answer>) {
    await this.evaluations.answer(who, params.openLessonId, body.text);
    return this.queries.result(who.personId, params.openLessonId);
  }
}
