// Where a studio's documents are kept, who was asked to read a case, and every reading of one (migration 0021).
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Writing, WritingId } from '@gongyan/shared/studio/writing/writing.contract';

export type WritingRow = Writing;

export const WritingTable = new EntitySchema<WritingRow>({
  name: 'writing',
  columns: {
    id: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    studioId: { type: 'uuid' },
    title: { type: 'text' },
    kind: { type: 'text' },
    templateId: { type: 'text' },
    templateVersion: { type: 'int' },
    ownerId: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
  } satisfies Record<keyof WritingRow, EntitySchemaColumnOptions>,
});

export interface ReaderRow {
  readonly writingId: WritingId;
  readonly personId: PersonId;
  readonly addedAt: Date;
}

export const ReaderTable = new EntitySchema<ReaderRow>({
  name: 'writing_reader',
  columns: {
    writingId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    addedAt: { type: 'timestamptz' },
  } satisfies Record<keyof ReaderRow, EntitySchemaColumnOptions>,
});

export interface ReadRow {
  readonly id: string;
  readonly writingId: WritingId;
  readonly personId: PersonId;
  readonly at: Date;
}

export const ReadTable = new EntitySchema<ReadRow>({
  name: 'writing_read',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    writingId: { type: 'uuid' },
    personId: { type: 'uuid' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof ReadRow, EntitySchemaColumnOptions>,
});
