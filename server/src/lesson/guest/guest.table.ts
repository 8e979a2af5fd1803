// Where invitations to comment are kept.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';

export interface GuestRow {
  readonly designId: LessonDesignId;
  readonly personId: PersonId;
  readonly invitedBy: PersonId;
  readonly invitedAt: Date;
}

export const GuestTable = new EntitySchema<GuestRow>({
  name: 'lesson_guest',
  columns: {
    designId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    invitedBy: { type: 'uuid' },
    invitedAt: { type: 'timestamptz' },
  } satisfies Record<keyof GuestRow, EntitySchemaColumnOptions>,
});
