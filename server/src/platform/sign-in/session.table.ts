// Where sessions are kept: the SHA-256 of the token, never the token.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';

export interface SessionRow {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: PersonId;
  readonly device: string;
  readonly address: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
}

export const SessionTable = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    id: { type: 'uuid', primary: true },
    tokenHash: { type: 'bytea' },
    personId: { type: 'uuid' },
    device: { type: 'text' },
    address: { type: 'text' },
    startedAt: { type: 'timestamptz' },
    seenAt: { type: 'timestamptz' },
  } satisfies Record<keyof SessionRow, EntitySchemaColumnOptions>,
});
