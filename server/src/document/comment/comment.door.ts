// What later rooms may ask of comments: who has given how many since a moment, and to be told when they change.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CommentNews } from './comment.news.js';
import { CommentStore } from './comment.store.js';

@Injectable()
export class CommentDoor {
  constructor(
    @Inject(CommentStore) private readonly store: CommentStore,
    @Inject(CommentNews) private readonly news: CommentNews,
  ) {}

  /** Anchored threads that each person began since then and has not taken back; nobody stands in it with none. */
  begunSince(documentId: DocumentId, since: Date): Promise<ReadonlyMap<PersonId, number>> {
    return this.store.begunSince(documentId, since);
  }

  /** Told inside the transaction in which a comment came, changed or went. */
  onCommented(listener: (documentId: DocumentId) => Promise<void>): void {
    this.news.onCommented(listener);
  }
}
