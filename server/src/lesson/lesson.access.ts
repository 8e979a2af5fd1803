// Who may in a lesson design: the facts are the design's authors and the person's rights in its studio, the
// answer is the shared rules'. Keeps the design's topic and decides for the co-editing engine.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DocumentRole } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { mayBeAuthor, mayBeGuest, mayCreateDesign, roleInDesign, type Authorship, type NamedInStudio } from '@gongyan/shared/lesson/lesson.rules';
import type { Studio, StudioId } from '@gongyan/shared/studio/studio.contract';
import { DocumentDoor } from '../document/document.door.js';
import type { Verdict } from '@gongyan/shared/kit/verdict';
import { demand, Problem } from '../platform/contract/problem.js';
import { PeopleDoor } from '../people/people.door.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';
import { StudioDoor, type SeenStudio } from '../studio/studio.door.js';
import { LessonStore } from './lesson.store.js';
import type { DesignRow } from './lesson.table.js';

export const LESSON_DESIGN = 'lesson_design';

/** The studio's side of it is what the reader may do in the studio. */
export interface SeenDesign extends SeenStudio {
  readonly design: DesignRow;
  readonly authorship: Authorship;
  readonly role: DocumentRole;
}

@Injectable()
export class LessonAccess implements OnModuleInit {
  constructor(
    @Inject(LessonStore) private readonly store: LessonStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  onModuleInit(): void {
    this.documents.keep(LESSON_DESIGN, async (personId, document) => (await this.judge(personId, await this.store.ofDocument(document.id)))?.role ?? null, {
      link: async ({ id }) => ((design) => (design === null ? null : `/docs/${design.id}`))(await this.store.ofDocument(id)),
      readers: async ({ id }) => this.readers(await this.store.ofDocument(id)),
      isShown: async ({ id }) => ((design) => design !== null && design.publishedVersionId !== null)(await this.store.ofDocument(id)),
    });
    this.topics.register('design', async (personId, id) => {
      const parsed = LessonDesignId.safeParse(id);
      return parsed.success && (await this.judge(personId, await this.store.find(parsed.data))) !== null;
    });
  }

  /** Throws 没有找到 for everybody without a role in it. */
  async see(personId: PersonId, id: LessonDesignId): Promise<SeenDesign> {
    const seen = await this.judge(personId, await this.store.find(id));
    if (seen === null) throw new Problem('request.notFound');
    return seen;
  }

  async demandCreate(personId: PersonId, studioId: StudioId): Promise<SeenStudio> {
    const seen = await this.studios.see(personId, studioId);
    demand(mayCreateDesign(seen.studio, seen.rights, seen.now));
    return seen;
  }

  /** Throws lesson.authorNotMember for the first who does not belong to the studio. */
  demandAuthors(studio: Studio, personIds: readonly PersonId[]): Promise<void> {
    return this.demandEach(studio, personIds, mayBeAuthor);
  }

  /** Throws lesson.guestInside for the first who sees the studio's designs anyway. */
  demandGuests(studio: Studio, personIds: readonly PersonId[]): Promise<void> {
    return this.demandEach(studio, personIds, mayBeGuest);
  }

  private async demandEach(studio: Studio, personIds: readonly PersonId[], rule: (named: NamedInStudio) => Verdict): Promise<void> {
    const [people, rights] = [await this.people.cards(personIds), await this.studios.rightsOf(studio, personIds)];
    for (const personId of personIds) {
      const [person, his] = [people.get(personId), rights.get(personId)];
      if (person === undefined || his === undefined) throw new Problem('request.notFound');
      demand(rule({ name: person.name, rights: his }));
    }
  }

  /** Whom one may ask about it: the studio, its guests, and the 教研员 who oversee every studio. */
  private async readers(design: DesignRow | null): Promise<readonly PersonId[]> {
    if (design === null) return [];
    const guests = (await this.store.guestsOf([design.id])).map((guest) => guest.personId);
    return [...new Set([...(await this.studios.people(design.studioId)), ...guests, ...(await this.people.holding('centreStaff'))])];
  }

  private async judge(personId: PersonId, design: DesignRow | null): Promise<SeenDesign | null> {
    const hands = design === null ? null : await this.store.handsOf(design.id);
    if (design === null || hands === null) return null;
    const { authorIds, guestIds } = hands;
    const seen = guestIds.includes(personId) ? await this.studios.asGuest(personId, design.studioId) : await this.studios.find(personId, design.studioId);
    if (seen === null) return null;
    const authorship: Authorship = { leadAuthorId: design.leadAuthorId, authorIds, guestIds };
    const role = roleInDesign(authorship, { personId, rights: seen.rights });
    return role === null ? null : { ...seen, design, authorship, role };
  }
}
