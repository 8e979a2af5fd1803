// Where lesson designs and their co-authors are kept. The text is a document; its last edit is asked there.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesign, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';

export interface DesignRow extends Omit<LessonDesign, 'editedAt'> {
  /** The template it was made from, and which version of it. */
  readonly template: string;
  readonly templateVersion: number;
}

export const DesignTable = new EntitySchema<DesignRow>({
  name: 'lesson_design',
  columns: {
    id: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    studioId: { type: 'uuid' },
    title: { type: 'text' },
    stage: { type: 'text' },
    grade: { type: 'text' },
    minutes: { type: 'int' },
    unit: { type: 'text' },
    state: { type: 'text' },
    leadAuthorId: { type: 'uuid' },
    template: { type: 'text' },
    templateVersion: { type: 'int' },
    createdAt: { type: 'timestamptz' },
  } satisfies Record<keyof DesignRow, EntitySchemaColumnOptions>,
});

/** A co-author (共写人); the lead author stands in the design's own row. */
export interface AuthorRow {
  readonly designId: LessonDesignId;
  readonly personId: PersonId;
  /** 署名顺序, from 0. */
  readonly position: number;
  readonly addedBy: PersonId;
  readonly addedAt: Date;
}

export const AuthorTable = new EntitySchema<AuthorRow>({
  name: 'lesson_author',
  columns: {
    designId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    position: { type: 'int' },
    addedBy: { type: 'uuid' },
    addedAt: { type: 'timestamptz' },
  } satisfies Record<keyof AuthorRow, EntitySchemaColumnOptions>,
});
