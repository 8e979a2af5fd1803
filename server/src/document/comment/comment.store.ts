// The queries over threads and messages; each names the document.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MessageId, ThreadId } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CoeditSeals } from '../../platform/coedit/coedit.seals.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { openedTexts, sealedTexts } from '../../platform/sealed/document.seal.js';
import { MessageTable, ThreadTable, type MessageRow, type ThreadRow } from './comment.table.js';

export type MessageChange = Partial<Pick<MessageRow, 'text' | 'mentions' | 'editedAt' | 'deletedAt'>>;

/** What is sealed of a thread, and of a message. */
export const QUOTED = ['quote'] as const;
export const SAID = ['text'] as const;

@Injectable()
export class CommentStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  private get threads() {
    return this.work.manager.getRepository(ThreadTable);
  }

  private get messages() {
    return this.work.manager.getRepository(MessageTable);
  }

  async of(documentId: DocumentId): Promise<ThreadRow[]> {
    const [rows, seal] = [await this.threads.find({ where: { documentId }, order: { createdAt: 'ASC', id: 'ASC' } }), await this.seals.of(documentId)];
    return rows.map((row) => openedTexts(seal, row, QUOTED));
  }

  async thread(documentId: DocumentId, id: ThreadId): Promise<ThreadRow | null> {
    const row = await this.threads.findOneBy({ documentId, id });
    return row === null ? null : openedTexts(await this.seals.of(documentId), row, QUOTED);
  }

  async messagesOf(documentId: DocumentId, threadIds: readonly ThreadId[]): Promise<MessageRow[]> {
    const [rows, seal] = [await this.messages.find({ where: { threadId: In(threadIds) }, order: { at: 'ASC', id: 'ASC' } }), await this.seals.of(documentId)];
    return rows.map((row) => openedTexts(seal, row, SAID));
  }

  /** Held until the transaction ends: an edit that meets a deletion must not bring deleted words back. Its words stay as they are kept. */
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
    await this.threads.insert(sealedTexts(await this.seals.of(row.documentId), row, QUOTED));
  }

  async insertMessage(documentId: DocumentId, row: MessageRow): Promise<void> {
    await this.messages.insert(sealedTexts(await this.seals.of(documentId), row, SAID));
  }

  async changeThread(id: ThreadId, change: Pick<ThreadRow, 'resolvedBy' | 'resolvedAt'>): Promise<void> {
    await this.threads.update({ id }, change);
  }

  async changeMessage(documentId: DocumentId, id: MessageId, change: MessageChange): Promise<void> {
    await this.messages.update({ id }, sealedTexts(await this.seals.of(documentId), change, SAID));
  }
}
