// People and places for tests, made through the rooms' own stores so that test data obeys the rules.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { AppointmentId, OrganisationId, SchoolId, type Role, type Scope } from '@gongyan/shared/people/people.contract';
import { randomUUID } from 'node:crypto';
import type { PersonRow, SchoolRow } from '../src/people/people.table.js';
import { spell } from '../src/people/person.pinyin.js';
import { PersonStore } from '../src/people/person.store.js';
import { SchoolStore } from '../src/people/school.store.js';
import { Passwords } from '../src/platform/sign-in/passwords.js';

export const PASSWORD = '晨读-七点二十分';
let made = 0;
let hash: Promise<string> | null = null;

/** Can sign in with PASSWORD and his login unless `passwordHash` says otherwise. */
export const aPerson = async (app: INestApplicationContext, given: Partial<PersonRow> = {}): Promise<PersonRow> => {
  made += 1;
  const name = given.name ?? `教师${made}`;
  hash ??= app.get(Passwords).hash(PASSWORD);
  const person: PersonRow = {
    id: PersonId.parse(randomUUID()), name, staffNo: null, title: '', workplace: '', state: 'active',
    login: `teacher-${made}`, passwordHash: await hash, mustChangePassword: false, ...spell(name), ...given,
  };
  await app.get(PersonStore).insertPeople([person]);
  return person;
};

export interface Office {
  readonly role: Role;
  readonly scope?: Scope;
  readonly scopeId?: string;
  readonly from?: string;
  readonly to?: string | null;
}

export const anAppointment = async (app: INestApplicationContext, personId: PersonId, office: Office): Promise<void> => {
  await app.get(PersonStore).insertAppointments([
    { id: AppointmentId.parse(randomUUID()), personId, role: office.role, scope: office.scope ?? 'district', scopeId: office.scopeId ?? OrganisationId.parse(randomUUID()), from: office.from ?? '2020-01-01', to: office.to ?? null },
  ]);
};

/** 教研员: district staff from 2020 on. */
export const aResearcher = async (app: INestApplicationContext, given: Partial<PersonRow> = {}): Promise<PersonRow> => {
  const person = await aPerson(app, given);
  await anAppointment(app, person.id, { role: 'centreStaff' });
  return person;
};

export const aSchool = async (app: INestApplicationContext, given: Partial<SchoolRow> = {}): Promise<SchoolRow> => {
  made += 1;
  const school: SchoolRow = {
    id: SchoolId.parse(randomUUID()), name: `第${made}小学`, type: 'primary', clusterId: null, students: 900, hasCounsellingRoom: true, courseInTimetable: true, ...given,
  };
  await app.get(SchoolStore).insertSchools([school]);
  return school;
};
