// What the page of a design shows of its preparation. Only reads; whoever sees the design sees all of it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Discussion, Preparation } from '@gongyan/shared/lesson/collective/collective.contract';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { LessonAccess } from '../lesson.access.js';
import { LessonStore } from '../lesson.store.js';
import type { DesignRow } from '../lesson.table.js';
import { CollectiveStore, type AskedDiscussion } from './collective.store.js';
import { CollectiveVoices } from './collective.voices.js';

type People = ReadonlyMap<PersonId, PersonCard>;

@Injectable()
export class CollectiveQueries {
  constructor(
    @Inject(LessonAccess) private readonly access: LessonAccess,
    @Inject(LessonStore) private readonly lessons: LessonStore,
    @Inject(CollectiveStore) private readonly store: CollectiveStore,
    @Inject(CollectiveVoices) private readonly voices: CollectiveVoices,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async preparation(reader: PersonId, id: LessonDesignId): Promise<Preparation> {
    const { design } = await this.access.see(reader, id);
    const [forks, steps, asked, check] = [await this.lessons.forksOf(id), await this.store.steps(id), await this.store.discussion(id), await this.store.lastCheck(id)];
    const origin = design.forkOf === null ? null : await this.lessons.find(design.forkOf);
    const people = await this.people.cards([
      ...forks.map(({ leadAuthorId }) => leadAuthorId), ...steps.flatMap(({ byId, contributors }) => [byId, ...contributors]), ...(asked?.personIds ?? []), ...(check === null ? [] : [check.byId]),
    ]);
    return {
      designId: id, state: design.state, checkedBy: check === null ? null : (people.get(check.byId) ?? null), behind: origin !== null && isBehind(design, origin),
      discussion: asked === null ? null : await this.discussion(design, asked, people),
      forks: forks.map((fork) => ({ designId: fork.id, owner: people.get(fork.leadAuthorId) ?? null, state: fork.state, behind: isBehind(fork, design) })),
      origin: origin === null ? null : { designId: origin.id, title: origin.title, state: origin.state },
      steps: steps.map(({ action, byId, at, note, day, versionId, contributors }) => ({
        action, at, note, day, versionId, by: people.get(byId) ?? null, contributors: contributors.flatMap((personId) => people.get(personId) ?? []),
      })),
    };
  }

  private async discussion({ documentId }: DesignRow, { until, openedAt, personIds }: AskedDiscussion, people: People): Promise<Discussion> {
    const given = await this.voices.givenSince(documentId, openedAt);
    return { until, openedAt, people: personIds.flatMap((personId) => ((person) => (person === undefined ? [] : [{ person, given: given.get(personId) ?? 0 }]))(people.get(personId))) };
  }
}

/** A lesson that was taught stays as it was taught. */
const isBehind = (fork: DesignRow, origin: DesignRow): boolean => fork.state === 'second_preparation' && fork.baseVersionId !== origin.consensusVersionId;
