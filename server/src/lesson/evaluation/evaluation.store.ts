// The queries over submitted sheets and the teacher's answer.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AnswerTable, EvaluationTable, type AnswerRow, type EvaluationRow } from './evaluation.table.js';

@Injectable()
export class EvaluationStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get evaluations() {
    return this.work.manager.getRepository(EvaluationTable);
  }

  /** Who has submitted, of many lessons at once. */
  async observersOf(ids: readonly OpenLessonId[]): Promise<ReadonlyMap<OpenLessonId, readonly PersonId[]>> {
    const rows = await this.evaluations.find({ select: { openLessonId: true, observerId: true }, where: { openLessonId: In([...ids]), turn: 0 } });
    const found = new Map<OpenLessonId, PersonId[]>();
    for (const { openLessonId, observerId } of rows) found.set(openLessonId, [...(found.get(openLessonId) ?? []), observerId]);
    return found;
  }

  /** Of every observer the last one. By a random id: the order tells nothing about who or when. */
  async standing(openLessonId: OpenLessonId): Promise<EvaluationRow[]> {
    const rows = await this.evaluations.find({ where: { openLessonId }, order: { id: 'ASC' } });
    return rows.filter(({ observerId, turn }) => !rows.some((other) => other.observerId === observerId && other.turn > turn));
  }

  own(openLessonId: OpenLessonId, observerId: PersonId): Promise<EvaluationRow | null> {
    return this.evaluations.findOne({ where: { openLessonId, observerId }, order: { turn: 'DESC' } });
  }

  async insert(row: EvaluationRow): Promise<void> {
    await this.evaluations.insert(row);
  }

  answer(openLessonId: OpenLessonId): Promise<AnswerRow | null> {
    return this.work.manager.getRepository(AnswerTable).findOneBy({ openLessonId });
  }

  async insertAnswer(row: AnswerRow): Promise<void> {
    await this.work.manager.getRepository(AnswerTable).insert(row);
  }
}
