// Where the district's targets are kept.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Target } from '@gongyan/shared/training/coverage/coverage.contract';
import type { Day } from '@gongyan/shared/kit/time';

export interface TargetRow extends Target {
  readonly validFrom: Day;
}

export const TargetTable = new EntitySchema<TargetRow>({
  name: 'coverage_target',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    measure: { type: 'text' },
    levelId: { type: 'uuid', nullable: true },
    perMille: { type: 'int' },
    validFrom: { type: 'date' },
    source: { type: 'text' },
  } satisfies Record<keyof TargetRow, EntitySchemaColumnOptions>,
});
