// Where people are kept: the contract's fields plus what never leaves the server.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Appointment, Organisation, Person, School } from '@gongyan/shared/people/people.contract';

export interface PersonRow extends Person {
  /** Null: not yet given; such a person cannot sign in. */
  readonly login: string | null;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  /** `ysy` and `yesiyuan`, for finding 叶思远. */
  readonly initials: string;
  readonly pinyin: string;
}
export type SchoolRow = School;
export type OrganisationRow = Organisation;
export type AppointmentRow = Appointment;

export const PersonTable = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    staffNo: { type: 'text', nullable: true },
    title: { type: 'text' },
    workplace: { type: 'text' },
    state: { type: 'text' },
    login: { type: 'text', nullable: true },
    passwordHash: { type: 'text', nullable: true },
    mustChangePassword: { type: 'boolean' },
    initials: { type: 'text' },
    pinyin: { type: 'text' },
  } satisfies Record<keyof PersonRow, EntitySchemaColumnOptions>,
});

export const SchoolTable = new EntitySchema<SchoolRow>({
  name: 'school',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    type: { type: 'text' },
    clusterId: { type: 'uuid', nullable: true },
    students: { type: 'int' },
    hasCounsellingRoom: { type: 'boolean' },
    courseInTimetable: { type: 'boolean' },
  } satisfies Record<keyof SchoolRow, EntitySchemaColumnOptions>,
});

export const OrganisationTable = new EntitySchema<OrganisationRow>({
  name: 'organisation',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    type: { type: 'text' },
    parentId: { type: 'uuid', nullable: true },
  } satisfies Record<keyof OrganisationRow, EntitySchemaColumnOptions>,
});

export const AppointmentTable = new EntitySchema<AppointmentRow>({
  name: 'appointment',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    role: { type: 'text' },
    scope: { type: 'text' },
    scopeId: { type: 'uuid' },
    from: { type: 'date' },
    to: { type: 'date', nullable: true },
  } satisfies Record<keyof AppointmentRow, EntitySchemaColumnOptions>,
});
