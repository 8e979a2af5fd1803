// The queries over accounts as the district's staff sees them, suspended ones too.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { AccountLine } from '@gongyan/shared/people/admin/admin.contract';
import type { Appointment, AppointmentId } from '@gongyan/shared/people/people.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ALIVE } from '../../platform/sign-in/session.limits.js';

const PAGE = 30;
const PLACE = "(case when p.login is null then '1' else '0' end || p.pinyin)";
const LINES = `
select p.id, p.name, p.staff_no as "staffNo", p.title, p.workplace, p.state, p.login, p.password_hash is not null as "hasPassword", ${PLACE} as place,
  exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as "secondFactor",
  (select count(*)::int from person_identity i where i.person_id = p.id) as identities,
  s.sessions, s.seen as "seenAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'role', a.role, 'scope', a.scope, 'scopeId', a.scope_id, 'from', a."from", 'to', a."to", 'place', coalesce(c.name, '')) order by a."from", a.role)
    from appointment a left join school c on c.id = a.scope_id where a.person_id = p.id and (a."to" is null or a."to" >= $5)), '[]') as offices
from person p cross join lateral (select count(*)::int as sessions, max(seen_at) as seen from session where person_id = p.id and ${ALIVE}) s
where ($1 = '' or p.name like '%' || $1 || '%' or lower(p.login) like lower($1) || '%' or p.staff_no like $1 || '%' or p.initials like lower($1) || '%' or p.pinyin like lower($1) || '%' or p.workplace like '%' || $1 || '%')
  and ($2::text is null or (${PLACE}, p.id) > ($2, $3::uuid))
order by ${PLACE}, p.id limit $4`;

@Injectable()
export class AccountStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async page(find: string, after: { readonly place: string; readonly id: PersonId } | null, today: Day): Promise<{ readonly rows: AccountLine[]; readonly next: string | null }> {
    const like = find.replace(/[\\%_]/g, (sign) => `\\${sign}`);
    const found: (AccountLine & { place: string })[] = await this.work.manager.query(LINES, [like, after?.place ?? null, after?.id ?? null, PAGE + 1, today]);
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return { rows, next: found.length > PAGE && last !== undefined ? `${last.place}_${last.id}` : null };
  }

  async setState(id: PersonId, state: AccountLine['state']): Promise<void> {
    await this.work.manager.query('update person set state = $2 where id = $1', [id, state]);
  }

  /** Until the transaction ends, nobody else gives this person an office. */
  async holdOffices(id: PersonId): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('people.offices:' || $1, 0))", [id]);
  }

  /** Until the transaction ends, nobody else takes an administrator's office or account away. */
  async holdAdministrators(): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtext('gongyan administrators'))");
  }

  async office(id: AppointmentId): Promise<Appointment | null> {
    const rows: Appointment[] = await this.work.manager.query(
      `select id, person_id as "personId", role, scope, scope_id as "scopeId", "from"::text as "from", "to"::text as "to" from appointment where id = $1`, [id],
    );
    return rows[0] ?? null;
  }
}
