// Every step of a studio and of its memberships, as it was taken; the database keeps it as written.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { FoundingAct } from '@gongyan/shared/studio/founding/founding.contract';
import type { JoiningAct } from '@gongyan/shared/studio/joining/joining.contract';
import type { MembershipId, MembershipState, StudioId, StudioState } from '@gongyan/shared/studio/studio.contract';

interface Taken {
  readonly id: string;
  readonly studioId: StudioId;
  readonly nth: number;
  /** Null: the calendar. */
  readonly byId: PersonId | null;
  readonly reason: string | null;
  readonly at: Date;
}
export interface JoiningStepRow extends Taken {
  readonly membershipId: MembershipId;
  readonly act: JoiningAct;
  readonly fromState: MembershipState | null;
  readonly toState: MembershipState;
}
export interface FoundingStepRow extends Taken {
  readonly membershipId: null;
  readonly act: FoundingAct;
  readonly fromState: StudioState;
  readonly toState: StudioState;
}
export type StepRow = JoiningStepRow | FoundingStepRow;

export const StudioStepTable = new EntitySchema<StepRow>({
  name: 'studio_step',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    studioId: { type: 'uuid' },
    membershipId: { type: 'uuid', nullable: true },
    nth: { type: 'int' },
    act: { type: 'text' },
    fromState: { type: 'text', nullable: true },
    toState: { type: 'text' },
    byId: { type: 'uuid', nullable: true },
    reason: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof StepRow, EntitySchemaColumnOptions>,
});
