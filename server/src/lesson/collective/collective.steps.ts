// The ground under every step: a unit of work that holds the design until its end, and its row afterwards. Whatever a
// fork shows of its 共案 is told to the 共案's pages too. And what a step is worth in hours.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { step } from '@gongyan/shared/kit/machine';
import { prepTable, type PrepAsk } from '@gongyan/shared/lesson/collective/collective.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LessonAccess, type SeenDesign } from '../lesson.access.js';
import { LessonStore } from '../lesson.store.js';
import type { DesignRow } from '../lesson.table.js';
import type { Snapshot } from './collective.desk.js';
import { CollectiveHours } from './collective.hours.js';
import { CollectiveNews } from './collective.news.js';
import type { StepRow } from './collective.table.js';

export interface TakenStep {
  readonly ask: PrepAsk;
  readonly note?: string;
  readonly day?: string | null;
  readonly snapshot?: Snapshot | null;
}

interface NewFork {
  readonly documentId: DocumentId;
  readonly by: PersonId;
  readonly version: VersionId;
  readonly now: Date;
}

@Injectable()
export class CollectiveSteps {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LessonAccess) private readonly access: LessonAccess,
    @Inject(LessonStore) private readonly lessons: LessonStore,
    @Inject(CollectiveNews) private readonly news: CollectiveNews,
    @Inject(CollectiveHours) readonly hours: CollectiveHours,
  ) {}

  /** Nobody else takes a step with this design until the job is committed. */
  within<T>({ personId }: Actor, id: LessonDesignId, job: (seen: SeenDesign) => Promise<T>): Promise<T> {
    return this.work.run(async () => {
      await this.lessons.lock(id);
      return job(await this.access.see(personId, id));
    });
  }

  async turn(design: DesignRow, change: Parameters<LessonStore['turn']>[1]): Promise<void> {
    await this.lessons.turn(design.id, change);
    if ((change.consensusVersionId ?? null) !== null) this.work.report({ kind: 'lesson.agreed', data: { designId: design.id } });
    if ((change.publishedVersionId ?? null) !== null) this.work.report({ kind: 'lesson.published', data: { designId: design.id } });
    if (design.forkOf !== null) this.news.tell({ id: design.forkOf, studioId: design.studioId });
  }

  /** Throws 没有找到 for whoever has no role in it. */
  see({ personId }: Actor, id: LessonDesignId): Promise<SeenDesign> {
    return this.access.see(personId, id);
  }

  /** A fork begins in 二次备课, led by its teacher, with everything else as its origin has it. */
  async begin(origin: DesignRow, { documentId, by, version, now }: NewFork): Promise<DesignRow> {
    const fork: DesignRow = {
      ...origin, id: LessonDesignId.parse(randomUUID()), documentId, state: 'second_preparation', forkOf: origin.id, leadAuthorId: by,
      baseVersionId: version, consensusVersionId: null, publishedVersionId: null, createdAt: now,
    };
    await this.lessons.insert(fork);
    return fork;
  }

  forksOf(id: LessonDesignId): Promise<DesignRow[]> {
    return this.lessons.forksOf(id);
  }
}

/** The line of a step. Throws when the table has no such step from here. */
export const stepOf = ({ personId: byId }: Actor, { design, now: at }: SeenDesign, { ask: { action }, note = '', day = null, snapshot = null }: TakenStep): Omit<StepRow, 'id'> => {
  const toState = step(prepTable, design.state, action);
  if (toState === null) throw new Problem('lesson.otherStage');
  return { designId: design.id, action, fromState: design.state, toState, byId, at, note, day, versionId: snapshot?.versionId ?? null, contributors: snapshot?.contributors ?? [] };
};

/** As the rules want to know it. */
export const asRules = ({ personId }: Actor, { design, authorship, rights }: SeenDesign) => ({ design: { ...authorship, state: design.state }, reader: { personId, rights } });
