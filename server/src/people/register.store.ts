// The register (在册教师): everybody with a staff number and a post at a school today, each in one school. What
// the district counts is counted on these lines and on nobody else.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

export interface RegisterLine {
  readonly personId: PersonId;
  readonly staffNo: string;
  /** Of several schools the one where he has been longest. */
  readonly schoolId: SchoolId;
  readonly fullTime: boolean;
  readonly partTime: boolean;
}

/** With every school where he holds or held an office. */
export interface NamedPerson {
  readonly personId: PersonId;
  readonly staffNo: string | null;
  readonly name: string;
  readonly schools: readonly string[];
}

@Injectable()
export class RegisterStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  lines(day: Day): Promise<RegisterLine[]> {
    return this.work.manager.query(
      `select p.id as "personId", p.staff_no as "staffNo", (array_agg(a.scope_id order by a."from", a.id))[1] as "schoolId", bool_or(a.role = 'fullTime') as "fullTime", bool_or(a.role = 'partTime') as "partTime"
       from person p join appointment a on a.person_id = p.id and a.scope = 'school' and a."from" <= $1 and (a."to" is null or a."to" >= $1)
       where p.state = 'active' and p.staff_no is not null group by p.id order by p.staff_no`, [day],
    );
  }

  named({ staffNos, names }: { readonly staffNos: readonly string[]; readonly names: readonly string[] }): Promise<NamedPerson[]> {
    return this.work.manager.query(
      `select p.id as "personId", p.staff_no as "staffNo", p.name, coalesce(array_agg(distinct s.name) filter (where s.name is not null), '{}') as schools
       from person p left join appointment a on a.person_id = p.id and a.scope = 'school' left join school s on s.id = a.scope_id
       where p.staff_no = any ($1::text[]) or p.name = any ($2::text[]) group by p.id`, [staffNos, names],
    );
  }
}
