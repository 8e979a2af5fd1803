// Where imports of past hours are kept; see migration 0037.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PastImport } from '@gongyan/shared/hours/past/past.contract';
import type { PastLine } from '@gongyan/shared/hours/past/past.rules';

export interface PastImportRow extends PastImport {
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly bytes: Buffer;
  readonly lines: PastLine[];
}

export const PastImportTable = new EntitySchema<PastImportRow>({
  name: 'hours_past',
  columns: {
    id: { type: 'uuid', primary: true },
    fileName: { type: 'text' },
    digest: { type: 'text' },
    bytes: { type: 'bytea' },
    lines: { type: 'jsonb' },
    rows: { type: 'int' },
    state: { type: 'text' },
    uploadedBy: { type: 'uuid' },
    uploadedAt: { type: 'timestamptz' },
    confirmedBy: { type: 'uuid', nullable: true },
    confirmedAt: { type: 'timestamptz', nullable: true },
    posted: { type: 'int', nullable: true },
  } satisfies Record<keyof PastImportRow, EntitySchemaColumnOptions>,
});
