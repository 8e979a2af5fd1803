// Where sessions, their trainers, attendance and the addresses of calendars are kept; see migration 0025. The database
// refuses to change or remove an attendance record.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Attendance, CohortSession, CohortSessionId } from '@gongyan/shared/training/session/session.contract';

export type SessionRow = CohortSession;
export const SessionTable = new EntitySchema<SessionRow>({
  name: 'cohort_session',
  columns: {
    id: { type: 'uuid', primary: true },
    cohortId: { type: 'uuid' },
    moduleCode: { type: 'text' },
    title: { type: 'text' },
    form: { type: 'text' },
    startsAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz' },
    place: { type: 'text' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
  } satisfies Record<keyof SessionRow, EntitySchemaColumnOptions>,
});

export interface SessionTrainerRow {
  readonly sessionId: CohortSessionId;
  readonly personId: PersonId;
}
export const SessionTrainerTable = new EntitySchema<SessionTrainerRow>({
  name: 'session_trainer',
  columns: { sessionId: { type: 'uuid', primary: true }, personId: { type: 'uuid', primary: true } } satisfies Record<keyof SessionTrainerRow, EntitySchemaColumnOptions>,
});

export const AttendanceTable = new EntitySchema<Attendance>({
  name: 'session_attendance',
  columns: {
    id: { type: 'uuid', primary: true },
    sessionId: { type: 'uuid' },
    personId: { type: 'uuid' },
    turn: { type: 'int' },
    state: { type: 'text' },
    minutes: { type: 'int' },
    recordedBy: { type: 'uuid' },
    recordedAt: { type: 'timestamptz' },
    reason: { type: 'text', nullable: true },
  } satisfies Record<keyof Attendance, EntitySchemaColumnOptions>,
});
