// Pictures of documents, in the database: one backup holds text and pictures, and a right is asked for both.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';

export interface ImageRow {
  readonly documentId: DocumentId;
  /** `<sha-256 of the bytes>.webp`: the same picture twice is one row. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly size: number;
  readonly addedBy: PersonId;
  readonly addedAt: Date;
  readonly bytes: Buffer;
}

export const ImageTable = new EntitySchema<ImageRow>({
  name: 'document_image',
  columns: {
    documentId: { type: 'uuid', primary: true },
    name: { type: 'text', primary: true },
    width: { type: 'int' },
    height: { type: 'int' },
    size: { type: 'int' },
    addedBy: { type: 'uuid' },
    addedAt: { type: 'timestamptz' },
    bytes: { type: 'bytea' },
  } satisfies Record<keyof ImageRow, EntitySchemaColumnOptions>,
});
