// Where notes, drafts, submitted sheets and the teacher's answer are kept; see migration 0022.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { EvaluationId, FilledSheet, ObservationNote, SheetDraft } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';

export interface ObservationRow {
  readonly openLessonId: OpenLessonId;
  readonly observerId: PersonId;
  readonly startedAt: Date | null;
  /** How often the draft of the sheet was kept. */
  readonly rev: number;
  readonly sheet: SheetDraft | null;
}

export const ObservationTable = new EntitySchema<ObservationRow>({
  name: 'observation',
  columns: {
    openLessonId: { type: 'uuid', primary: true },
    observerId: { type: 'uuid', primary: true },
    startedAt: { type: 'timestamptz', nullable: true },
    rev: { type: 'int' },
    sheet: { type: 'jsonb', nullable: true },
  } satisfies Record<keyof ObservationRow, EntitySchemaColumnOptions>,
});

export interface NoteRow extends ObservationNote {
  readonly openLessonId: OpenLessonId;
  readonly observerId: PersonId;
}

export const NoteTable = new EntitySchema<NoteRow>({
  name: 'observation_note',
  columns: {
    id: { type: 'uuid', primary: true },
    openLessonId: { type: 'uuid' },
    observerId: { type: 'uuid' },
    rev: { type: 'int' },
    step: { type: 'text' },
    second: { type: 'int' },
    text: { type: 'text' },
    removed: { type: 'boolean' },
  } satisfies Record<keyof NoteRow, EntitySchemaColumnOptions>,
});

export interface EvaluationRow {
  readonly id: EvaluationId;
  readonly openLessonId: OpenLessonId;
  readonly observerId: PersonId;
  /** 0 is the first, every correction one more. */
  readonly turn: number;
  readonly sheet: FilledSheet;
  readonly reason: string | null;
  readonly submittedAt: Date;
}

export const EvaluationTable = new EntitySchema<EvaluationRow>({
  name: 'evaluation',
  columns: {
    id: { type: 'uuid', primary: true },
    openLessonId: { type: 'uuid' },
    observerId: { type: 'uuid' },
    turn: { type: 'int' },
    sheet: { type: 'jsonb' },
    reason: { type: 'text', nullable: true },
    submittedAt: { type: 'timestamptz' },
  } satisfies Record<keyof EvaluationRow, EntitySchemaColumnOptions>,
});

export interface AnswerRow {
  readonly openLessonId: OpenLessonId;
  readonly byId: PersonId;
  readonly text: string;
  readonly at: Date;
}

export const AnswerTable = new EntitySchema<AnswerRow>({
  name: 'evaluation_answer',
  columns: {
    openLessonId: { type: 'uuid', primary: true },
    byId: { type: 'uuid' },
    text: { type: 'text' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof AnswerRow, EntitySchemaColumnOptions>,
});
