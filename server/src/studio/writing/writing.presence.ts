// Tells a studio's pages that somebody opened or left one of its documents. Of a confidential one nothing is told.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { isConfidential } from '@gongyan/shared/studio/template/template.rules';
import { DocumentDoor } from '../../document/document.door.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WritingStore } from './writing.store.js';

@Injectable()
export class WritingPresence implements OnModuleInit {
  constructor(
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(WritingStore) private readonly store: WritingStore,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.documents.onPeople((documentIds) => this.tell(documentIds));
  }

  private tell(documentIds: readonly DocumentId[]): Promise<void> {
    return this.work.run(async () => {
      const open = (await this.store.ofDocuments(documentIds)).filter(({ kind }) => !isConfidential(kind));
      for (const id of new Set(open.map(({ studioId }) => studioId))) this.work.announce(topic('studio', id), 'writing.presenceChanged', {});
    });
  }
}
