// Private copies of edits that could not be uploaded after the right was lost.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Draft } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';

export interface DraftRow extends Draft {
  readonly personId: PersonId;
}

export const DraftTable = new EntitySchema<DraftRow>({
  name: 'document_draft',
  columns: {
    id: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    personId: { type: 'uuid' },
    title: { type: 'text' },
    text: { type: 'text' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof DraftRow, EntitySchemaColumnOptions>,
});
