// Where a cohort's works and what came of them are kept; see migration 0025. The database refuses to change a result.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { CohortWork, WorkResult } from '@gongyan/shared/training/work/work.contract';

export const WorkTable = new EntitySchema<CohortWork>({
  name: 'cohort_work',
  columns: {
    id: { type: 'uuid', primary: true },
    cohortId: { type: 'uuid' },
    kind: { type: 'text' },
    templateKey: { type: 'text', nullable: true },
    title: { type: 'text' },
    dueOn: { type: 'date' },
    reason: { type: 'text', nullable: true },
  } satisfies Record<keyof CohortWork, EntitySchemaColumnOptions>,
});

export const WorkResultTable = new EntitySchema<WorkResult>({
  name: 'work_result',
  columns: {
    id: { type: 'uuid', primary: true },
    workId: { type: 'uuid' },
    personId: { type: 'uuid' },
    turn: { type: 'int' },
    state: { type: 'text' },
    score: { type: 'int', nullable: true },
    documentId: { type: 'uuid', nullable: true },
    note: { type: 'text' },
    markedBy: { type: 'uuid', nullable: true },
    markedAt: { type: 'timestamptz' },
  } satisfies Record<keyof WorkResult, EntitySchemaColumnOptions>,
});
