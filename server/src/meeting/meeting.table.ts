// Where meetings, who is asked to come, and the agenda are kept; see migration 0030.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AgendaItem, Meeting, MeetingId } from '@gongyan/shared/meeting/meeting.contract';

export interface MeetingRow extends Meeting {
  /** Of its check-in codes; never leaves the server. */
  readonly key: Buffer;
  readonly short: string;
  /** 代理主持; null: the chair as planned holds it. */
  readonly actingId: PersonId | null;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
}

/** Who runs it now. */
export const holderOf = ({ actingId, chairId }: Pick<MeetingRow, 'actingId' | 'chairId'>): PersonId => actingId ?? chairId;

export const MeetingTable = new EntitySchema<MeetingRow>({
  name: 'meeting',
  columns: {
    id: { type: 'uuid', primary: true },
    seriesId: { type: 'uuid', nullable: true },
    studioId: { type: 'uuid', nullable: true },
    theme: { type: 'text' },
    form: { type: 'text' },
    startsAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz' },
    place: { type: 'text' },
    link: { type: 'text' },
    chairId: { type: 'uuid' },
    coChairId: { type: 'uuid', nullable: true },
    recorderId: { type: 'uuid', nullable: true },
    speakerId: { type: 'uuid', nullable: true },
    units: { type: 'int' },
    checkOut: { type: 'boolean' },
    note: { type: 'text' },
    seats: { type: 'int', nullable: true },
    materials: { type: 'jsonb' },
    state: { type: 'text' },
    noticedAt: { type: 'timestamptz', nullable: true },
    begunAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
    key: { type: 'bytea' },
    short: { type: 'text' },
    actingId: { type: 'uuid', nullable: true },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
  } satisfies Record<keyof MeetingRow, EntitySchemaColumnOptions>,
});

export interface MeetingPersonRow {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly position: number;
  /** Signed up by himself. */
  readonly own: boolean;
}

export const MeetingPersonTable = new EntitySchema<MeetingPersonRow>({
  name: 'meeting_person',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    position: { type: 'int' },
    own: { type: 'boolean' },
  } satisfies Record<keyof MeetingPersonRow, EntitySchemaColumnOptions>,
});

export interface AgendaRow extends Omit<AgendaItem, 'owner'> {
  readonly meetingId: MeetingId;
  readonly position: number;
  readonly ownerId: PersonId | null;
}

export const AgendaTable = new EntitySchema<AgendaRow>({
  name: 'agenda_item',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid' },
    position: { type: 'int' },
    title: { type: 'text' },
    ownerId: { type: 'uuid', nullable: true },
    minutes: { type: 'int' },
    state: { type: 'text' },
    startedAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof AgendaRow, EntitySchemaColumnOptions>,
});
