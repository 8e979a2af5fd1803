// Where lesson designs and their co-authors are kept. The text is a document; its last edit is asked there.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { LessonDesign, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';

export interface DesignRow extends Omit<LessonDesign, 'editedAt'> {
  /** The snapshot of the 共案 with which a fork was last made even. */
  readonly baseVersionId: VersionId | null;
  /** The last fixed 共案. */
  readonly consensusVersionId: VersionId | null;
  /** What the district reads. */
  readonly publishedVersionId: VersionId | null;
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
    forkOf: { type: 'uuid', nullable: true },
    leadAuthorId: { type: 'uuid' },
    templateId: { type: 'text', name: 'template' },
    templateVersion: { type: 'int' },
    baseVersionId: { type: 'uuid', nullable: true },
    consensusVersionId: { type: 'uuid', nullable: true },
    publishedVersionId: { type: 'uuid', nullable: true },
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
