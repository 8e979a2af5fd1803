// Tells the pages of a document, every few seconds, that it was written in: its numbers are old then.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

@Injectable()
export class ContributionLive implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
  ) {}

  onModuleInit(): void {
    this.library.onEdited((ids) => {
      const told = this.work.run(() => {
        for (const id of ids) {
          const documentId = DocumentId.parse(id);
          this.work.announce(topic('document', documentId), 'document.written', { documentId });
        }
        return Promise.resolve();
      });
      // A lost hint costs a page one refresh; it must not cost the process.
      told.catch(() => undefined);
    });
  }
}
