// 批注: a thread begins with a mark that the server sets in the commenter's name, also for those who may not write;
// mark and row are one transaction. Refuses a place that is no longer there.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { markPieces, piecesBetween, wordsOf } from '@gongyan/shared/document/comment/anchor';
import { MessageId, QUOTE_LENGTH, ThreadId, type commentRoutes, type TextRange, type Thread } from '@gongyan/shared/document/comment/comment.contract';
import { mayChangeMessage, mayComment, mayResolve } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CommentDesk } from './comment.desk.js';
import { CommentNews } from './comment.news.js';
import { CommentQueries } from './comment.queries.js';
import { CommentStore } from './comment.store.js';
import type { MessageRow, ThreadRow } from './comment.table.js';

interface Words {
  readonly text: string;
  readonly mentions: PersonId[];
}

@Injectable()
export class CommentService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CommentStore) private readonly store: CommentStore,
    @Inject(CommentQueries) private readonly queries: CommentQueries,
    @Inject(CommentDesk) private readonly desk: CommentDesk,
    @Inject(CommentNews) private readonly news: CommentNews,
  ) {}

  begin(who: Actor, { params: { documentId }, body }: Input<typeof commentRoutes.begin>): Promise<Thread> {
    return this.work.run(async () => {
      demand(mayComment(await this.desk.commenter(who, documentId)));
      const id = ThreadId.parse(randomUUID());
      await this.news.spoken(who, { documentId, mentions: body.mentions, before: [], answered: [] });
      const expert = await this.desk.hasSeal(who.personId);
      const quote = await this.mark(who, documentId, { id, range: body.range });
      const createdAt = this.desk.now();
      await this.store.insertThread({ id, documentId, kind: body.kind, quote, createdBy: who.personId, createdAt, resolvedBy: null, resolvedAt: null });
      await this.store.insertMessage(documentId, this.message(who, { threadId: id, expert, words: body }));
      return this.queries.thread(documentId, id);
    });
  }

  reply(who: Actor, { params: { documentId, threadId }, body }: Input<typeof commentRoutes.reply>): Promise<Thread> {
    return this.work.run(async () => {
      const thread = await this.find(who, documentId, threadId);
      demand(mayComment(await this.desk.commenter(who, documentId)));
      const spokenBefore = (await this.store.messagesOf(documentId, [threadId])).map(({ personId }) => personId);
      await this.store.insertMessage(documentId, this.message(who, { threadId, expert: await this.desk.hasSeal(who.personId), words: body }));
      await this.news.spoken(who, { documentId, mentions: body.mentions, before: [], answered: [thread.createdBy, ...spokenBefore] });
      return this.queries.thread(documentId, threadId);
    });
  }

  settle(who: Actor, { params: { documentId, threadId }, body }: Input<typeof commentRoutes.settle>): Promise<Thread> {
    return this.work.run(async () => {
      const thread = await this.find(who, documentId, threadId);
      demand(mayResolve(thread, await this.desk.commenter(who, documentId)));
      if (body.resolved !== (thread.resolvedAt !== null)) {
        await this.store.changeThread(threadId, body.resolved ? { resolvedBy: who.personId, resolvedAt: this.desk.now() } : { resolvedBy: null, resolvedAt: null });
        await this.news.changed(documentId);
      }
      return this.queries.thread(documentId, threadId);
    });
  }

  edit(who: Actor, { params, body }: Input<typeof commentRoutes.edit>): Promise<Thread> {
    return this.work.run(async () => {
      const message = await this.own(who, params);
      await this.store.changeMessage(params.documentId, message.id, { text: body.text, mentions: body.mentions, editedAt: this.desk.now() });
      await this.news.spoken(who, { documentId: params.documentId, mentions: body.mentions, before: message.mentions, answered: [] });
      return this.queries.thread(params.documentId, params.threadId);
    });
  }

  remove(who: Actor, { params }: Input<typeof commentRoutes.remove>): Promise<Thread> {
    return this.work.run(async () => {
      const message = await this.own(who, params);
      await this.store.changeMessage(params.documentId, message.id, { text: '', mentions: [], deletedAt: this.desk.now() });
      await this.news.changed(params.documentId);
      return this.queries.thread(params.documentId, params.threadId);
    });
  }

  /** The words that the mark covers: read on the server, whatever the page said. */
  private async mark(who: Actor, documentId: DocumentId, { id, range }: { id: ThreadId; range: TextRange }): Promise<string> {
    let quote = '';
    await this.desk.amend(documentId, { by: who.personId, kind: 'comment', change: (ydoc) => {
      const pieces = piecesBetween(ydoc, range);
      quote = wordsOf(pieces);
      if (quote.trim() === '') throw new Problem('comment.textGone');
      markPieces(pieces, 'comment', { thread: id });
    } });
    return quote.slice(0, QUOTE_LENGTH);
  }

  private message(who: Actor, { threadId, expert, words }: { threadId: ThreadId; expert: boolean; words: Words }): MessageRow {
    return { id: MessageId.parse(randomUUID()), threadId, personId: who.personId, expert, text: words.text, mentions: [...new Set(words.mentions)], at: this.desk.now(), editedAt: null, deletedAt: null };
  }

  private async find(who: Actor, documentId: DocumentId, id: ThreadId): Promise<ThreadRow> {
    await this.desk.commenter(who, documentId);
    const thread = await this.store.thread(documentId, id);
    if (thread === null) throw new Problem('request.notFound');
    return thread;
  }

  private async own(who: Actor, { documentId, threadId, messageId }: Input<typeof commentRoutes.remove>['params']): Promise<MessageRow> {
    await this.find(who, documentId, threadId);
    const message = await this.store.messageToChange(threadId, messageId);
    if (message === null) throw new Problem('request.notFound');
    demand(mayChangeMessage(message, await this.desk.commenter(who, documentId)));
    return message;
  }
}
