// Files held until their owner says yes, their pictures, and the originals of documents that were made from one.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import type { IntakeId, Original } from '@gongyan/shared/document/intake/intake.contract';
import type { PersonId } from '@gongyan/shared/kit/id';

/** What was read of a file. A picture's `src` is its name only. */
export interface WordText {
  readonly blocks: readonly JsonNode[];
  /** 脚注 and 批注 */
  readonly beside: readonly JsonNode[];
}

export interface IntakeRow {
  readonly id: IntakeId;
  readonly personId: PersonId;
  readonly fileName: string;
  readonly word: WordText;
  readonly bytes: Buffer;
  readonly at: Date;
}

export const IntakeTable = new EntitySchema<IntakeRow>({
  name: 'document_intake',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    fileName: { type: 'text' },
    word: { type: 'jsonb' },
    bytes: { type: 'bytea' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof IntakeRow, EntitySchemaColumnOptions>,
});

export interface IntakePictureRow {
  readonly intakeId: IntakeId;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

export const IntakePictureTable = new EntitySchema<IntakePictureRow>({
  name: 'document_intake_picture',
  columns: {
    intakeId: { type: 'uuid', primary: true },
    name: { type: 'text', primary: true },
    width: { type: 'int' },
    height: { type: 'int' },
    bytes: { type: 'bytea' },
  } satisfies Record<keyof IntakePictureRow, EntitySchemaColumnOptions>,
});

export interface OriginalRow extends Omit<Original, 'addedBy'> {
  readonly documentId: DocumentId;
  /** SHA-256 of the bytes. */
  readonly digest: string;
  readonly addedBy: PersonId;
  readonly bytes: Buffer;
}

export const OriginalTable = new EntitySchema<OriginalRow>({
  name: 'document_original',
  columns: {
    id: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    fileName: { type: 'text' },
    size: { type: 'int' },
    digest: { type: 'text' },
    addedBy: { type: 'uuid' },
    addedAt: { type: 'timestamptz' },
    bytes: { type: 'bytea' },
  } satisfies Record<keyof OriginalRow, EntitySchemaColumnOptions>,
});
