// Where notices are kept: the contract's own fields, nothing else.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Notice } from '@gongyan/shared/notice/notice.contract';

export type NoticeRow = Notice;

export const NoticeTable = new EntitySchema<NoticeRow>({
  name: 'notice',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    kind: { type: 'text' },
    facts: { type: 'jsonb' },
    link: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
    readAt: { type: 'timestamptz', nullable: true },
    quiet: { type: 'boolean' },
  } satisfies Record<keyof NoticeRow, EntitySchemaColumnOptions>,
});
