// Where robots and what they are to say are kept; see migration 0048.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface RobotRow {
  readonly studioId: StudioId;
  readonly address: string;
  readonly state: 'on' | 'off';
  readonly setBy: PersonId;
  readonly setAt: Date;
  readonly sentAt: Date | null;
  readonly failures: number;
}

export const RobotTable = new EntitySchema<RobotRow>({
  name: 'studio_robot',
  columns: {
    studioId: { type: 'uuid', primary: true },
    address: { type: 'text' },
    state: { type: 'text' },
    setBy: { type: 'uuid' },
    setAt: { type: 'timestamptz' },
    sentAt: { type: 'timestamptz', nullable: true },
    failures: { type: 'int' },
  } satisfies Record<keyof RobotRow, EntitySchemaColumnOptions>,
});

export interface RobotMessageRow {
  readonly id: string;
  readonly studioId: StudioId;
  readonly text: string;
  readonly at: Date;
  readonly tries: number;
  readonly nextAt: Date | null;
}

export const RobotMessageTable = new EntitySchema<RobotMessageRow>({
  name: 'studio_robot_message',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    text: { type: 'text' },
    at: { type: 'timestamptz' },
    tries: { type: 'int' },
    nextAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof RobotMessageRow, EntitySchemaColumnOptions>,
});
