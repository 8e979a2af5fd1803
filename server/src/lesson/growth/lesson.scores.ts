// The open lessons of a teacher, which of them a reader may open, and the mean of each, as far as its teacher has come with it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { resultOf } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { resultFor } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { EvaluationDesk } from '../evaluation/evaluation.desk.js';
import { EvaluationStore } from '../evaluation/evaluation.store.js';
import { LessonStore } from '../lesson.store.js';
import { OpenLessonAccess } from '../openlesson/openlesson.access.js';
import { OpenLessonStore } from '../openlesson/openlesson.store.js';
import type { OpenLessonRow } from '../openlesson/openlesson.table.js';

export interface Taught {
  readonly lessons: readonly OpenLessonRow[];
  readonly titles: ReadonlyMap<LessonDesignId, string>;
  readonly open: ReadonlySet<OpenLessonId>;
}

/** As its teacher, and nothing else: whoever reads his file learns no points before he does. */
const AS_TEACHER = { teaches: true, leads: false, invited: false, seat: null, submitted: false } as const;

@Injectable()
export class LessonScores {
  constructor(
    @Inject(OpenLessonStore) private readonly lessons: OpenLessonStore,
    @Inject(OpenLessonAccess) private readonly access: OpenLessonAccess,
    @Inject(LessonStore) private readonly designs: LessonStore,
    @Inject(EvaluationDesk) private readonly desk: EvaluationDesk,
    @Inject(EvaluationStore) private readonly evaluations: EvaluationStore,
  ) {}

  async heldBy(teacherId: PersonId, reader: PersonId): Promise<Taught> {
    const lessons = await this.lessons.heldBy([teacherId]);
    const titles = new Map((await this.designs.findMany(lessons.map(({ designId }) => designId))).map(({ id, title }) => [id, title]));
    return { lessons, titles, open: new Set((await this.access.seen(reader, lessons)).map(({ lesson }) => lesson.id)) };
  }

  async mean(lesson: OpenLessonRow): Promise<number | null> {
    if (resultFor(lesson, AS_TEACHER, (await this.desk.answer(lesson)) !== null) !== 'all') return null;
    const sheets = (await this.evaluations.standing(lesson.id)).map(({ sheet }) => sheet);
    return resultOf(await this.desk.rubric(lesson), sheets)?.mean ?? null;
  }
}
