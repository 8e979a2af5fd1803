// 个性化方案: a teacher's own version of a fixed 共案, what the 共案 changed since, and his good ideas on their way back.
import { Inject, Injectable } from '@nestjs/common';
import { shown, type Update } from '@gongyan/shared/document/merge/block.updates';
import type { Choices } from '@gongyan/shared/lesson/collective/collective.contract';
import { mayFork, mayTakeIdea, mayTakeUpdate } from '@gongyan/shared/lesson/collective/collective.rules';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { SeenDesign } from '../lesson.access.js';
import { CollectiveBlocks, demandFresh } from './collective.blocks.js';
import { CollectiveDesk } from './collective.desk.js';
import { CollectiveNews } from './collective.news.js';
import { asRules, CollectiveSteps } from './collective.steps.js';

@Injectable()
export class ForkService {
  constructor(
    @Inject(CollectiveSteps) private readonly steps: CollectiveSteps,
    @Inject(CollectiveDesk) private readonly desk: CollectiveDesk,
    @Inject(CollectiveBlocks) private readonly blocks: CollectiveBlocks,
    @Inject(CollectiveNews) private readonly news: CollectiveNews,
  ) {}

  fork(by: Actor, id: LessonDesignId): Promise<LessonDesignId> {
    return this.steps.within(by, id, async (seen) => {
      const { design, studio, now } = seen;
      const hasFork = (await this.steps.forksOf(id)).some(({ leadAuthorId }) => leadAuthorId === by.personId);
      const who = asRules(by, seen);
      demand(mayFork({ design: who.design, studio, hasFork }, who.reader, now));
      const version = design.consensusVersionId;
      if (version === null) throw new Problem('lesson.notFixed');
      const documentId = await this.desk.fork(design, version, by.personId);
      const fork = await this.steps.begin(design, { documentId, by: by.personId, version, now });
      this.news.tell(design);
      this.news.tell(fork);
      return fork.id;
    });
  }

  async update(by: Actor, id: LessonDesignId): Promise<{ blocks: Update[] }> {
    const [{ design: fork }, { design: origin }] = await this.withOrigin(by, id);
    return { blocks: (await this.blocks.update(fork, origin)).updates.map(shown) };
  }

  takeUpdate(by: Actor, id: LessonDesignId, { choices }: Choices): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { design, reader } = asRules(by, seen);
      demand(mayTakeUpdate(design, reader));
      const [, { design: origin }] = await this.withOrigin(by, id);
      const between = await this.blocks.update(seen.design, origin);
      demandFresh(between.updates, choices, { all: true });
      await this.blocks.write({ into: seen.design, other: origin }, between, { choices, by: by.personId, before: '采纳共案更新之前' });
      await this.steps.turn(seen.design, { baseVersionId: origin.consensusVersionId });
      this.news.tell(seen.design);
    });
  }

  async ideas(by: Actor, id: LessonDesignId, forkId: LessonDesignId): Promise<{ blocks: Update[] }> {
    const [{ design: fork }, { design: origin }] = await this.withOrigin(by, forkId);
    if (origin.id !== id) throw new Problem('request.notFound');
    return { blocks: (await this.blocks.ideas(fork, origin)).updates.map(shown) };
  }

  /** Each taken word stands in the 共案 under the name of the teacher who wrote it. */
  takeIdeas(by: Actor, { designId, forkId }: { readonly designId: LessonDesignId; readonly forkId: LessonDesignId }, { choices }: Choices): Promise<void> {
    return this.steps.within(by, designId, async (seen) => {
      const { design, reader } = asRules(by, seen);
      demand(mayTakeIdea(design, reader));
      const [{ design: fork }] = await this.withOrigin(by, forkId);
      if (fork.forkOf !== designId) throw new Problem('request.notFound');
      const between = await this.blocks.ideas(fork, seen.design);
      demandFresh(between.updates, choices, { all: false });
      const changed = await this.blocks.write({ into: seen.design, other: fork }, between, { choices, by: by.personId, before: '收进老师改动之前' });
      if (changed) await this.news.notify([fork.leadAuthorId], seen.design, { kind: 'lesson.ideaTaken', by });
      this.news.tell(seen.design);
    });
  }

  private async withOrigin(by: Actor, forkId: LessonDesignId): Promise<[SeenDesign, SeenDesign]> {
    const fork = await this.steps.see(by, forkId);
    if (fork.design.forkOf === null) throw new Problem('request.notFound');
    return [fork, await this.steps.see(by, fork.design.forkOf)];
  }
}
