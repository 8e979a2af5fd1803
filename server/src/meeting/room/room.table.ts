// Turns of the chair, and what is kept of people's connections; see migration 0033. Turns are only added.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Attended } from '@gongyan/shared/meeting/room/missed.rules';

export interface ChairTurnRow {
  readonly meetingId: MeetingId;
  readonly turn: number;
  readonly kind: 'taken' | 'returned';
  readonly personId: PersonId;
  readonly lostAt: Date | null;
  readonly at: Date;
}

export const ChairTurnTable = new EntitySchema<ChairTurnRow>({
  name: 'chair_turn',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    turn: { type: 'int', primary: true },
    kind: { type: 'text' },
    personId: { type: 'uuid' },
    lostAt: { type: 'timestamptz', nullable: true },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof ChairTurnRow, EntitySchemaColumnOptions>,
});

export interface PresenceRow extends Attended {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
}

export const PresenceTable = new EntitySchema<PresenceRow>({
  name: 'meeting_presence',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    goneAt: { type: 'timestamptz', nullable: true },
    awayFrom: { type: 'timestamptz', nullable: true },
    awayTo: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof PresenceRow, EntitySchemaColumnOptions>,
});
