// Where claims, their steps and their evidence are kept; what the database refuses by itself stands in migration 0026.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Claim, ClaimAct, ClaimFile, ClaimId, ClaimState } from '@gongyan/shared/hours/claim/claim.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ProblemBody } from '@gongyan/shared/kit/problem';
import type { Day } from '@gongyan/shared/kit/time';

export interface ClaimRow extends Claim {
  readonly noticeFrom: Day | null;
  readonly schoolCheckedBy: PersonId | null;
  readonly districtCheckedBy: PersonId | null;
  /** Null: nobody but its owner has ever seen it. */
  readonly submittedAt: Date | null;
}

export const ClaimTable = new EntitySchema<ClaimRow>({
  name: 'hours_claim',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    schoolId: { type: 'uuid', nullable: true },
    ruleCode: { type: 'text' },
    level: { type: 'text', nullable: true },
    units: { type: 'double precision' },
    title: { type: 'text' },
    organiser: { type: 'text' },
    day: { type: 'date' },
    lastDay: { type: 'date' },
    from: { type: 'timestamptz', nullable: true },
    to: { type: 'timestamptz', nullable: true },
    note: { type: 'text' },
    state: { type: 'text' },
    steps: { type: 'int' },
    noticeFrom: { type: 'date', nullable: true },
    noticeUntil: { type: 'date', nullable: true },
    schoolCheckedBy: { type: 'uuid', nullable: true },
    districtCheckedBy: { type: 'uuid', nullable: true },
    submittedAt: { type: 'timestamptz', nullable: true },
    changedAt: { type: 'timestamptz' },
  } satisfies Record<keyof ClaimRow, EntitySchemaColumnOptions>,
});

export interface ClaimStepRow {
  readonly id: string;
  readonly claimId: ClaimId;
  readonly nth: number;
  readonly act: ClaimAct;
  readonly fromState: ClaimState;
  readonly toState: ClaimState;
  readonly byId: PersonId | null;
  readonly reason: string | null;
  readonly refusal: ProblemBody | null;
  readonly at: Date;
}

export const ClaimStepTable = new EntitySchema<ClaimStepRow>({
  name: 'hours_claim_step',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    claimId: { type: 'uuid' },
    nth: { type: 'int' },
    act: { type: 'text' },
    fromState: { type: 'text' },
    toState: { type: 'text' },
    byId: { type: 'uuid', nullable: true },
    reason: { type: 'text', nullable: true },
    refusal: { type: 'jsonb', nullable: true },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof ClaimStepRow, EntitySchemaColumnOptions>,
});

export interface ClaimFileRow extends ClaimFile {
  readonly claimId: ClaimId;
  readonly digest: string;
  readonly bytes: Buffer;
}

export const ClaimFileTable = new EntitySchema<ClaimFileRow>({
  name: 'hours_claim_file',
  columns: {
    id: { type: 'uuid', primary: true },
    claimId: { type: 'uuid' },
    fileName: { type: 'text' },
    mime: { type: 'text' },
    size: { type: 'int' },
    digest: { type: 'text' },
    bytes: { type: 'bytea' },
    addedAt: { type: 'timestamptz' },
  } satisfies Record<keyof ClaimFileRow, EntitySchemaColumnOptions>,
});
