// Where open lessons and their seats are kept; see migration 0022.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OpenLesson, OpenLessonId, SeatState } from '@gongyan/shared/lesson/openlesson/openlesson.contract';

export interface OpenLessonRow extends OpenLesson {
  readonly announcedBy: PersonId;
  /** The design as it was announced, or as it stood when the lesson was held. */
  readonly versionId: VersionId;
}

export const OpenLessonTable = new EntitySchema<OpenLessonRow>({
  name: 'open_lesson',
  columns: {
    id: { type: 'uuid', primary: true },
    designId: { type: 'uuid' },
    studioId: { type: 'uuid' },
    teacherId: { type: 'uuid' },
    schoolId: { type: 'uuid' },
    className: { type: 'text' },
    startsAt: { type: 'timestamptz' },
    minutes: { type: 'int' },
    place: { type: 'text' },
    link: { type: 'text' },
    level: { type: 'text' },
    seats: { type: 'int' },
    rubricId: { type: 'uuid' },
    namesShown: { type: 'boolean' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
    announcedBy: { type: 'uuid' },
    announcedAt: { type: 'timestamptz' },
    versionId: { type: 'uuid' },
  } satisfies Record<keyof OpenLessonRow, EntitySchemaColumnOptions>,
});

export interface SeatRow {
  readonly openLessonId: OpenLessonId;
  readonly personId: PersonId;
  readonly state: SeatState;
  /** Who came first is first of those who wait. */
  readonly turn: string;
  readonly at: Date;
}

export const SeatTable = new EntitySchema<SeatRow>({
  name: 'open_lesson_seat',
  columns: {
    openLessonId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    state: { type: 'text' },
    turn: { type: 'bigint', generated: 'increment' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof SeatRow, EntitySchemaColumnOptions>,
});
