// Where 规划与计划 are kept; see migration 0049.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { StudioPlan } from '@gongyan/shared/studio/planning/planning.contract';

export const PlanTable = new EntitySchema<StudioPlan>({
  name: 'studio_plan',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    span: { type: 'text' },
    from: { type: 'date' },
    to: { type: 'date' },
    exchange: { type: 'text' },
    lead: { type: 'text' },
    research: { type: 'text' },
    training: { type: 'text' },
    outcome: { type: 'text' },
    state: { type: 'text' },
    rev: { type: 'int' },
    changedAt: { type: 'timestamptz' },
  } satisfies Record<keyof StudioPlan, EntitySchemaColumnOptions>,
});
