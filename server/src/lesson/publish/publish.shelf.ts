// Designs that lie open to the whole district, with the snapshot that is read. Refuses whatever is not published.
import { Inject, Injectable } from '@nestjs/common';
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { VersionDoor, versionDoc } from '../../document/version/version.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { CollectiveStore } from '../collective/collective.store.js';
import { LessonStore } from '../lesson.store.js';
import type { DesignRow } from '../lesson.table.js';

export interface OnShelf {
  readonly design: DesignRow;
  readonly studioName: string;
  readonly authorIds: readonly PersonId[];
  readonly publishedAt: Date;
}

@Injectable()
export class PublishShelf {
  constructor(
    @Inject(LessonStore) private readonly lessons: LessonStore,
    @Inject(CollectiveStore) private readonly steps: CollectiveStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
  ) {}

  async all(): Promise<OnShelf[]> {
    const shelf = await this.about(await this.lessons.published());
    return shelf.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  }

  /** Throws 没有找到 for one that is not published. */
  async one(id: LessonDesignId): Promise<OnShelf> {
    const design = await this.lessons.find(id);
    const [found] = design?.state === 'published' && design.publishedVersionId !== null ? await this.about([design]) : [];
    if (found === undefined) throw new Problem('request.notFound');
    return found;
  }

  async text({ design: { documentId, publishedVersionId } }: OnShelf): Promise<JsonNode> {
    const version = publishedVersionId === null ? null : await this.versions.find(documentId, publishedVersionId);
    if (version === null) throw new Problem('request.notFound');
    return documentJson(versionDoc(version));
  }

  private async about(designs: readonly DesignRow[]): Promise<OnShelf[]> {
    const names = await this.studios.names([...new Set(designs.map(({ studioId }) => studioId))]);
    const [authors, steps] = [await this.lessons.authorsOf(designs.map(({ id }) => id)), await this.steps.published(designs.map(({ id }) => id))];
    return designs.flatMap((design): OnShelf[] => {
      const step = steps.find(({ designId }) => designId === design.id);
      if (step === undefined) return [];
      const coAuthors = authors.filter(({ designId }) => designId === design.id).map(({ personId }) => personId);
      return [{ design, studioName: names.get(design.studioId) ?? '', authorIds: [...new Set([design.leadAuthorId, ...coAuthors, ...step.contributors])], publishedAt: step.at }];
    });
  }
}
