// What is counted of open lessons, for many at once: seats, those who wait, evaluations; and the design each one is of.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OpenLessonId, SeatState } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { EvaluationStore } from '../evaluation/evaluation.store.js';
import { LessonStore } from '../lesson.store.js';
import { OpenLessonStore } from './openlesson.store.js';
import type { OpenLessonRow, SeatRow } from './openlesson.table.js';

export interface LessonTally {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly grade: string;
  readonly leadAuthorId: PersonId;
  /** In the order in which they came. */
  readonly seats: readonly SeatRow[];
  readonly seat: SeatState | null;
  readonly submitted: number;
  readonly submittedByReader: boolean;
}

export const seatsIn = (seats: readonly SeatRow[], state: SeatState): PersonId[] => seats.filter((seat) => seat.state === state).map(({ personId }) => personId);

@Injectable()
export class OpenLessonFacts {
  constructor(
    @Inject(OpenLessonStore) private readonly store: OpenLessonStore,
    @Inject(LessonStore) private readonly designs: LessonStore,
    @Inject(EvaluationStore) private readonly evaluations: EvaluationStore,
  ) {}

  find(id: OpenLessonId): Promise<OpenLessonRow | null> {
    return this.store.find(id);
  }

  async tallies(reader: PersonId, lessons: readonly OpenLessonRow[]): Promise<ReadonlyMap<OpenLessonId, LessonTally>> {
    const ids = lessons.map(({ id }) => id);
    const [seats, observers] = [await this.store.seatsOf(ids), await this.evaluations.observersOf(ids)];
    const designs = new Map((await this.designs.findMany(lessons.map(({ designId }) => designId))).map((design) => [design.id, design]));
    return new Map(lessons.flatMap(({ id, designId }) => {
      const design = designs.get(designId);
      const [own, submitted] = [seats.filter(({ openLessonId }) => openLessonId === id), observers.get(id) ?? []];
      const seat = own.find(({ personId }) => personId === reader)?.state ?? null;
      return design === undefined ? [] : [[id, { documentId: design.documentId, title: design.title, grade: design.grade, leadAuthorId: design.leadAuthorId, seats: own, seat, submitted: submitted.length, submittedByReader: submitted.includes(reader) }]];
    }));
  }
}
