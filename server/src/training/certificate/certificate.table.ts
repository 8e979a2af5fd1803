// Where certificates are kept: awards and what happened to them (append-only, see migration 0027), batches on their way, and what was
// earned elsewhere.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ProblemFacts, ProblemCode } from '@gongyan/shared/kit/problem';
import type { Award, AwardEvent, AwardId, Batch, BatchId, BatchLine } from '@gongyan/shared/training/certificate/certificate.contract';
import type { Outside, OutsideId } from '@gongyan/shared/training/certificate/outside.contract';

export interface AwardRow extends Award {
  /** How often this person held this level before and lost it. */
  readonly turn: number;
}

export const AwardTable = new EntitySchema<AwardRow>({
  name: 'certificate_award',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    levelId: { type: 'uuid' },
    turn: { type: 'int' },
    ruleSetId: { type: 'uuid' },
    cohortId: { type: 'uuid', nullable: true },
    serial: { type: 'text' },
    code: { type: 'text' },
    snapshot: { type: 'jsonb' },
    keyId: { type: 'text' },
    signature: { type: 'text' },
    proposedBy: { type: 'uuid' },
    issuedBy: { type: 'uuid' },
    issuedOn: { type: 'date' },
    issuedAt: { type: 'timestamptz' },
  } satisfies Record<keyof AwardRow, EntitySchemaColumnOptions>,
});

export type AwardEventRow = AwardEvent;

export const AwardEventTable = new EntitySchema<AwardEventRow>({
  name: 'certificate_event',
  columns: {
    id: { type: 'uuid', primary: true },
    awardId: { type: 'uuid' },
    kind: { type: 'text' },
    copy: { type: 'int', nullable: true },
    reason: { type: 'text' },
    byId: { type: 'uuid' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof AwardEventRow, EntitySchemaColumnOptions>,
});

export type BatchRow = Batch;

export const BatchTable = new EntitySchema<BatchRow>({
  name: 'certificate_batch',
  columns: {
    id: { type: 'uuid', primary: true },
    cohortId: { type: 'uuid' },
    state: { type: 'text' },
    proposedBy: { type: 'uuid' },
    proposedAt: { type: 'timestamptz' },
    issuedBy: { type: 'uuid', nullable: true },
  } satisfies Record<keyof BatchRow, EntitySchemaColumnOptions>,
});

export interface BatchLineRow {
  readonly batchId: BatchId;
  readonly personId: PersonId;
  readonly state: BatchLine['state'];
  readonly awardId: AwardId | null;
  readonly problem: { readonly code: ProblemCode; readonly facts: ProblemFacts } | null;
}

export const BatchLineTable = new EntitySchema<BatchLineRow>({
  name: 'certificate_batch_line',
  columns: {
    batchId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    state: { type: 'text' },
    awardId: { type: 'uuid', nullable: true },
    problem: { type: 'jsonb', nullable: true },
  } satisfies Record<keyof BatchLineRow, EntitySchemaColumnOptions>,
});

export type OutsideRow = Outside;

export const OutsideTable = new EntitySchema<OutsideRow>({
  name: 'outside_certificate',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    levelId: { type: 'uuid' },
    number: { type: 'text' },
    issuer: { type: 'text' },
    issuedOn: { type: 'date' },
    state: { type: 'text' },
    uploadedAt: { type: 'timestamptz' },
    checkedBy: { type: 'uuid', nullable: true },
    decidedBy: { type: 'uuid', nullable: true },
    decidedAt: { type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
  } satisfies Record<keyof OutsideRow, EntitySchemaColumnOptions>,
});

export interface ScanRow {
  readonly outsideId: OutsideId;
  readonly bytes: Buffer;
}

export const ScanTable = new EntitySchema<ScanRow>({
  name: 'outside_scan',
  columns: { outsideId: { type: 'uuid', primary: true }, bytes: { type: 'bytea' } } satisfies Record<keyof ScanRow, EntitySchemaColumnOptions>,
});
