// What a check shows to whoever sees the design, and what the whole district reads of a published one: the snapshot, never the
// living text, without what is never published.
import { Inject, Injectable } from '@nestjs/common';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { isHidden } from '@gongyan/shared/document/privacy/private.document';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { PrivacyCheck, PublishedDesign } from '@gongyan/shared/lesson/publish/publish.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { LessonAccess } from '../lesson.access.js';
import { PublishDesk } from './publish.desk.js';
import { PublishShelf, type OnShelf } from './publish.shelf.js';
import { CollectiveStore } from '../collective/collective.store.js';

@Injectable()
export class PublishQueries {
  constructor(
    @Inject(LessonAccess) private readonly access: LessonAccess,
    @Inject(PublishDesk) private readonly desk: PublishDesk,
    @Inject(CollectiveStore) private readonly store: CollectiveStore,
    @Inject(PublishShelf) private readonly shelf: PublishShelf,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async check(reader: PersonId, id: LessonDesignId): Promise<PrivacyCheck> {
    const seen = await this.access.see(reader, id);
    const [signed, findings] = [await this.store.lastCheck(id), await this.desk.open(seen.design)];
    const by = signed === null ? undefined : (await this.people.cards([signed.byId])).get(signed.byId);
    return {
      signed: signed === null ? null : { by: by ?? null, at: signed.at, marks: signed.marks.map(({ print: _, ...mark }) => mark) },
      findings: findings.map(({ print, kind, section, words, before, after, suggestion }) => ({ print, kind, section, words, before, after, suggestion })),
      wrote: (await this.desk.writers(seen)).includes(reader),
    };
  }

  /** Newest first; open to every teacher of the district. */
  async list(): Promise<PublishedDesign[]> {
    return this.cards(await this.shelf.all());
  }

  async read(id: LessonDesignId): Promise<{ design: PublishedDesign; json: unknown }> {
    const found = await this.shelf.one(id);
    const [design] = await this.cards([found]);
    if (design === undefined) throw new Error('What lies on the shelf has a card');
    return { design, json: shown(await this.shelf.text(found)) };
  }

  private async cards(found: readonly OnShelf[]): Promise<PublishedDesign[]> {
    const people = await this.people.cards(found.flatMap(({ authorIds }) => authorIds));
    return found.map(({ design, studioName, authorIds, publishedAt }) => ({
      id: design.id, title: design.title, stage: design.stage, grade: design.grade, minutes: design.minutes, unit: design.unit, studioName, publishedAt,
      authors: authorIds.flatMap((personId) => people.get(personId) ?? []),
    }));
  }
}

const shown = (document: JsonNode): JsonNode => ({ ...document, content: (document.content ?? []).filter((section) => !isHidden(section)) });
