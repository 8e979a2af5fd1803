// Where sheets of points are kept: the contract's fields, nothing else; see migration 0022.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';

export type RubricRow = Rubric;

export const RubricTable = new EntitySchema<RubricRow>({
  name: 'rubric',
  columns: {
    id: { type: 'uuid', primary: true },
    line: { type: 'uuid' },
    version: { type: 'int' },
    kind: { type: 'text' },
    studioId: { type: 'uuid', nullable: true },
    name: { type: 'text' },
    items: { type: 'jsonb' },
    bands: { type: 'jsonb' },
    origin: { type: 'text' },
    state: { type: 'text' },
    draftedBy: { type: 'uuid', nullable: true },
    draftedAt: { type: 'timestamptz' },
    publishedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof RubricRow, EntitySchemaColumnOptions>,
});
