// Threads and their messages. The place in the text is a mark in the document under the thread's id.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { CommentKind, MessageId, ThreadId } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';

export interface ThreadRow {
  readonly id: ThreadId;
  readonly documentId: DocumentId;
  readonly kind: CommentKind;
  readonly quote: string;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  readonly resolvedBy: PersonId | null;
  readonly resolvedAt: Date | null;
}

export interface MessageRow {
  readonly id: MessageId;
  readonly threadId: ThreadId;
  readonly personId: PersonId;
  readonly expert: boolean;
  readonly text: string;
  readonly mentions: PersonId[];
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
}

export const ThreadTable = new EntitySchema<ThreadRow>({
  name: 'document_thread',
  columns: {
    id: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    kind: { type: 'text' },
    quote: { type: 'text' },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
    resolvedBy: { type: 'uuid', nullable: true },
    resolvedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof ThreadRow, EntitySchemaColumnOptions>,
});

export const MessageTable = new EntitySchema<MessageRow>({
  name: 'document_message',
  columns: {
    id: { type: 'uuid', primary: true },
    threadId: { type: 'uuid' },
    personId: { type: 'uuid' },
    expert: { type: 'boolean' },
    text: { type: 'text' },
    mentions: { type: 'uuid', array: true },
    at: { type: 'timestamptz' },
    editedAt: { type: 'timestamptz', nullable: true },
    deletedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof MessageRow, EntitySchemaColumnOptions>,
});
