// The queries of a roster import: what is known about the lines, and the writing of all of them at once.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { ImportId } from '@gongyan/shared/people/people.contract';
import { loginOf, type KnownPerson, type RosterKnown, type RosterLine } from '@gongyan/shared/people/roster.rules';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface ChangedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly title: string;
  readonly workplace: string;
  readonly login: string;
  readonly initials: string;
  readonly pinyin: string;
}
export interface Duty {
  readonly person_id: PersonId;
  readonly role: string;
  readonly scope_id: string;
}
export type KnownById = KnownPerson & { readonly id: PersonId };

const LOCK = 7_219_006;
const DUTIES = "('fullTime', 'partTime', 'teacher', 'headTeacher')";
const ACTIVE = '"from" <= $1::date and ("to" is null or "to" >= $1::date)';
const WANTED = 'jsonb_to_recordset($2::jsonb) as d (person_id uuid, role text, scope_id uuid)';
const SAME = 'd.person_id = a.person_id and d.role = a.role and d.scope_id = a.scope_id';

@Injectable()
export class RosterStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async keep(id: ImportId, { personId, fileName, lines }: { personId: PersonId; fileName: string; lines: readonly RosterLine[] }): Promise<void> {
    await this.query("delete from roster_import where at < now() - interval '1 hour'");
    await this.query('insert into roster_import (id, person_id, file_name, lines) values ($1, $2, $3, $4)', [id, personId, fileName, JSON.stringify(lines)]);
  }

  /** One import at a time, to the end of the transaction. */
  async lock(): Promise<void> {
    await this.query('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  /** Takes the preview away: it is confirmed once, by whoever uploaded it. Null when it is gone. */
  async take(id: ImportId, personId: PersonId): Promise<RosterLine[] | null> {
    const rows: { lines: RosterLine[] }[] = await this.query(
      "select lines from roster_import where id = $1 and person_id = $2 and at > now() - interval '1 hour' for update", [id, personId],
    );
    return rows[0]?.lines ?? null;
  }

  async forget(id: ImportId): Promise<void> {
    await this.query('delete from roster_import where id = $1', [id]);
  }

  async known(lines: readonly RosterLine[], today: Day): Promise<RosterKnown & { readonly people: ReadonlyMap<string, KnownById> }> {
    const people: (KnownById & { staffNo: string })[] = await this.query(
      `select p.id, p.staff_no as "staffNo", p.name, p.workplace as school, p.title, coalesce(p.login, '') as login,
         coalesce((select role from appointment a where a.person_id = p.id and a.scope = 'school' and a.role in ('fullTime', 'partTime') and ${ACTIVE} limit 1), 'none') as post,
         exists (select 1 from appointment a where a.person_id = p.id and a.scope = 'school' and a.role = 'headTeacher' and ${ACTIVE}) as "headTeacher"
       from person p where p.staff_no = any ($2::text[])`,
      [today, lines.map((line) => line.staffNo)],
    );
    const logins: { login: string; staffNo: string | null }[] = await this.query(
      'select lower(login) as login, staff_no as "staffNo" from person where lower(login) = any ($1::text[])', [lines.map((line) => loginOf(line).toLowerCase())],
    );
    const schools: { name: string }[] = await this.query('select name from school');
    return {
      people: new Map(people.map(({ staffNo, ...person }) => [staffNo, person])),
      logins: new Map(logins.map(({ login, staffNo }) => [login, staffNo ?? ''])),
      schools: new Set(schools.map(({ name }) => name)),
    };
  }

  async update(people: readonly ChangedPerson[]): Promise<void> {
    await this.query(
      `update person p set name = d.name, title = d.title, workplace = d.workplace, login = nullif(d.login, ''), initials = d.initials, pinyin = d.pinyin
       from jsonb_to_recordset($1::jsonb) as d (id uuid, name text, title text, workplace text, login text, initials text, pinyin text) where d.id = p.id`,
      [JSON.stringify(people)],
    );
  }

  /** Makes the school duties of these persons exactly the wanted ones from today on. Returns whose changed. */
  async setDuties(ids: readonly PersonId[], wanted: readonly Duty[], today: Day): Promise<PersonId[]> {
    const given = [today, JSON.stringify(wanted), ids];
    const old = `a.person_id = any ($3::uuid[]) and a.scope = 'school' and a.role in ${DUTIES} and not exists (select 1 from ${WANTED} where ${SAME})`;
    const [undone]: [Touched[], number] = await this.query(`delete from appointment a where ${old} and a."from" = $1::date returning person_id`, given);
    const [ended]: [Touched[], number] = await this.query(`update appointment a set "to" = $1::date - 1 where ${old} and a."from" < $1::date and (a."to" is null or a."to" >= $1::date) returning person_id`, given);
    const begun: Touched[] = await this.query(
      `insert into appointment (id, person_id, role, scope, scope_id, "from")
       select gen_random_uuid(), d.person_id, d.role, 'school', d.scope_id, $1::date from ${WANTED}
       where not exists (select 1 from appointment a where ${SAME} and a.scope = 'school' and ${ACTIVE}) returning person_id`,
      given.slice(0, 2),
    );
    return [...new Set([...undone, ...ended, ...begun].map((row) => row.person_id))];
  }

  private query(text: string, values: unknown[] = []) {
    return this.work.manager.query(text, values);
  }
}

interface Touched {
  readonly person_id: PersonId;
}
