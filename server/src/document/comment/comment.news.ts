// Who hears of a comment: the open pages of the document by a hint, those named or answered by a notice.
import { Inject, Injectable } from '@nestjs/common';
import { newlyMentioned } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { NoticeDoor } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocumentAccess } from '../document.access.js';

export interface Spoken {
  readonly documentId: DocumentId;
  readonly mentions: readonly PersonId[];
  /** Named already, in the words as they were. */
  readonly before: readonly PersonId[];
  /** Who spoke in the thread before; answered even when not named. */
  readonly answered: readonly PersonId[];
}

@Injectable()
export class CommentNews {
  private readonly listeners: ((documentId: DocumentId) => Promise<void>)[] = [];

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  /** Told inside the transaction in which a thread changed. */
  onCommented(listener: (documentId: DocumentId) => Promise<void>): void {
    this.listeners.push(listener);
  }

  async changed(documentId: DocumentId): Promise<void> {
    this.work.announce(topic('document', documentId), 'document.commented', { documentId });
    for (const listener of this.listeners) await listener(documentId);
  }

  /** Refuses to name somebody who cannot see the document. */
  async spoken(who: Actor, { documentId, mentions, before, answered }: Spoken): Promise<void> {
    const named = newlyMentioned(mentions, before, who.personId);
    for (const personId of named) await this.demandReader(personId, documentId);
    const told: PersonId[] = [];
    for (const id of newlyMentioned(answered, [...mentions, ...before], who.personId)) if ((await this.access.roleOf(id, documentId)) !== null) told.push(id);
    const home = await this.access.home(documentId);
    const about = { facts: { title: home.title, by: who.name }, link: home.link };
    await this.notices.write([
      ...named.map((personId) => ({ ...about, personId, kind: 'document.mentioned' as const })),
      ...told.map((personId) => ({ ...about, personId, kind: 'document.replied' as const })),
    ]);
    await this.changed(documentId);
  }

  private async demandReader(personId: PersonId, documentId: DocumentId): Promise<void> {
    if ((await this.access.roleOf(personId, documentId)) !== null) return;
    const name = (await this.people.cards([personId])).get(personId)?.name;
    if (name === undefined) throw new Problem('request.notFound');
    throw new Problem('comment.outsider', { name });
  }
}
