// Where versions are kept. The database refuses to change one; see migrations 0012 and 0015.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Version } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';

export interface VersionRow extends Version {
  /** Null for a version that kept itself. */
  readonly madeBy: PersonId | null;
  /** Who wrote since the version before. */
  readonly writers: readonly PersonId[];
  /** Everybody who wrote in it until then, whoever has most letters in it first; null in versions from before this was kept. */
  readonly contributors: readonly PersonId[] | null;
  /** The Yjs state at its number. */
  readonly state: Buffer;
  /** SHA-256 of the state; null in versions from before they were sealed. */
  readonly digest: string | null;
}

const whole = { to: (value: number) => value, from: (value: string) => Number(value) };

export const VersionTable = new EntitySchema<VersionRow>({
  name: 'document_version',
  columns: {
    id: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    seq: { type: 'bigint', transformer: whole },
    kind: { type: 'text' },
    name: { type: 'text' },
    note: { type: 'text' },
    madeBy: { type: 'uuid', nullable: true },
    madeAt: { type: 'timestamptz' },
    characters: { type: 'int' },
    added: { type: 'int' },
    removed: { type: 'int' },
    writers: { type: 'uuid', array: true },
    contributors: { type: 'uuid', array: true, nullable: true },
    state: { type: 'bytea', select: false },
    digest: { type: 'text', nullable: true },
  } satisfies Record<keyof VersionRow, EntitySchemaColumnOptions>,
});
