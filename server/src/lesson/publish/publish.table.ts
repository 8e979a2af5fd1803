// Signed checks; the database refuses to change one (migration 0024).
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { SignedMark } from '@gongyan/shared/lesson/publish/publish.contract';

export interface KeptMark extends SignedMark {
  /** Of a false alarm; null where the words are gone. */
  readonly print: string | null;
}

export interface CheckRow {
  readonly id: string;
  readonly designId: LessonDesignId;
  readonly byId: PersonId;
  readonly at: Date;
  readonly marks: readonly KeptMark[];
}

export const CheckTable = new EntitySchema<CheckRow>({
  name: 'lesson_check',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    designId: { type: 'uuid' },
    byId: { type: 'uuid' },
    at: { type: 'timestamptz' },
    marks: { type: 'jsonb' },
  } satisfies Record<keyof CheckRow, EntitySchemaColumnOptions>,
});
