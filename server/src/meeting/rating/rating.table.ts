// Ratings in a meeting and their sheets; see migration 0035. Sheets are only added.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { FilledSheet } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { RubricId } from '@gongyan/shared/lesson/rubric/rubric.contract';
import type { AgendaItemId, MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { RatingId, RatingResult, RatingState } from '@gongyan/shared/meeting/rating/rating.contract';

export interface RatingRow {
  readonly id: RatingId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
  readonly rubricId: RubricId;
  readonly teacherId: PersonId | null;
  readonly state: RatingState;
  readonly openedBy: PersonId;
  readonly openedAt: Date;
  readonly revealedAt: Date | null;
  /** Frozen when it is shown. */
  readonly result: RatingResult | null;
}

export const RatingTable = new EntitySchema<RatingRow>({
  name: 'rating',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid' },
    itemId: { type: 'uuid' },
    rubricId: { type: 'uuid' },
    teacherId: { type: 'uuid', nullable: true },
    state: { type: 'text' },
    openedBy: { type: 'uuid' },
    openedAt: { type: 'timestamptz' },
    revealedAt: { type: 'timestamptz', nullable: true },
    result: { type: 'jsonb', nullable: true },
  } satisfies Record<keyof RatingRow, EntitySchemaColumnOptions>,
});

export interface SheetRow {
  readonly ratingId: RatingId;
  readonly personId: PersonId;
  /** The highest counts. */
  readonly turn: number;
  readonly sheet: FilledSheet;
  readonly at: Date;
}

export const SheetTable = new EntitySchema<SheetRow>({
  name: 'rating_sheet',
  columns: {
    ratingId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    turn: { type: 'int', primary: true },
    sheet: { type: 'jsonb' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof SheetRow, EntitySchemaColumnOptions>,
});
