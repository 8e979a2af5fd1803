// An observer's own desk: the plan, his notes, the draft of his sheet. Nobody else reads any of it.
import { Inject, Injectable } from '@nestjs/common';
import type { Reply } from '@gongyan/shared/kit/route';
import type { evaluationRoutes, KeepDraft, KeepNotes, Observation, OwnEvaluation } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { totalOf } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayObserve, mayReadPlan } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import type { Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { gradeOf } from '@gongyan/shared/lesson/rubric/rubric.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { OpenLessonQueries } from '../openlesson/openlesson.queries.js';
import { OpenLessonSteps } from '../openlesson/openlesson.steps.js';
import { EvaluationDesk } from './evaluation.desk.js';
import type { EvaluationRow } from './evaluation.table.js';
import { LessonPlan } from './lesson.plan.js';
import { ObservationStore } from './observation.store.js';

export const ownOf = ({ id, sheet, submittedAt, reason }: EvaluationRow, { bands }: Pick<Rubric, 'bands'>): OwnEvaluation => {
  const total = totalOf(sheet);
  return { id, sheet, submittedAt, reason, total, grade: gradeOf(bands, total) };
};

@Injectable()
export class ObservationService {
  constructor(
    @Inject(OpenLessonSteps) private readonly steps: OpenLessonSteps,
    @Inject(OpenLessonQueries) private readonly lessons: OpenLessonQueries,
    @Inject(ObservationStore) private readonly store: ObservationStore,
    @Inject(EvaluationDesk) private readonly desk: EvaluationDesk,
    @Inject(LessonPlan) private readonly plans: LessonPlan,
  ) {}

  async observe({ personId }: Actor, id: OpenLessonId): Promise<Observation> {
    const seen = await this.steps.see(personId, id);
    demand(mayReadPlan(seen.standing));
    const of = { openLessonId: id, observerId: personId };
    const [lesson, rubric, kept, notes] = [await this.lessons.cardOf(seen), await this.desk.rubric(seen.lesson), await this.store.find(of), await this.store.notes(of)];
    const own = await this.desk.own(of);
    return {
      lesson, rubric, plan: await this.plans.of(seen.lesson), startedAt: kept?.startedAt ?? null, notes,
      draft: { rev: kept?.rev ?? 0, sheet: kept?.sheet ?? null }, own: own === null ? null : ownOf(own, rubric),
    };
  }

  keepNotes(by: Actor, id: OpenLessonId, { startedAt, notes }: KeepNotes): Promise<Reply<typeof evaluationRoutes.keepNotes>> {
    return this.steps.aside(by, id, async ({ lesson, standing }) => {
      demand(mayObserve(lesson, standing, this.steps.now()));
      const of = { openLessonId: id, observerId: by.personId };
      const row = await this.store.begin(of, startedAt);
      await this.store.keepNotes(of, notes);
      return { startedAt: row.startedAt, kept: notes.map((note) => note.id) };
    });
  }

  keepDraft(by: Actor, id: OpenLessonId, { seen, sheet }: KeepDraft): Promise<{ rev: number }> {
    return this.steps.aside(by, id, async ({ lesson, standing }) => {
      demand(mayObserve(lesson, standing, this.steps.now()));
      const of = { openLessonId: id, observerId: by.personId };
      await this.store.begin(of, null);
      if (!(await this.store.keepDraft(of, seen, sheet))) throw new Problem('evaluation.draftElsewhere');
      return { rev: seen + 1 };
    });
  }
}
