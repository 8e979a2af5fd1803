// Who hears of a lesson design: co-authors by a notice, the pages of the design and of its studio by hints; and
// whoever gains or loses the pen is asked again in the open editor by the same commit.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventName } from '@gongyan/shared/kit/event';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { lessonEvents } from '@gongyan/shared/lesson/lesson.contract';
import { DocumentDoor } from '../document/document.door.js';
import { NoticeDoor } from '../notice/notice.door.js';
import { AuditTrail } from '../platform/audit/audit.trail.js';
import type { Actor } from '../platform/contract/serves.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LessonStore } from './lesson.store.js';
import type { DesignRow } from './lesson.table.js';

@Injectable()
export class LessonLive implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(LessonStore) private readonly store: LessonStore,
  ) {}

  onModuleInit(): void {
    this.documents.onEdited((documentIds) => {
      const told = this.work.run(async () => {
        for (const design of await this.store.ofDocuments(documentIds)) this.tell(design, 'lesson.textEdited');
      });
      // A lost hint costs a page one refresh; it must not cost the process.
      told.catch(() => undefined);
    });
    this.documents.onPeople((documentIds) => this.work.run(async () => {
      const designs = await this.store.ofDocuments(documentIds);
      for (const id of new Set(designs.map(({ studioId }) => studioId))) this.work.announce(topic('studio', id), 'lesson.presenceChanged', {});
    }));
  }

  tell({ id, studioId }: DesignRow, event: EventName<typeof lessonEvents>): void {
    this.work.announce(topic('studio', studioId), event, { designId: id });
    this.work.announce(topic('design', id), event, { designId: id });
  }

  /** Those who may not write any more are still of the studio, so the link in their notice opens too. */
  async authorsChanged(design: DesignRow, { added, removed }: { added: readonly PersonId[]; removed: readonly PersonId[] }, by: Actor): Promise<void> {
    if (added.length + removed.length === 0) return;
    const about = { facts: { title: design.title, by: by.name }, link: `/docs/${design.id}` };
    await this.notices.write([
      ...added.map((personId) => ({ ...about, personId, kind: 'lesson.coauthor' as const })),
      ...removed.map((personId) => ({ ...about, personId, kind: 'lesson.uncoauthor' as const })),
    ]);
    await this.documents.bumpAccess({ documentIds: [design.documentId] });
    await this.audit.record({ act: 'lesson.authorsChanged', actorId: by.personId, subject: design.id, reason: null, facts: { added, removed } });
  }

  /** Whoever is not a guest any more may not read on: no link for him, and his open page ends in the same commit. */
  async guestsChanged(design: DesignRow, { added, removed }: { added: readonly PersonId[]; removed: readonly PersonId[] }, by: Actor): Promise<void> {
    if (added.length + removed.length === 0) return;
    const facts = { title: design.title, by: by.name };
    await this.notices.write([
      ...added.map((personId) => ({ facts, link: `/docs/${design.id}`, personId, kind: 'lesson.guest' as const })),
      ...removed.map((personId) => ({ facts, link: null, personId, kind: 'lesson.unguest' as const })),
    ]);
    await this.documents.bumpAccess({ documentIds: [design.documentId], leaving: removed });
    await this.audit.record({ act: 'lesson.guestsChanged', actorId: by.personId, subject: design.id, reason: null, facts: { added, removed } });
    this.tell(design, 'lesson.designChanged');
  }
}
