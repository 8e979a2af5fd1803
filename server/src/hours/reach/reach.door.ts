// Whom training has reached: since when somebody has hours that stand. For counting persons, never hours.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

@Injectable()
export class ReachDoor {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The first day with a credit that was not taken back; whoever has none is missing. One step into the index per
   *  person, however long the ledger is. */
  async since(ids: readonly PersonId[]): Promise<Map<PersonId, Day>> {
    const rows: { id: PersonId; day: Day }[] = await this.work.manager.query(
      `select t.id, f.day from unnest($1::uuid[]) as t (id) cross join lateral (
         select e.occurred_on::text as day from hours_entry e
         where e.person_id = t.id and e.kind = 'credit' and e.half > 0 and not exists (select 1 from hours_entry r where r.reverses = e.id)
         order by e.occurred_on, e.seq limit 1) f`, [ids],
    );
    return new Map(rows.map(({ id, day }) => [id, day]));
  }
}
