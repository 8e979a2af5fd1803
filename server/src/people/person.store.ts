// The queries over persons and their appointments. Hands out rows; what leaves the server is cut by the contract.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { AppointmentId, PersonCard, Role, SchoolId } from '@gongyan/shared/people/people.contract';
import { GIVEN_DAYS, type AppointmentFacts } from '@gongyan/shared/people/people.rules';
import { insertRows } from '../platform/database/insert-rows.js';
import { askTogether, grouped } from '../platform/database/together.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AppointmentTable, PersonTable, type AppointmentRow, type PersonRow } from './people.table.js';

export interface FindCursor {
  readonly place: string;
  readonly id: string;
}
/** `place`: whoever can sign in before whoever cannot, each by pinyin. */
type Found = PersonCard & { readonly place: string };
const PLACE = "(case when login is null then '1' else '0' end || pinyin)";

const like = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

export interface PersonFacts {
  readonly name: string;
  readonly owesPassword: boolean;
  /** His password alone lets him in: he has one, and no second factor. */
  readonly passwordAlone: boolean;
  readonly appointments: AppointmentFacts[];
}

@Injectable()
export class PersonStore {
  /** Who somebody is, in one question: it is asked with every request. Null for nobody and for the suspended. */
  readonly facts: (id: PersonId) => Promise<PersonFacts | null>;
  private readonly ofPerson: (id: PersonId) => Promise<AppointmentRow[] | null>;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {
    this.facts = askTogether(work, (ids) => this.factsOf(ids));
    this.ofPerson = askTogether(work, async (ids) => grouped(await this.appointments.findBy({ personId: In(ids) }), ({ personId }) => personId));
  }

  private get people() {
    return this.work.manager.getRepository(PersonTable);
  }

  private get appointments() {
    return this.work.manager.getRepository(AppointmentTable);
  }

  find(id: PersonId): Promise<PersonRow | null> {
    return this.people.findOneBy({ id });
  }

  private async factsOf(ids: readonly PersonId[]): Promise<Map<PersonId, PersonFacts>> {
    const rows: (Omit<PersonFacts, 'appointments'> & { id: PersonId } & (AppointmentFacts | { role: null }))[] = await this.work.manager.query(
      `select p.id, p.name, p.must_change_password and p.password_hash is not null as "owesPassword", p.password_hash is not null and not exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as "passwordAlone",
         a.role, a.scope, a.scope_id as "scopeId", a."from"::text as "from", a."to"::text as "to"
       from person p left join appointment a on a.person_id = p.id where p.id = any ($1::uuid[]) and p.state = 'active'`,
      [ids],
    );
    const facts = new Map<PersonId, PersonFacts>();
    for (const { id, name, owesPassword, passwordAlone, ...row } of rows) {
      const known = facts.get(id) ?? { name, owesPassword, passwordAlone, appointments: [] };
      facts.set(id, known);
      if (row.role !== null) known.appointments.push(row);
    }
    return facts;
  }

  /** Those of them who are not suspended. */
  async standing(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    const rows: { id: PersonId }[] = await this.work.manager.query(`select id from person where id = any ($1::uuid[]) and state = 'active'`, [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  findMany(ids: readonly PersonId[]): Promise<PersonRow[]> {
    return this.people.findBy({ id: In([...ids]) });
  }

  findByLogin(login: string): Promise<PersonRow | null> {
    return this.people.createQueryBuilder('p').where('lower(p.login) = lower(:login)', { login }).getOne();
  }

  async isEmpty(): Promise<boolean> {
    return !(await this.people.exists());
  }

  /** Active persons whose name contains the text, or whose pinyin or initials begin with it. A district's register
   *  is long, and who is on it only stands in lists: those whom one can ask to do something come first. */
  search(text: string, after: FindCursor | null, limit: number): Promise<Found[]> {
    const letters = text.toLowerCase().replace(/\s/g, '');
    return this.work.manager.query(
      `select id, name, title, workplace, ${PLACE} as place from person
       where state = 'active' and ($1 = '' or name like '%' || $2 || '%' or initials like $3 || '%' or pinyin like $3 || '%')
         and ($4::text is null or (${PLACE}, id) > ($4, $5::uuid))
       order by ${PLACE}, id limit $6`,
      [text, like(text), like(letters), after?.place ?? null, after?.id ?? null, limit],
    );
  }

  async appointmentsOf(ids: readonly PersonId[]): Promise<AppointmentRow[]> {
    const [first] = ids;
    if (first !== undefined && ids.length === 1) return (await this.ofPerson(first)) ?? [];
    return this.appointments.findBy({ personId: In([...ids]) });
  }

  /** Who may sign in and holds this office on that day. */
  async holding(role: Role, day: Day): Promise<PersonId[]> {
    const rows: { id: PersonId }[] = await this.work.manager.query(
      `select distinct p.id from person p join appointment a on a.person_id = p.id
       where p.state = 'active' and a.role = $1 and a."from" <= $2 and (a."to" is null or a."to" >= $2)`, [role, day],
    );
    return rows.map(({ id }) => id);
  }

  /** Who leads which of these schools on that day. */
  async leadsOf(schools: readonly SchoolId[], day: Day): Promise<{ readonly personId: PersonId; readonly schoolId: SchoolId }[]> {
    return this.work.manager.query(
      `select distinct a.person_id as "personId", a.scope_id as "schoolId" from appointment a join person p on p.id = a.person_id
       where p.state = 'active' and a.role = 'schoolLead' and a.scope = 'school' and a.scope_id = any ($1::uuid[]) and a."from" <= $2 and (a."to" is null or a."to" >= $2)`, [schools, day],
    );
  }

  /** Who has any office at this school on that day, the suspended too: their past is still the school's. */
  async workingAt(school: SchoolId, day: Day): Promise<PersonId[]> {
    const rows: { person_id: PersonId }[] = await this.work.manager.query(
      `select distinct person_id from appointment where scope = 'school' and scope_id = $1 and "from" <= $2 and ("to" is null or "to" >= $2)`, [school, day],
    );
    return rows.map(({ person_id }) => person_id);
  }

  /** Active persons with an office in one of these schools on that day, by name as it is spelled. */
  inSchools(schoolIds: readonly SchoolId[], day: Day): Promise<{ readonly personId: PersonId; readonly schoolId: SchoolId; readonly role: Role }[]> {
    return this.work.manager.query(
      `select p.id as "personId", a.scope_id as "schoolId", a.role from person p join appointment a on a.person_id = p.id
       where p.state = 'active' and a.scope = 'school' and a.scope_id = any($1) and a."from" <= $2 and (a."to" is null or a."to" >= $2) order by p.pinyin, p.id`, [schoolIds, day],
    );
  }

  /** Whose appointments ended after their last day, or began, in these days. */
  async withTurnedAppointments({ after, to }: { readonly after: Day; readonly to: Day }): Promise<PersonId[]> {
    const rows: { id: PersonId }[] = await this.work.manager.query(
      'select distinct person_id as id from appointment where ("to" >= $1 and "to" < $2) or ("from" > $1 and "from" <= $2)', [after, to],
    );
    return rows.map(({ id }) => id);
  }

  async insertPeople(rows: readonly PersonRow[]): Promise<void> {
    await insertRows(this.work.manager, PersonTable, rows);
  }

  async insertAppointments(rows: readonly AppointmentRow[]): Promise<void> {
    await insertRows(this.work.manager, AppointmentTable, rows);
  }

  /** From `today` on; what would have begun today or later is gone. */
  async endAppointments(ids: readonly AppointmentId[], today: Day): Promise<void> {
    await this.work.manager.query('delete from appointment where id = any ($1::uuid[]) and "from" >= $2', [ids, today]);
    await this.work.manager.query('update appointment set "to" = $2::date - 1 where id = any ($1::uuid[]) and "from" < $2', [ids, today]);
  }

  async setPassword(id: PersonId, passwordHash: string, mustChangePassword: boolean): Promise<void> {
    await this.work.manager.query(
      `update person set password_hash = $2, must_change_password = $3, password_until = case when $3 then now() + interval '${GIVEN_DAYS} days' end where id = $1`, [id, passwordHash, mustChangePassword],
    );
  }

  /** A password that somebody else gave him, and whose days are over. */
  async hasLapsed(id: PersonId): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query('select 1 from person where id = $1 and must_change_password and password_until < now()', [id]);
    return rows.length > 0;
  }
}
