// What a list of a studio's documents shows. Only reads; what the reader may not know of is left out.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId, StudioRights } from '@gongyan/shared/studio/studio.contract';
import { isConfidential } from '@gongyan/shared/studio/template/template.rules';
import type { OpenWriting, WritingCard, WritingId, WritingRead } from '@gongyan/shared/studio/writing/writing.contract';
import { mayShare, roleInWriting } from '@gongyan/shared/studio/writing/writing.rules';
import { DocumentDoor } from '../../document/document.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { demand } from '../../platform/contract/problem.js';
import { StudioDoor } from '../studio.door.js';
import { WritingAccess } from './writing.access.js';
import { WritingStore } from './writing.store.js';
import type { WritingRow } from './writing.table.js';

@Injectable()
export class WritingQueries {
  constructor(
    @Inject(WritingStore) private readonly store: WritingStore,
    @Inject(WritingAccess) private readonly access: WritingAccess,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async ofStudio(reader: PersonId, studioId: StudioId): Promise<WritingCard[]> {
    const seen = await this.studios.see(reader, studioId);
    return this.cards(reader, await this.store.ofStudio(studioId), new Map([[studioId, seen.rights]]));
  }

  /** My own cases, and those that I was asked to supervise. */
  async cases(reader: PersonId): Promise<WritingCard[]> {
    return this.cards(reader, (await this.store.ofPerson(reader)).filter(({ kind }) => isConfidential(kind)), new Map());
  }

  async card(reader: PersonId, id: WritingId): Promise<WritingCard> {
    const { writing, reader: { rights } } = await this.access.see(reader, id);
    const [card] = await this.cards(reader, [writing], rights === null ? new Map() : new Map([[writing.studioId, rights]]));
    if (card === undefined) throw new Error('A seen writing has a card');
    return card;
  }

  async open(reader: PersonId, id: WritingId): Promise<OpenWriting> {
    const card = await this.card(reader, id);
    return { ...card, copyKey: card.confidential ? await this.documents.copyKey(card.documentId, reader) : null };
  }

  async reads(reader: PersonId, id: WritingId): Promise<WritingRead[]> {
    const { facts, reader: who } = await this.access.see(reader, id);
    demand(mayShare(facts, who));
    const rows = await this.store.reads(id);
    const people = await this.people.cards(rows.map(({ personId }) => personId));
    return rows.map(({ personId, at }) => ({ person: people.get(personId) ?? null, at }));
  }

  private async cards(personId: PersonId, writings: readonly WritingRow[], rights: ReadonlyMap<StudioId, StudioRights>): Promise<WritingCard[]> {
    const readers = await this.store.readersOf(writings.map(({ id }) => id));
    const edits = await this.documents.lastEdit(writings.map(({ documentId }) => documentId));
    const present = await this.documents.present(writings.map(({ documentId }) => documentId));
    const names = await this.studios.names([...new Set(writings.map(({ studioId }) => studioId))]);
    const people = await this.people.cards([...writings.map(({ ownerId }) => ownerId), ...readers.map((reader) => reader.personId)]);
    return writings.flatMap((writing): WritingCard[] => {
      const readerIds = readers.filter(({ writingId }) => writingId === writing.id).map((reader) => reader.personId);
      const role = roleInWriting({ kind: writing.kind, ownerId: writing.ownerId, readerIds }, { personId, rights: rights.get(writing.studioId) ?? null });
      if (role === null) return [];
      const confidential = isConfidential(writing.kind);
      return [{
        ...writing, role, confidential, present: confidential ? [] : [...(present.get(writing.documentId) ?? [])], studioName: names.get(writing.studioId) ?? '', owner: people.get(writing.ownerId) ?? null,
        readers: readerIds.flatMap((id) => people.get(id) ?? []), editedAt: edits.get(writing.documentId)?.at ?? null,
      }];
    });
  }
}
