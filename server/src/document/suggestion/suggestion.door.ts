// What later rooms may ask of suggestions: who has made how many since a moment, and to be told when they change.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { SuggestionNews } from './suggestion.news.js';
import { SuggestionStore } from './suggestion.store.js';

@Injectable()
export class SuggestionDoor {
  constructor(
    @Inject(SuggestionStore) private readonly store: SuggestionStore,
    @Inject(SuggestionNews) private readonly news: SuggestionNews,
  ) {}

  /** Made since then and not withdrawn; nobody stands in it with none. */
  madeSince(documentId: DocumentId, since: Date): Promise<ReadonlyMap<PersonId, number>> {
    return this.store.madeSince(documentId, since);
  }

  /** Told inside the transaction in which a suggestion came, changed or went. */
  onSuggested(listener: (documentId: DocumentId) => Promise<void>): void {
    this.news.onSuggested(listener);
  }
}
