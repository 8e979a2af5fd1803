// What the margin shows: threads with their messages and the people in them. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { Message, Thread, ThreadId } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { DocumentAccess } from '../document.access.js';
import { CommentStore } from './comment.store.js';
import type { MessageRow, ThreadRow } from './comment.table.js';

type People = ReadonlyMap<PersonId, PersonCard>;

@Injectable()
export class CommentQueries {
  constructor(
    @Inject(CommentStore) private readonly store: CommentStore,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async threads(reader: PersonId, documentId: DocumentId): Promise<Thread[]> {
    await this.access.demandRole(reader, documentId);
    return this.show(documentId, await this.store.of(documentId));
  }

  /** Whoever else may be asked by @: the circle of the document. */
  async readers(reader: PersonId, documentId: DocumentId): Promise<PersonCard[]> {
    await this.access.demandRole(reader, documentId);
    return this.people.list((await this.access.readers(documentId)).filter((id) => id !== reader));
  }

  async thread(documentId: DocumentId, id: ThreadId): Promise<Thread> {
    const row = await this.store.thread(documentId, id);
    const [shown] = row === null ? [] : await this.show(documentId, [row]);
    if (shown === undefined) throw new Problem('request.notFound');
    return shown;
  }

  private async show(documentId: DocumentId, threads: readonly ThreadRow[]): Promise<Thread[]> {
    const messages = threads.length === 0 ? [] : await this.store.messagesOf(documentId, threads.map(({ id }) => id));
    const people = await this.people.cards([...messages.map(({ personId }) => personId), ...threads.flatMap(({ resolvedBy }) => resolvedBy ?? [])]);
    return threads.map((thread) => ({
      id: thread.id, kind: thread.kind, quote: thread.quote, createdBy: thread.createdBy, createdAt: thread.createdAt,
      resolvedBy: cardOf(thread.resolvedBy, people), resolvedAt: thread.resolvedAt,
      messages: messages.filter(({ threadId }) => threadId === thread.id).flatMap((message) => shown(message, people)),
    }));
  }
}

const cardOf = (id: PersonId | null, people: People): PersonCard | null => (id === null ? null : (people.get(id) ?? null));

const shown = ({ id, personId, expert, text, mentions, at, editedAt, deletedAt }: MessageRow, people: People): Message[] => {
  const person = people.get(personId);
  return person === undefined ? [] : [{ id, person, expert, text, mentions, at, editedAt, deletedAt }];
};
