// The queries over series and the calendar's special days.
import { Inject, Injectable } from '@nestjs/common';
import type { SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import type { Calendar } from '@gongyan/shared/meeting/series/series.rules';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CalendarDayTable, SeriesTable, type SeriesRow } from './series.table.js';

@Injectable()
export class SeriesStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  all(): Promise<SeriesRow[]> {
    return this.work.manager.getRepository(SeriesTable).find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }

  find(id: SeriesId): Promise<SeriesRow | null> {
    return this.work.manager.getRepository(SeriesTable).findOneBy({ id });
  }

  async insert(row: SeriesRow): Promise<void> {
    await this.work.manager.getRepository(SeriesTable).insert(row);
  }

  async calendar(): Promise<Calendar> {
    const days = await this.work.manager.getRepository(CalendarDayTable).find();
    return {
      holidays: new Map(days.filter(({ works }) => !works).map(({ day, name }) => [day, name])),
      workdays: new Set(days.filter(({ works }) => works).map(({ day }) => day)),
    };
  }
}
