// Where duties and reminders are kept; see migration 0044.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { Duty } from '@gongyan/shared/studio/duty/duty.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface DutyVersionRow {
  readonly validFrom: Day;
  readonly duties: readonly Duty[];
  readonly source: string;
}

export const DutyVersionTable = new EntitySchema<DutyVersionRow>({
  name: 'studio_duty',
  columns: {
    validFrom: { type: 'date', primary: true },
    duties: { type: 'jsonb' },
    source: { type: 'text' },
  } satisfies Record<keyof DutyVersionRow, EntitySchemaColumnOptions>,
});

export interface ReminderRow {
  readonly studioId: StudioId;
  readonly personId: PersonId;
  readonly day: Day;
  readonly byId: PersonId;
}

export const ReminderTable = new EntitySchema<ReminderRow>({
  name: 'studio_reminder',
  columns: {
    studioId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    day: { type: 'date', primary: true },
    byId: { type: 'uuid' },
  } satisfies Record<keyof ReminderRow, EntitySchemaColumnOptions>,
});
