// What later rooms may ask of rubrics: a published one for lessons, which never changes again.
import { Inject, Injectable } from '@nestjs/common';
import type { Rubric, RubricId } from '@gongyan/shared/lesson/rubric/rubric.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { RubricStore } from './rubric.store.js';

@Injectable()
export class RubricDoor {
  constructor(@Inject(RubricStore) private readonly store: RubricStore) {}

  /** The district's, or this studio's own; null when it is another one, a draft, or not for lessons. */
  async forLessons(id: RubricId, studioId: StudioId | null): Promise<Rubric | null> {
    const rubric = await this.store.find(id);
    return rubric?.kind === 'lesson' && rubric.state === 'published' && (rubric.studioId === null || rubric.studioId === studioId) ? rubric : null;
  }

  async many(ids: readonly RubricId[]): Promise<ReadonlyMap<RubricId, Rubric>> {
    const rubrics = ids.length === 0 ? [] : await this.store.findMany(ids);
    return new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  }
}
