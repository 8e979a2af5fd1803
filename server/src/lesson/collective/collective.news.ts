// Who hears of the preparation: those asked to discuss, everybody of it when the 共案 is fixed, the teachers whose own
// versions are behind, and whoever's idea was taken. And the pages of the design, its forks and its studio.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LessonStore } from '../lesson.store.js';
import type { DesignRow } from '../lesson.table.js';
import { CollectiveVoices } from './collective.voices.js';

interface News {
  readonly kind: Extract<NoticeKind, `lesson.${string}`>;
  readonly by: Actor;
  readonly facts?: Readonly<Record<string, string>>;
}

@Injectable()
export class CollectiveNews implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(CollectiveVoices) private readonly voices: CollectiveVoices,
    @Inject(LessonStore) private readonly store: LessonStore,
  ) {}

  onModuleInit(): void {
    // Who has commented or suggested stands beside the discussion.
    this.voices.onGiven(async (documentId) => {
      const design = await this.store.ofDocument(documentId);
      if (design?.state === 'in_discussion') this.tell(design);
    });
  }

  tell({ id, studioId }: Pick<DesignRow, 'id' | 'studioId'>): void {
    this.work.announce(topic('studio', studioId), 'lesson.preparationChanged', { designId: id });
    this.work.announce(topic('design', id), 'lesson.preparationChanged', { designId: id });
  }

  /** Nobody is told of his own deed. */
  async notify(personIds: readonly PersonId[], design: DesignRow, { kind, by, facts = {} }: News): Promise<void> {
    const told = [...new Set(personIds)].filter((personId) => personId !== by.personId);
    await this.notices.write(told.map((personId) => ({ personId, kind, facts: { title: design.title, by: by.name, ...facts }, link: `/docs/${design.id}` })));
  }

  /** Every fork of a 共案 that was fixed anew, with its own page as the link. */
  async forksBehind(forks: readonly DesignRow[], by: Actor): Promise<void> {
    for (const fork of forks) {
      if (fork.state === 'second_preparation') await this.notify([fork.leadAuthorId], fork, { kind: 'lesson.originUpdated', by });
      this.tell(fork);
    }
  }
}
