// Where the versions of the studio rules are kept; a published one stays as it is.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Charter } from '@gongyan/shared/studio/charter/charter.contract';

export interface CharterRow extends Charter {
  /** Null: what the hub began with. */
  readonly byId: PersonId | null;
  readonly at: Date;
}

export const CharterTable = new EntitySchema<CharterRow>({
  name: 'studio_rule',
  columns: {
    id: { type: 'uuid', primary: true },
    validFrom: { type: 'date' },
    rules: { type: 'jsonb' },
    byId: { type: 'uuid', nullable: true },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof CharterRow, EntitySchemaColumnOptions>,
});
