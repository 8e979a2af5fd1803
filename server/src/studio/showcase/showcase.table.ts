// Where it is kept what a studio shows to everybody; see migrations 0052 and 0053.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ShowcaseForm } from '@gongyan/shared/studio/showcase/showcase.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface ShowcaseRow extends ShowcaseForm {
  readonly studioId: StudioId;
  readonly revision: number;
  readonly changedBy: PersonId;
  readonly changedAt: Date;
  /** Of the district. */
  readonly closedBy: PersonId | null;
  readonly closedAt: Date | null;
  readonly closedReason: string | null;
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
    closedBy: { type: 'uuid', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    closedReason: { type: 'text', nullable: true },
  } satisfies Record<keyof ShowcaseRow, EntitySchemaColumnOptions>,
});
