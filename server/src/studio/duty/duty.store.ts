// The queries over duties and reminders.
import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Span } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DutyVersionTable, type DutyVersionRow, type ReminderRow } from './duty.table.js';

@Injectable()
export class DutyStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The version that holds on this day; null before the first. */
  async on(day: Day): Promise<DutyVersionRow | null> {
    const [found] = await this.work.manager.getRepository(DutyVersionTable).find({ where: { validFrom: LessThanOrEqual(day) }, order: { validFrom: 'DESC' }, take: 1 });
    return found ?? null;
  }

  /** Of each the last one within these days. */
  async remindersIn(studioId: StudioId, { from, to }: Span): Promise<ReadonlyMap<PersonId, Day>> {
    const rows = await this.work.manager.query<{ id: PersonId; day: Day }[]>('select person_id as id, max(day) as day from studio_reminder where studio_id = $1 and day between $2 and $3 group by 1', [studioId, from, to]);
    return new Map(rows.map(({ id, day }) => [id, day]));
  }

  /** Whether it was written: one a day. */
  async remind(row: ReminderRow): Promise<boolean> {
    const made: unknown[] = await this.work.manager.query('insert into studio_reminder (studio_id, person_id, day, by_id) values ($1, $2, $3, $4) on conflict do nothing returning 1', [row.studioId, row.personId, row.day, row.byId]);
    return made.length > 0;
  }

  /** Two who remind at once do so one after the other. */
  async lock(studioId: StudioId): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio reminders:' || $1, 0))", [studioId]);
  }
}
