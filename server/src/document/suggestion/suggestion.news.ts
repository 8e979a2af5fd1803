// Who hears of a suggestion: the open pages of the document by a hint; its author by a notice when somebody decides.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { NoticeDoor } from '../../notice/notice.door.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocumentAccess } from '../document.access.js';

@Injectable()
export class SuggestionNews {
  private readonly listeners: ((documentId: DocumentId) => Promise<void>)[] = [];

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
  ) {}

  /** Told inside the transaction in which a suggestion changed. */
  onSuggested(listener: (documentId: DocumentId) => Promise<void>): void {
    this.listeners.push(listener);
  }

  async changed(documentId: DocumentId): Promise<void> {
    this.work.announce(topic('document', documentId), 'document.suggested', { documentId });
    for (const listener of this.listeners) await listener(documentId);
  }

  /** One notice per author, however many of his were decided; nobody is told of his own deed. */
  async decided(who: Actor, documentId: DocumentId, { outcome, authors }: { readonly outcome: 'accepted' | 'declined'; readonly authors: readonly PersonId[] }): Promise<void> {
    const { title, link } = await this.access.home(documentId);
    const told: PersonId[] = [];
    for (const id of new Set(authors)) if (id !== who.personId && (await this.access.roleOf(id, documentId)) !== null) told.push(id);
    await this.notices.write(told.map((personId) => ({
      personId, kind: `document.${outcome}` as const, link, facts: { title, by: who.name, count: String(authors.filter((id) => id === personId).length) },
    })));
    await this.changed(documentId);
  }
}
