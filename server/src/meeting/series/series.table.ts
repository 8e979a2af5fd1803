// Where series and the calendar's special days are kept; see migration 0030.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { Series } from '@gongyan/shared/meeting/series/series.contract';

export interface SeriesRow extends Series {
  readonly createdBy: PersonId;
  readonly createdAt: Date;
}

export const SeriesTable = new EntitySchema<SeriesRow>({
  name: 'meeting_series',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid', nullable: true },
    name: { type: 'text' },
    rule: { type: 'text' },
    firstDay: { type: 'date' },
    lastDay: { type: 'date' },
    clock: { type: 'text' },
    minutes: { type: 'int' },
    form: { type: 'text' },
    place: { type: 'text' },
    units: { type: 'int' },
    onHoliday: { type: 'text' },
    chairId: { type: 'uuid' },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
  } satisfies Record<keyof SeriesRow, EntitySchemaColumnOptions>,
});

export interface CalendarDayRow {
  readonly day: Day;
  readonly name: string;
  /** 调休上班 */
  readonly works: boolean;
}

export const CalendarDayTable = new EntitySchema<CalendarDayRow>({
  name: 'calendar_day',
  columns: {
    day: { type: 'date', primary: true },
    name: { type: 'text' },
    works: { type: 'boolean' },
  } satisfies Record<keyof CalendarDayRow, EntitySchemaColumnOptions>,
});
