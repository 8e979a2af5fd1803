// The queries over threads and messages; each names the document.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MessageId, ThreadId } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MessageTable, ThreadTable, type MessageRow, type ThreadRow } from './comment.table.js';

@Injectable()
export class CommentStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get threads() {
    return this.work.manager.getRepository(ThreadTable);
  }

  private get messages() {
    return this.work.manager.getRepository(MessageTable);
  }

  of(documentId: DocumentId): Promise<ThreadRow[]> {
    return this.threads.find({ where: { documentId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  thread(documentId: DocumentId, id: ThreadId): Promise<ThreadRow | null> {
    return this.threads.findOneBy({ documentId, id });
  }

  messagesOf(threadIds: readonly ThreadId[]): Promise<MessageRow[]> {
    return this.messages.find({ where: { threadId: In(threadIds) }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Held until the transaction ends: an edit that meets a deletion must not bring deleted words back. */
  messageToChange(threadId: ThreadId, id: MessageId): Promise<MessageRow | null> {
    return this.messages.findOne({ where: { threadId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** How many threads each person began since, and has not taken back. */
  async begunSince(documentId: DocumentId, since: Date): Promise<Map<PersonId, number>> {
    const rows: { person: PersonId; count: number }[] = await this.work.manager.query(
      `select t.created_by as person, count(*)::int as count from document_thread t
       where t.document_id = $1 and t.created_at >= $2
         and exists (select 1 from document_message m where m.thread_id = t.id and m.person_id = t.created_by and m.deleted_at is null)
       group by t.created_by`,
      [documentId, since],
    );
    return new Map(rows.map(({ person, count }) => [person, count]));
  }

  /** How many threads that each person began are resolved. */
  async resolvedOf(documentId: DocumentId): Promise<Map<PersonId, number>> {
    const rows: { person: PersonId; count: number }[] = await this.work.manager.query(
      'select created_by as person, count(*)::int as count from document_thread where document_id = $1 and resolved_at is not null group by created_by', [documentId],
    );
    return new Map(rows.map(({ person, count }) => [person, count]));
  }

  async insertThread(row: ThreadRow): Promise<void> {
    await this.threads.insert(row);
  }

  async insertMessage(row: MessageRow): Promise<void> {
    await this.messages.insert(row);
  }

  async changeThread(id: ThreadId, change: Pick<ThreadRow, 'resolvedBy' | 'resolvedAt'>): Promise<void> {
    await this.threads.update({ id }, change);
  }

  async changeMessage(id: MessageId, change: Partial<Pick<MessageRow, 'text' | 'mentions' | 'editedAt' | 'deletedAt'>>): Promise<void> {
    await this.messages.update({ id }, change);
  }
}
