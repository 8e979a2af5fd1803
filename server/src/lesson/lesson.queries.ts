// What a list of designs shows: names, last editor, who has it open, and the reader's own role. Only reads;
// designs in which the reader has no role are left out.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { DesignCard, FoundDesign, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { roleInDesign } from '@gongyan/shared/lesson/lesson.rules';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { DocumentDoor } from '../document/document.door.js';
import { PeopleDoor } from '../people/people.door.js';
import { Problem } from '../platform/contract/problem.js';
import { StudioDoor, type SeenStudio } from '../studio/studio.door.js';
import { LESSON_DESIGN } from './lesson.access.js';
import { LessonStore } from './lesson.store.js';
import type { AuthorRow, DesignRow } from './lesson.table.js';

const FOUND_AT_MOST = 20;

@Injectable()
export class LessonQueries {
  constructor(
    @Inject(LessonStore) private readonly store: LessonStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  /** Those that this person leads, co-writes or was asked to comment, in whatever studio. */
  async mine(reader: PersonId): Promise<DesignCard[]> {
    return this.cards(reader, { designs: await this.store.ofPerson(reader), studios: await this.studios.seen(reader) });
  }

  async ofStudio(reader: PersonId, studioId: StudioId): Promise<DesignCard[]> {
    const seen = await this.studios.see(reader, studioId);
    return this.cards(reader, { designs: await this.store.ofStudio(studioId), studios: [seen] });
  }

  async card(reader: PersonId, id: LessonDesignId): Promise<DesignCard> {
    const design = await this.store.find(id);
    const seen = design === null ? null : await this.studios.find(reader, design.studioId);
    const [card] = design === null ? [] : await this.cards(reader, { designs: [design], studios: seen === null ? [] : [seen] });
    if (card === undefined) throw new Problem('request.notFound');
    return card;
  }

  /** The designs whose title or text holds the words; only from studios in which this person has a right. */
  async find(reader: PersonId, question: string): Promise<FoundDesign[]> {
    const studios = (await this.studios.seen(reader)).filter(({ rights }) => rights.host || rights.member || rights.oversees);
    const found = await this.documents.find({ kind: LESSON_DESIGN, circleIds: studios.map(({ studio }) => studio.id), question, limit: FOUND_AT_MOST });
    const designs = await this.cards(reader, { designs: await this.store.ofDocuments(found.map(({ documentId }) => documentId)), studios });
    return found.flatMap(({ documentId, snippet }) => designs.filter((design) => design.documentId === documentId).map((design) => ({ design, snippet: [...snippet] })));
  }

  /** The studios of those designs to which the reader was asked in; he may not know the studio otherwise. */
  private async studiosAsGuest(reader: PersonId, designs: readonly DesignRow[]): Promise<ReadonlyMap<LessonDesignId, SeenStudio>> {
    const seen = new Map<LessonDesignId, SeenStudio>();
    for (const studioId of new Set(designs.map((design) => design.studioId))) {
      const studio = await this.studios.asGuest(reader, studioId);
      if (studio !== null) designs.filter((design) => design.studioId === studioId).forEach(({ id }) => seen.set(id, studio));
    }
    return seen;
  }

  private async cards(reader: PersonId, { designs, studios }: { designs: readonly DesignRow[]; studios: readonly SeenStudio[] }): Promise<DesignCard[]> {
    const [authors, guests] = [await this.store.authorsOf(designs.map(({ id }) => id)), await this.store.guestsOf(designs.map(({ id }) => id))];
    const asGuest = await this.studiosAsGuest(reader, designs.filter(({ id }) => guests.some((guest) => guest.designId === id && guest.personId === reader)));
    const documentIds = designs.map(({ documentId }) => documentId);
    const [edits, present] = [await this.documents.lastEdit(documentIds), await this.documents.present(documentIds)];
    const people = await this.people.cards([...new Set([...designs.map((design) => design.leadAuthorId), ...authors.map((author) => author.personId), ...[...edits.values()].map(({ by }) => by)])]);
    return designs.flatMap((design): DesignCard[] => {
      const seen = asGuest.get(design.id) ?? studios.find(({ studio }) => studio.id === design.studioId);
      const authorIds = authorIdsOf(design, authors);
      const role = seen === undefined ? null : roleInDesign({ leadAuthorId: design.leadAuthorId, authorIds, guestIds: asGuest.has(design.id) ? [reader] : [] }, { personId: reader, rights: seen.rights });
      if (seen === undefined || role === null) return [];
      const edit = edits.get(design.documentId);
      return [{
        ...design, role, studioName: seen.studio.name,
        authors: cardsOf([design.leadAuthorId, ...authorIds], people),
        editedAt: edit?.at ?? null,
        lastEditor: (edit && people.get(edit.by)) ?? null,
        present: [...(present.get(design.documentId) ?? [])],
      }];
    });
  }
}

const authorIdsOf = (design: DesignRow, authors: readonly AuthorRow[]): PersonId[] =>
  authors.filter(({ designId }) => designId === design.id).map(({ personId }) => personId);

const cardsOf = (ids: readonly PersonId[], people: ReadonlyMap<PersonId, PersonCard>): PersonCard[] => ids.flatMap((id) => people.get(id) ?? []);
