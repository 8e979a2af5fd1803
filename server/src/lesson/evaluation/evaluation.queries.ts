// The result of an open lesson, as far as its reader has come: only numbers of sheets, then the words, then the points.
// This is the only place that hands out what others wrote.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { EvaluationResult, ResultText } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { resultOf } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { resultFor } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { OpenLessonQueries } from '../openlesson/openlesson.queries.js';
import { OpenLessonSteps } from '../openlesson/openlesson.steps.js';
import { EvaluationDesk } from './evaluation.desk.js';
import { EvaluationStore } from './evaluation.store.js';
import type { EvaluationRow } from './evaluation.table.js';

@Injectable()
export class EvaluationQueries {
  constructor(
    @Inject(OpenLessonSteps) private readonly steps: OpenLessonSteps,
    @Inject(OpenLessonQueries) private readonly lessons: OpenLessonQueries,
    @Inject(EvaluationStore) private readonly store: EvaluationStore,
    @Inject(EvaluationDesk) private readonly desk: EvaluationDesk,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async result(reader: PersonId, id: OpenLessonId): Promise<EvaluationResult> {
    const seen = await this.steps.see(reader, id);
    const [lesson, answer] = [await this.lessons.cardOf(seen), await this.desk.answer(seen.lesson)];
    const may = resultFor(seen.lesson, seen.standing, answer !== null);
    if (may === 'counts') return { lesson, texts: null, answer: null, rubric: null, scores: null };
    const rows = await this.store.standing(id);
    const texts = await this.texts(rows, seen.lesson.namesShown);
    const words = { lesson, texts, answer: answer === null ? null : { by: answer.byId, text: answer.text, at: answer.at } };
    if (may === 'texts') return { ...words, rubric: null, scores: null };
    const rubric = await this.desk.rubric(seen.lesson);
    return { ...words, rubric, scores: resultOf(rubric, rows.map(({ sheet }) => sheet)) };
  }

  private async texts(rows: readonly EvaluationRow[], namesShown: boolean): Promise<ResultText[]> {
    const people = namesShown ? await this.people.cards(rows.map(({ observerId }) => observerId)) : null;
    return rows.map(({ id, observerId, sheet, reason }) => ({ id, observer: people?.get(observerId) ?? null, strengths: sheet.strengths, suggestions: sheet.suggestions, corrected: reason }));
  }
}
