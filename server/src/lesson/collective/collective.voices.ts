// Who has spoken in a discussion: a comment counts, and so does a suggestion.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CommentDoor } from '../../document/comment/comment.door.js';
import { SuggestionDoor } from '../../document/suggestion/suggestion.door.js';

@Injectable()
export class CollectiveVoices {
  constructor(
    @Inject(CommentDoor) private readonly comments: CommentDoor,
    @Inject(SuggestionDoor) private readonly suggestions: SuggestionDoor,
  ) {}

  /** How many each person has given since then and not taken back. */
  async givenSince(documentId: DocumentId, since: Date): Promise<ReadonlyMap<PersonId, number>> {
    const given = new Map(await this.comments.begunSince(documentId, since));
    for (const [person, count] of await this.suggestions.madeSince(documentId, since)) given.set(person, (given.get(person) ?? 0) + count);
    return given;
  }

  onGiven(listener: (documentId: DocumentId) => Promise<void>): void {
    this.comments.onCommented(listener);
    this.suggestions.onSuggested(listener);
  }
}
