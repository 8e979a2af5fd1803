// Where minutes are kept: which document, and what stood each time it was locked; see migration 0031. What was locked is only added to.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Block, ConfirmedAs } from '@gongyan/shared/meeting/minutes/minutes.contract';

export interface MinutesRow {
  readonly meetingId: MeetingId;
  readonly documentId: DocumentId;
  readonly templateVersion: number;
  readonly open: boolean;
  /** How often it was locked; the highest turn is what stands. */
  readonly turn: number;
  readonly reason: string | null;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
}

export const MinutesTable = new EntitySchema<MinutesRow>({
  name: 'minutes',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    templateVersion: { type: 'int' },
    open: { type: 'boolean' },
    turn: { type: 'int' },
    reason: { type: 'text', nullable: true },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
  } satisfies Record<keyof MinutesRow, EntitySchemaColumnOptions>,
});

interface OfTurn {
  readonly meetingId: MeetingId;
  readonly turn: number;
}

export interface FreezeRow extends OfTurn {
  readonly versionId: VersionId;
  readonly byId: PersonId;
  readonly at: Date;
}

const ofTurn = { meetingId: { type: 'uuid', primary: true }, turn: { type: 'int', primary: true } } as const;
const inPlace = { ...ofTurn, position: { type: 'int', primary: true } } as const;

export const FreezeTable = new EntitySchema<FreezeRow>({
  name: 'minutes_freeze',
  columns: { ...ofTurn, versionId: { type: 'uuid' }, byId: { type: 'uuid' }, at: { type: 'timestamptz' } } satisfies Record<keyof FreezeRow, EntitySchemaColumnOptions>,
});

/** A live block as it stood. Times in `content` are text, as JSON has them. */
export interface BlockRow extends OfTurn {
  readonly position: number;
  readonly ref: Block['ref'];
  readonly content: unknown;
}

export const BlockTable = new EntitySchema<BlockRow>({
  name: 'minutes_block',
  columns: { ...inPlace, ref: { type: 'text' }, content: { type: 'jsonb' } } satisfies Record<keyof BlockRow, EntitySchemaColumnOptions>,
});

export interface DecisionRow extends OfTurn {
  readonly position: number;
  readonly text: string;
}

export const DecisionTable = new EntitySchema<DecisionRow>({
  name: 'minutes_decision',
  columns: { ...inPlace, text: { type: 'text' } } satisfies Record<keyof DecisionRow, EntitySchemaColumnOptions>,
});

export interface ConfirmationRow extends OfTurn {
  readonly personId: PersonId;
  readonly as: ConfirmedAs;
  readonly at: Date;
}

export const ConfirmationTable = new EntitySchema<ConfirmationRow>({
  name: 'minutes_confirmation',
  columns: { ...ofTurn, personId: { type: 'uuid', primary: true }, as: { type: 'text' }, at: { type: 'timestamptz' } } satisfies Record<keyof ConfirmationRow, EntitySchemaColumnOptions>,
});
