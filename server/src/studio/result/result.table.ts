// Where 成果, whose they are, and their papers of proof are kept; see migration 0043.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Result, ResultFile, ResultId } from '@gongyan/shared/studio/result/result.contract';

export interface ResultRow extends Result {
  readonly settledBy: PersonId | null;
}

export const ResultTable = new EntitySchema<ResultRow>({
  name: 'studio_result',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    kind: { type: 'text' },
    title: { type: 'text' },
    day: { type: 'date' },
    level: { type: 'text' },
    place: { type: 'text' },
    grade: { type: 'text' },
    note: { type: 'text' },
    state: { type: 'text' },
    enteredBy: { type: 'uuid' },
    enteredAt: { type: 'timestamptz' },
    settledBy: { type: 'uuid', nullable: true },
    settledAt: { type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
  } satisfies Record<keyof ResultRow, EntitySchemaColumnOptions>,
});

export interface ResultPersonRow {
  readonly resultId: ResultId;
  readonly personId: PersonId;
  readonly position: number;
}

export const ResultPersonTable = new EntitySchema<ResultPersonRow>({
  name: 'studio_result_person',
  columns: {
    resultId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    position: { type: 'int' },
  } satisfies Record<keyof ResultPersonRow, EntitySchemaColumnOptions>,
});

export interface ResultFileRow extends ResultFile {
  readonly resultId: ResultId;
  readonly digest: string;
  readonly bytes: Buffer;
}

export const ResultFileTable = new EntitySchema<ResultFileRow>({
  name: 'studio_result_file',
  columns: {
    id: { type: 'uuid', primary: true },
    resultId: { type: 'uuid' },
    fileName: { type: 'text' },
    mime: { type: 'text' },
    size: { type: 'int' },
    digest: { type: 'text' },
    bytes: { type: 'bytea', select: false },
    addedAt: { type: 'timestamptz' },
  } satisfies Record<keyof ResultFileRow, EntitySchemaColumnOptions>,
});
