// Roof: the list of tables, by room.
import type { EntitySchema } from 'typeorm';
import { NoticeTable } from './notice/notice.table.js';
import { AppointmentTable, OrganisationTable, PersonTable, SchoolTable } from './people/people.table.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables of different rows
export const tables: readonly EntitySchema<any>[] = [
  PersonTable, SchoolTable, OrganisationTable, AppointmentTable, // people
  NoticeTable, // notice
  // Rooms add their tables here, in the order of the rooms.
];
