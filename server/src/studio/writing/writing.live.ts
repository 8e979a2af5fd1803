// Who hears of a studio's document: its page, the studio's page when the whole studio sees it, and by a notice whoever is asked
// to supervise a case; whoever is asked no more is put out with the same commit.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { isConfidential } from '@gongyan/shared/studio/template/template.rules';
import { DocumentDoor } from '../../document/document.door.js';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import type { Actor } from '../../platform/contract/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import type { WritingRow } from './writing.table.js';

interface ChangedReaders {
  readonly added: readonly PersonId[];
  readonly removed: readonly PersonId[];
}

@Injectable()
export class WritingLive {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  /** That a case exists is nobody else's business. */
  tell({ id, studioId, kind }: Pick<WritingRow, 'id' | 'studioId' | 'kind'>): void {
    this.work.announce(topic('writing', id), 'writing.changed', {});
    if (!isConfidential(kind)) this.work.announce(topic('studio', studioId), 'writing.changed', {});
  }

  async renamed(writing: WritingRow, title: string): Promise<void> {
    await this.documents.rename(writing.documentId, title);
    this.tell(writing);
  }

  async readersChanged(writing: WritingRow, { added, removed }: ChangedReaders, by: Actor): Promise<void> {
    if (added.length + removed.length === 0) return;
    await this.documents.bumpAccess({ documentIds: [writing.documentId], leaving: removed });
    this.topics.review(removed);
    await this.notices.write(added.map((personId) => ({ personId, kind: 'writing.shared', facts: { title: writing.title, by: by.name }, link: `/writings/${writing.id}` })));
    await this.audit.record({ act: 'writing.readersChanged', actorId: by.personId, subject: writing.id, reason: null, facts: { added, removed } });
    this.tell(writing);
  }
}
