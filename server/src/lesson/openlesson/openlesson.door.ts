// What later rooms may ask of open lessons: who taught and who observed, how long. Facts only; what they are worth is
// the hours' business.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OpenLessonId, OpenLevel } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { EvaluationStore } from '../evaluation/evaluation.store.js';
import { OpenLessonStore } from './openlesson.store.js';

export interface HeldLesson {
  readonly id: OpenLessonId;
  readonly level: OpenLevel;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly taughtBy: PersonId;
  /** Who had a seat, and whether he handed in an evaluation: only then it is sure that he was there. */
  readonly observers: readonly { readonly personId: PersonId; readonly evaluated: boolean }[];
}

@Injectable()
export class OpenLessonDoor {
  constructor(
    @Inject(OpenLessonStore) private readonly store: OpenLessonStore,
    @Inject(EvaluationStore) private readonly evaluations: EvaluationStore,
  ) {}

  /** Those that began between the two instants, both included; cancelled ones and those not yet held are not there. */
  async heldBetween(from: Date, to: Date): Promise<HeldLesson[]> {
    const lessons = await this.store.heldBetween(from, to);
    const ids = lessons.map(({ id }) => id);
    const [seats, observers] = [await this.store.seatsOf(ids), await this.evaluations.observersOf(ids)];
    return lessons.map(({ id, level, startsAt, minutes, teacherId }) => ({
      id, level, startsAt, minutes, taughtBy: teacherId,
      observers: seats.filter(({ openLessonId, state }) => openLessonId === id && state === 'booked').map(({ personId }) => ({ personId, evaluated: observers.get(id)?.includes(personId) ?? false })),
    }));
  }
}
