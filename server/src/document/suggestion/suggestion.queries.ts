// What the panel shows: suggestions with the people in them, and who made how many with which outcome. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { Suggestion, SuggestionId, SuggestionRecord } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { DocumentAccess } from '../document.access.js';
import { SuggestionStore } from './suggestion.store.js';
import type { SuggestionRow } from './suggestion.table.js';

@Injectable()
export class SuggestionQueries {
  constructor(
    @Inject(SuggestionStore) private readonly store: SuggestionStore,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async list(reader: PersonId, documentId: DocumentId): Promise<Suggestion[]> {
    await this.access.demandRole(reader, documentId);
    return this.show(await this.store.of(documentId));
  }

  async record(reader: PersonId, documentId: DocumentId): Promise<SuggestionRecord[]> {
    await this.access.demandRole(reader, documentId);
    const rows = await this.store.record(documentId);
    const people = await this.people.cards(rows.map(({ person }) => person));
    return rows.flatMap(({ person: id, ...counts }) => {
      const person = people.get(id);
      return person === undefined ? [] : [{ person, ...counts }];
    });
  }

  async some(documentId: DocumentId, ids: readonly SuggestionId[]): Promise<Suggestion[]> {
    return ids.length === 0 ? [] : this.show(await this.store.some(documentId, ids));
  }

  async one(documentId: DocumentId, id: SuggestionId): Promise<Suggestion> {
    const [shown] = await this.some(documentId, [id]);
    if (shown === undefined) throw new Problem('request.notFound');
    return shown;
  }

  async nameOf(id: PersonId | null): Promise<string> {
    return id === null ? '' : ((await this.people.cards([id])).get(id)?.name ?? '');
  }

  private async show(rows: readonly SuggestionRow[]): Promise<Suggestion[]> {
    const people = await this.people.cards(rows.flatMap(({ createdBy, decidedBy }) => [createdBy, ...(decidedBy === null ? [] : [decidedBy])]));
    return rows.flatMap(({ id, original, replacement, line, reason, expert, createdBy, createdAt, state, decidedBy, decidedAt, answer }) => {
      const author = people.get(createdBy);
      if (author === undefined) return [];
      return [{ id, original, replacement, line, reason, expert, author, createdAt, state, decidedBy: decidedBy === null ? null : (people.get(decidedBy) ?? null), decidedAt, answer }];
    });
  }
}
