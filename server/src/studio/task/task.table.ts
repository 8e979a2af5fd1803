// Where 工作室任务 and what each of its people made of them are kept; see migration 0050.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Assignment, StudioTask } from '@gongyan/shared/studio/task/task.contract';

export interface TaskRow extends StudioTask {
  readonly givenBy: PersonId;
}

export const StudioTaskTable = new EntitySchema<TaskRow>({
  name: 'studio_task',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    kind: { type: 'text' },
    title: { type: 'text' },
    ask: { type: 'text' },
    dueOn: { type: 'date' },
    givenBy: { type: 'uuid' },
    givenAt: { type: 'timestamptz' },
  } satisfies Record<keyof TaskRow, EntitySchemaColumnOptions>,
});

export interface AssignmentRow extends Omit<Assignment, 'timing'> {
  readonly personId: PersonId;
  readonly settledBy: PersonId | null;
  /** He was told that its day is near, and that it is over. */
  readonly soonAt: Date | null;
  readonly overdueAt: Date | null;
}

export const AssignmentTable = new EntitySchema<AssignmentRow>({
  name: 'studio_assignment',
  columns: {
    id: { type: 'uuid', primary: true },
    taskId: { type: 'uuid' },
    personId: { type: 'uuid' },
    state: { type: 'text' },
    note: { type: 'text' },
    link: { type: 'text', nullable: true },
    handedInAt: { type: 'timestamptz', nullable: true },
    settledBy: { type: 'uuid', nullable: true },
    settledAt: { type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
    soonAt: { type: 'timestamptz', nullable: true },
    overdueAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof AssignmentRow, EntitySchemaColumnOptions>,
});
