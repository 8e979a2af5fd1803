// The facts of an evaluation: the sheet it is by, one's own, and the teacher's answer.
import { Inject, Injectable } from '@nestjs/common';
import type { Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { OpenLessonRow } from '../openlesson/openlesson.table.js';
import { RubricStore } from '../rubric/rubric.store.js';
import { EvaluationStore } from './evaluation.store.js';
import type { AnswerRow, EvaluationRow } from './evaluation.table.js';
import type { Observed } from './observation.store.js';

@Injectable()
export class EvaluationDesk {
  constructor(
    @Inject(RubricStore) private readonly rubrics: RubricStore,
    @Inject(EvaluationStore) private readonly store: EvaluationStore,
  ) {}

  async rubric({ rubricId }: OpenLessonRow): Promise<Rubric> {
    const rubric = await this.rubrics.find(rubricId);
    if (rubric === null) throw new Problem('request.notFound');
    return rubric;
  }

  own({ openLessonId, observerId }: Observed): Promise<EvaluationRow | null> {
    return this.store.own(openLessonId, observerId);
  }

  answer({ id }: OpenLessonRow): Promise<AnswerRow | null> {
    return this.store.answer(id);
  }
}
