// Where it is kept what a studio shows to everybody; see migration 0052.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ShowcaseForm } from '@gongyan/shared/studio/showcase/showcase.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface ShowcaseRow extends ShowcaseForm {
  readonly studioId: StudioId;
  readonly revision: number;
  readonly changedBy: PersonId;
  readonly changedAt: Date;
}

export const ShowcaseTable = new EntitySchema<ShowcaseRow>({
  name: 'studio_showcase',
  columns: {
    studioId: { type: 'uuid', primary: true },
    on: { type: 'boolean', name: 'is_on' },
    showsHost: { type: 'boolean' },
    briefIds: { type: 'jsonb' },
    resultIds: { type: 'jsonb' },
    revision: { type: 'int' },
    changedBy: { type: 'uuid' },
    changedAt: { type: 'timestamptz' },
  } satisfies Record<keyof ShowcaseRow, EntitySchemaColumnOptions>,
});
