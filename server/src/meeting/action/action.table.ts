// Where 任务 are kept; see migration 0032.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Action } from '@gongyan/shared/meeting/action/action.contract';

export interface ActionRow extends Pick<Action, 'id' | 'meetingId' | 'what' | 'dueOn' | 'state' | 'note' | 'settledAt'> {
  readonly ownerId: PersonId | null;
  readonly settledBy: PersonId | null;
  /** Its owner was told that it is overdue. */
  readonly remindedAt: Date | null;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
}

export const ActionTable = new EntitySchema<ActionRow>({
  name: 'action_item',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid' },
    what: { type: 'text' },
    ownerId: { type: 'uuid', nullable: true },
    dueOn: { type: 'date', nullable: true },
    state: { type: 'text' },
    note: { type: 'text' },
    settledBy: { type: 'uuid', nullable: true },
    settledAt: { type: 'timestamptz', nullable: true },
    remindedAt: { type: 'timestamptz', nullable: true },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
  } satisfies Record<keyof ActionRow, EntitySchemaColumnOptions>,
});
