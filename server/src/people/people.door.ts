// What later rooms may ask about people: cards, offices, schools. Rights are asked here each time, never kept,
// because an appointment may end at midnight.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PersonCard, type Appointment, type Organisation, type OrganisationId, type Role, type SchoolId } from '@gongyan/shared/people/people.contract';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { isActive, type Offices } from '@gongyan/shared/people/people.rules';
import { Clock } from '../platform/clock.js';
import { PeopleAccess } from './people.access.js';
import { AppointmentNews } from './appointment.news.js';
import { PersonStore } from './person.store.js';
import { SchoolStore } from './school.store.js';

export type { Offices } from '@gongyan/shared/people/people.rules';

@Injectable()
export class PeopleDoor {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(PeopleAccess) private readonly access: PeopleAccess,
    @Inject(AppointmentNews) private readonly news: AppointmentNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Persons that do not exist are missing in the answer. Suspended ones are there: their past texts name them. */
  async cards(ids: readonly PersonId[]): Promise<Map<PersonId, PersonCard>> {
    const rows = ids.length === 0 ? [] : await this.people.findMany([...new Set(ids)]);
    return new Map(rows.map(({ id, name, title, workplace }) => [id, { id, name, title, workplace }]));
  }

  /** Their cards in the order asked for; whoever does not exist is left out. */
  async list(ids: readonly PersonId[]): Promise<PersonCard[]> {
    const cards = await this.cards(ids);
    return ids.flatMap((id) => cards.get(id) ?? []);
  }

  /** What each of them is today; an entry for every id asked for. */
  offices(ids: readonly PersonId[]): Promise<Map<PersonId, Offices>> {
    return this.access.offices(ids);
  }

  async isDistrictStaff(id: PersonId): Promise<boolean> {
    return (await this.access.offices([id])).get(id)?.districtStaff ?? false;
  }

  /** Everybody who holds this office today. */
  holding(role: Role): Promise<PersonId[]> {
    return this.people.holding(role, shanghaiDay(this.clock.now()));
  }

  /** Everybody who is district staff today, each once. */
  async districtStaff(): Promise<PersonId[]> {
    return [...new Set([...(await this.holding('centreStaff')), ...(await this.holding('administrator'))])];
  }

  /** Who leads each of these schools today; an entry for every school asked for. */
  async leadsOf(schools: readonly SchoolId[]): Promise<Map<SchoolId, PersonId[]>> {
    const rows = schools.length === 0 ? [] : await this.people.leadsOf(schools, shanghaiDay(this.clock.now()));
    return new Map(schools.map((school) => [school, rows.filter(({ schoolId }) => schoolId === school).map(({ personId }) => personId)]));
  }

  /** Everybody who has any office at this school today. */
  workingAt(school: SchoolId): Promise<PersonId[]> {
    return this.people.workingAt(school, shanghaiDay(this.clock.now()));
  }

  async activeAppointments(id: PersonId): Promise<Appointment[]> {
    const now = this.clock.now();
    return (await this.people.appointmentsOf([id])).filter((appointment) => isActive(appointment, now));
  }

  /** The first day of the longest-standing office each of them holds today in any school; whoever holds none is missing. */
  async inPostSince(ids: readonly PersonId[]): Promise<Map<PersonId, Day>> {
    const [now, since] = [this.clock.now(), new Map<PersonId, Day>()];
    for (const { personId, scope, from, to } of ids.length === 0 ? [] : await this.people.appointmentsOf(ids)) {
      const known = since.get(personId);
      if (scope === 'school' && isActive({ from, to }, now) && (known === undefined || from < known)) since.set(personId, from);
    }
    return since;
  }

  /** Whoever holds an office in one of these schools today, but no lead of it; each with that school. */
  async teachersAt(schoolIds: readonly SchoolId[]): Promise<Map<PersonId, SchoolId>> {
    const rows = await this.people.inSchools(schoolIds, shanghaiDay(this.clock.now()));
    return new Map(rows.filter(({ role }) => role !== 'schoolLead').map(({ personId, schoolId }) => [personId, schoolId]));
  }

  async personIdByLogin(login: string): Promise<PersonId | null> {
    return (await this.people.findByLogin(login))?.id ?? null;
  }

  async schoolNames(ids: readonly SchoolId[]): Promise<Map<SchoolId, string>> {
    const rows = ids.length === 0 ? [] : await this.schools.findMany([...new Set(ids)]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** What the district calls its organisation of this kind; null when it has none. */
  async organisationName(type: Organisation['type']): Promise<string | null> {
    return (await this.schools.organisationsOf(type))[0]?.name ?? null;
  }

  /** The cluster (片区) of each school; null for a school without one. */
  async clusters(ids: readonly SchoolId[]): Promise<Map<SchoolId, OrganisationId | null>> {
    const rows = ids.length === 0 ? [] : await this.schools.findMany([...new Set(ids)]);
    return new Map(rows.map(({ id, clusterId }) => [id, clusterId]));
  }

  /** Told inside the transaction that changes somebody's appointments, so that a room can take away open
   *  editors in the same breath. */
  onAppointmentsChanged(listener: (ids: readonly PersonId[]) => Promise<void>): void {
    this.news.listen(listener);
  }
}
