// Submitting a sheet, once and for good, and the teacher's answer to all of them. Counts go out to whoever looks;
// what was written goes to nobody before its time.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { topic } from '@gongyan/shared/kit/topic';
import { EvaluationId, type OwnEvaluation, type SubmitEvaluation } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { isFilled } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayAnswer, maySubmit } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { demand } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OpenLessonNews } from '../openlesson/openlesson.news.js';
import { OpenLessonSteps } from '../openlesson/openlesson.steps.js';
import { EvaluationDesk } from './evaluation.desk.js';
import { EvaluationStore } from './evaluation.store.js';
import type { EvaluationRow } from './evaluation.table.js';
import { ownOf } from './observation.service.js';

@Injectable()
export class EvaluationService {
  constructor(
    @Inject(OpenLessonSteps) private readonly steps: OpenLessonSteps,
    @Inject(EvaluationStore) private readonly store: EvaluationStore,
    @Inject(EvaluationDesk) private readonly desk: EvaluationDesk,
    @Inject(OpenLessonNews) private readonly news: OpenLessonNews,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  submit(by: Actor, id: OpenLessonId, { sheet, reason }: SubmitEvaluation): Promise<OwnEvaluation> {
    return this.steps.within(by, id, async ({ lesson, standing }) => {
      const now = this.steps.now();
      demand(maySubmit(lesson, { standing, reason }, now));
      const rubric = await this.desk.rubric(lesson);
      demand(isFilled(rubric, sheet));
      const before = await this.store.own(id, by.personId);
      const row: EvaluationRow = { id: EvaluationId.parse(randomUUID()), openLessonId: id, observerId: by.personId, turn: before === null ? 0 : before.turn + 1, sheet, reason, submittedAt: now };
      await this.store.insert(row);
      if (before !== null) await this.steps.record({ act: 'evaluation.corrected', actorId: by.personId, subject: row.id, reason, facts: { openLessonId: id, turn: row.turn } });
      this.work.announce(topic('openlesson', id), 'evaluation.submitted', { openLessonId: id });
      return ownOf(row, rubric);
    });
  }

  answer(by: Actor, id: OpenLessonId, text: string): Promise<void> {
    return this.steps.within(by, id, async ({ lesson, standing, title }) => {
      const before = await this.store.answer(id);
      demand(mayAnswer(lesson, standing, before !== null));
      await this.store.insertAnswer({ openLessonId: id, byId: by.personId, text, at: this.steps.now() });
      const observers = (await this.store.observersOf([id])).get(id) ?? [];
      await this.news.notify(observers, lesson, { kind: 'openlesson.answered', title, by, page: '/result' });
      this.work.announce(topic('openlesson', id), 'evaluation.answered', { openLessonId: id });
    });
  }
}
