// Where the preparation is kept: who was asked until when, and every step that was taken; see migration 0014.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { PrepAction } from '@gongyan/shared/lesson/collective/collective.contract';
import type { DesignState, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';

export interface DiscussionRow {
  readonly designId: LessonDesignId;
  readonly until: Day;
  readonly openedBy: PersonId;
  /** Comments count from here on. */
  readonly openedAt: Date;
}

export const DiscussionTable = new EntitySchema<DiscussionRow>({
  name: 'lesson_discussion',
  columns: {
    designId: { type: 'uuid', primary: true },
    until: { type: 'date' },
    openedBy: { type: 'uuid' },
    openedAt: { type: 'timestamptz' },
  } satisfies Record<keyof DiscussionRow, EntitySchemaColumnOptions>,
});

export interface DiscussantRow {
  readonly designId: LessonDesignId;
  readonly personId: PersonId;
  readonly position: number;
}

export const DiscussantTable = new EntitySchema<DiscussantRow>({
  name: 'lesson_discussant',
  columns: {
    designId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    position: { type: 'int' },
  } satisfies Record<keyof DiscussantRow, EntitySchemaColumnOptions>,
});

export interface StepRow {
  readonly id: string;
  readonly designId: LessonDesignId;
  readonly action: PrepAction;
  readonly fromState: DesignState;
  readonly toState: DesignState;
  readonly byId: PersonId;
  readonly at: Date;
  readonly note: string;
  readonly day: Day | null;
  readonly versionId: VersionId | null;
  readonly contributors: PersonId[];
}

export const StepTable = new EntitySchema<StepRow>({
  name: 'lesson_step',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    designId: { type: 'uuid' },
    action: { type: 'text' },
    fromState: { type: 'text' },
    toState: { type: 'text' },
    byId: { type: 'uuid' },
    at: { type: 'timestamptz' },
    note: { type: 'text' },
    day: { type: 'date', nullable: true },
    versionId: { type: 'uuid', nullable: true },
    contributors: { type: 'uuid', array: true },
  } satisfies Record<keyof StepRow, EntitySchemaColumnOptions>,
});
