// Facts of arrival, rulings, leave and the rules of a day; see migration 0030. Facts and rulings are only added.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { AttendanceRules, AttendanceState, CheckKind, CheckMethod, LeaveState } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';

export interface CheckEventRow {
  readonly id: string;
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly kind: CheckKind;
  /** When he came, by the code that he scanned; the database received it later. */
  readonly at: Date;
  readonly receivedAt: Date;
  readonly method: CheckMethod;
  readonly operatorId: PersonId | null;
  readonly device: string | null;
  readonly reason: string | null;
}

export const CheckEventTable = new EntitySchema<CheckEventRow>({
  name: 'check_event',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    meetingId: { type: 'uuid' },
    personId: { type: 'uuid' },
    kind: { type: 'text' },
    at: { type: 'timestamptz' },
    receivedAt: { type: 'timestamptz' },
    method: { type: 'text' },
    operatorId: { type: 'uuid', nullable: true },
    device: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
  } satisfies Record<keyof CheckEventRow, EntitySchemaColumnOptions>,
});

export interface RulingRow {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  /** The highest stands. */
  readonly turn: number;
  readonly state: Exclude<AttendanceState, 'awaited'>;
  readonly reason: string;
  readonly byId: PersonId;
  readonly at: Date;
}

export const RulingTable = new EntitySchema<RulingRow>({
  name: 'attendance_ruling',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    turn: { type: 'int', primary: true },
    state: { type: 'text' },
    reason: { type: 'text' },
    byId: { type: 'uuid' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof RulingRow, EntitySchemaColumnOptions>,
});

export interface LeaveRow {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly reason: string;
  readonly state: LeaveState;
  readonly askedAt: Date;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Date | null;
}

export const LeaveTable = new EntitySchema<LeaveRow>({
  name: 'meeting_leave',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    reason: { type: 'text' },
    state: { type: 'text' },
    askedAt: { type: 'timestamptz' },
    decidedBy: { type: 'uuid', nullable: true },
    decidedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof LeaveRow, EntitySchemaColumnOptions>,
});

export interface AttendanceRulesRow {
  readonly version: number;
  readonly validFrom: Day;
  readonly rules: AttendanceRules;
}

export const AttendanceRulesTable = new EntitySchema<AttendanceRulesRow>({
  name: 'attendance_rules',
  columns: {
    version: { type: 'int', primary: true },
    validFrom: { type: 'date' },
    rules: { type: 'jsonb' },
  } satisfies Record<keyof AttendanceRulesRow, EntitySchemaColumnOptions>,
});
