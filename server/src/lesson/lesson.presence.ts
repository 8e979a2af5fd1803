// Tells a studio's pages that somebody opened or left one of its designs: at most one hint per studio and second,
// whatever a bell or a broken school network brings. The hint names nobody; the pages look again.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { DocumentDoor } from '../document/document.door.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Gathered } from '../platform/realtime/gathered.js';
import { LessonStore } from './lesson.store.js';

const EVERY_MS = 1_000;

@Injectable()
export class LessonPresence implements OnModuleInit, OnModuleDestroy {
  private readonly changed = new Gathered<DocumentId>(EVERY_MS, (documentIds) => this.tell(documentIds));

  constructor(
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(LessonStore) private readonly store: LessonStore,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** A hint is on its way. */
  get waiting(): boolean {
    return this.changed.waiting;
  }

  onModuleInit(): void {
    this.documents.onPeople((documentId) => this.changed.add(documentId, documentId));
  }

  onModuleDestroy(): Promise<void> {
    return this.changed.close();
  }

  private tell(documentIds: readonly DocumentId[]): Promise<void> {
    return this.work.run(async () => {
      const designs = await this.store.ofDocuments(documentIds);
      for (const id of new Set(designs.map(({ studioId }) => studioId))) this.work.announce(topic('studio', id), 'lesson.presenceChanged', {});
    });
  }
}
