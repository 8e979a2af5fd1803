// Where studios and memberships are kept.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import type { Check } from '@gongyan/shared/studio/charter/charter.contract';
import type { Membership, Studio } from '@gongyan/shared/studio/studio.contract';

export interface StudioRow extends Studio {
  readonly plan: string;
  /** How many steps it has taken: whoever acts says which one he saw. */
  readonly steps: number;
  readonly dueOn: Day | null;
  /** The deadline that is over was told once. */
  readonly reminded: boolean;
  readonly reviewedBy: PersonId | null;
  /** The term after a renewal. */
  readonly nextStart: Day | null;
  readonly nextEnd: Day | null;
  readonly changedAt: Date;
}

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
    plan: { type: 'text' },
    steps: { type: 'int' },
    dueOn: { type: 'date', nullable: true },
    reminded: { type: 'boolean' },
    reviewedBy: { type: 'uuid', nullable: true },
    nextStart: { type: 'date', nullable: true },
    nextEnd: { type: 'date', nullable: true },
    changedAt: { type: 'timestamptz' },
  } satisfies Record<keyof StudioRow, EntitySchemaColumnOptions>,
});

export interface MembershipRow extends Membership {
  /** Why it ended; told to the person, never to other members. */
  readonly endReason: string | null;
  /** Where the applicant works: whose lead recommends him. */
  readonly schoolId: SchoolId | null;
  /** The checks in force when the application was written. */
  readonly chain: readonly Check[];
  readonly statement: string;
  readonly goals: string;
  readonly steps: number;
  readonly dueOn: Day | null;
  readonly reminded: boolean;
  readonly agreement: string | null;
  readonly memberSignedAt: Date | null;
  readonly hostSignedAt: Date | null;
  readonly changedAt: Date;
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
    schoolId: { type: 'uuid', nullable: true },
    chain: { type: 'jsonb' },
    statement: { type: 'text' },
    goals: { type: 'text' },
    steps: { type: 'int' },
    dueOn: { type: 'date', nullable: true },
    reminded: { type: 'boolean' },
    agreement: { type: 'text', nullable: true },
    memberSignedAt: { type: 'timestamptz', nullable: true },
    hostSignedAt: { type: 'timestamptz', nullable: true },
    changedAt: { type: 'timestamptz' },
  } satisfies Record<keyof MembershipRow, EntitySchemaColumnOptions>,
});

/** Of a membership before its first step. */
export const FRESH = { endReason: null, statement: '', goals: '', steps: 0, dueOn: null, reminded: false, agreement: null, memberSignedAt: null, hostSignedAt: null } as const;
/** Of a studio before its first step. */
export const UNTRODDEN = { plan: '', steps: 0, dueOn: null, reminded: false, reviewedBy: null, nextStart: null, nextEnd: null } as const;
