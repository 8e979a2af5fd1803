// The register of documents: what kind, whose circle, which title. The text itself is the co-editing log.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';

export interface DocumentRow {
  readonly id: DocumentId;
  /** Which room decides about it, and under which template it was made. */
  readonly kind: string;
  /** The group that works on it; its meaning belongs to the room of that kind. */
  readonly circleId: string;
  readonly title: string;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  /** Its words stay out of the copy for finding. */
  readonly confidential: boolean;
}

export const DocumentTable = new EntitySchema<DocumentRow>({
  name: 'document',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    circleId: { type: 'uuid' },
    title: { type: 'text' },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
    confidential: { type: 'boolean' },
  } satisfies Record<keyof DocumentRow, EntitySchemaColumnOptions>,
});
