// Where sheets, rounds, assessments, points and objections are kept; the database refuses to change what was given (migration 0047).
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { AssessmentState, Mark, RoundId } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import type { AssessmentGrade, Sheet, SheetKey, Subject } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface SheetRow {
  readonly key: SheetKey;
  readonly version: number;
  readonly validFrom: Day;
  readonly sheet: Omit<Sheet, 'key' | 'version' | 'validFrom'>;
}

export const ScoreSheetTable = new EntitySchema<SheetRow>({
  name: 'studio_sheet',
  columns: { key: { type: 'text', primary: true }, version: { type: 'int', primary: true }, validFrom: { type: 'date' }, sheet: { type: 'jsonb' } } satisfies Record<keyof SheetRow, EntitySchemaColumnOptions>,
});

export interface RoundRow {
  readonly id: RoundId;
  readonly studioId: StudioId;
  readonly subject: Subject;
  readonly yearFrom: Day;
  readonly yearTo: Day;
  readonly sheetKey: SheetKey;
  readonly sheetVersion: number;
  readonly panelIds: readonly PersonId[];
  readonly openedBy: PersonId;
  readonly openedAt: Date;
}

export const RoundTable = new EntitySchema<RoundRow>({
  name: 'studio_round',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    subject: { type: 'text' },
    yearFrom: { type: 'date' },
    yearTo: { type: 'date' },
    sheetKey: { type: 'text' },
    sheetVersion: { type: 'int' },
    panelIds: { type: 'jsonb' },
    openedBy: { type: 'uuid' },
    openedAt: { type: 'timestamptz' },
  } satisfies Record<keyof RoundRow, EntitySchemaColumnOptions>,
});

export interface AssessmentRow {
  readonly id: AssessmentId;
  readonly roundId: RoundId;
  /** Null: the studio itself. */
  readonly personId: PersonId | null;
  readonly state: AssessmentState;
  /** How many objections have held. */
  readonly turn: number;
  readonly total: number | null;
  readonly grade: AssessmentGrade | null;
  readonly noticeUntil: Day | null;
  /** As they were when the public notice began. */
  readonly facts: readonly Fact[] | null;
}

export const AssessmentTable = new EntitySchema<AssessmentRow>({
  name: 'studio_assessment',
  columns: {
    id: { type: 'uuid', primary: true },
    roundId: { type: 'uuid' },
    personId: { type: 'uuid', nullable: true },
    state: { type: 'text' },
    turn: { type: 'int' },
    total: { type: 'int', nullable: true },
    grade: { type: 'text', nullable: true },
    noticeUntil: { type: 'date', nullable: true },
    facts: { type: 'jsonb', nullable: true },
  } satisfies Record<keyof AssessmentRow, EntitySchemaColumnOptions>,
});

export interface MarkRow extends Mark {
  readonly assessmentId: AssessmentId;
}

export const MarkTable = new EntitySchema<MarkRow>({
  name: 'studio_mark',
  columns: {
    assessmentId: { type: 'uuid', primary: true },
    turn: { type: 'int', primary: true },
    stage: { type: 'text', primary: true },
    byId: { type: 'uuid', primary: true },
    item: { type: 'text', primary: true },
    tenths: { type: 'int' },
    reason: { type: 'text' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof MarkRow, EntitySchemaColumnOptions>,
});

export interface ObjectionRow {
  readonly id: string;
  readonly assessmentId: AssessmentId;
  readonly byId: PersonId;
  readonly reason: string;
  readonly at: Date;
  readonly answer: string | null;
  readonly answeredBy: PersonId | null;
  readonly answeredAt: Date | null;
  readonly upheld: boolean | null;
}

export const ObjectionTable = new EntitySchema<ObjectionRow>({
  name: 'studio_objection',
  columns: {
    id: { type: 'uuid', primary: true },
    assessmentId: { type: 'uuid' },
    byId: { type: 'uuid' },
    reason: { type: 'text' },
    at: { type: 'timestamptz' },
    answer: { type: 'text', nullable: true },
    answeredBy: { type: 'uuid', nullable: true },
    answeredAt: { type: 'timestamptz', nullable: true },
    upheld: { type: 'boolean', nullable: true },
  } satisfies Record<keyof ObjectionRow, EntitySchemaColumnOptions>,
});
