// The facts that the rules of the preparation ask for: who was asked, who has commented, who may read.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { PrepAction } from '@gongyan/shared/lesson/collective/collective.contract';
import type { PrepAsk, RunningDiscussion } from '@gongyan/shared/lesson/collective/collective.rules';
import { roleInDesign } from '@gongyan/shared/lesson/lesson.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { StudioDoor } from '../../studio/studio.door.js';
import type { SeenDesign } from '../lesson.access.js';
import { LessonStore } from '../lesson.store.js';
import type { DesignRow } from '../lesson.table.js';
import { CollectiveStore } from './collective.store.js';
import { CollectiveVoices } from './collective.voices.js';

type DiscussAsk = Extract<PrepAsk, { action: 'discuss' }>;
const FINISHED: ReadonlySet<DesignRow['state']> = new Set(['reflected', 'archived', 'published']);

@Injectable()
export class CollectiveFacts {
  constructor(
    @Inject(CollectiveStore) private readonly store: CollectiveStore,
    @Inject(LessonStore) private readonly lessons: LessonStore,
    @Inject(CollectiveVoices) private readonly voices: CollectiveVoices,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  async discuss(seen: SeenDesign, wanted: { readonly personIds: readonly PersonId[]; readonly until: Day; readonly written: boolean }): Promise<DiscussAsk> {
    const [cards, rights] = [await this.people.cards(wanted.personIds), await this.studios.rightsOf(seen.studio, wanted.personIds)];
    const people = wanted.personIds.map((personId) => {
      const his = rights.get(personId);
      return { name: cards.get(personId)?.name ?? '', reads: his !== undefined && cards.has(personId) && roleInDesign(seen.authorship, { personId, rights: his }) !== null };
    });
    return { action: 'discuss' satisfies PrepAction, until: wanted.until, written: wanted.written, people };
  }

  async running({ id, documentId }: DesignRow): Promise<RunningDiscussion | null> {
    const discussion = await this.store.discussion(id);
    if (discussion === null) return null;
    const given = await this.voices.givenSince(documentId, discussion.openedAt);
    const waiting = discussion.personIds.filter((personId) => !given.has(personId));
    const cards = await this.people.cards(waiting);
    return { until: discussion.until, waiting: waiting.flatMap((personId) => cards.get(personId)?.name ?? []) };
  }

  async reflectedForks({ id }: DesignRow): Promise<number> {
    return (await this.lessons.forksOf(id)).filter(({ state }) => FINISHED.has(state)).length;
  }
}
