// Where studios and memberships are kept.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Membership, Studio } from '@gongyan/shared/studio/studio.contract';

export type StudioRow = Studio;

export const StudioTable = new EntitySchema<StudioRow>({
  name: 'studio',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    stage: { type: 'text' },
    hostId: { type: 'uuid' },
    baseSchoolId: { type: 'uuid' },
    focus: { type: 'text' },
    seats: { type: 'int' },
    termStart: { type: 'date' },
    termEnd: { type: 'date' },
    state: { type: 'text' },
  } satisfies Record<keyof StudioRow, EntitySchemaColumnOptions>,
});

export interface MembershipRow extends Membership {
  /** Why it ended; told to the person, never to other members. */
  readonly endReason: string | null;
}

export const MembershipTable = new EntitySchema<MembershipRow>({
  name: 'studio_membership',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    personId: { type: 'uuid' },
    kind: { type: 'text' },
    state: { type: 'text' },
    from: { type: 'date', name: 'from_on', nullable: true },
    to: { type: 'date', name: 'to_on', nullable: true },
    endReason: { type: 'text', nullable: true },
  } satisfies Record<keyof MembershipRow, EntitySchemaColumnOptions>,
});
