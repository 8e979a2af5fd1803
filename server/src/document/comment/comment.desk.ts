// What comments and suggestions ask before they write: who this is in the document, whether he signs with a seal,
// the time; and the pen of the co-editing engine.
import { Inject, Injectable } from '@nestjs/common';
import { hasSeal, type Commenter } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import type { ServerStep } from '../../platform/coedit/coedit.pen.js';
import type { Actor } from '../../platform/contract/serves.js';
import { DocumentAccess } from '../document.access.js';

@Injectable()
export class CommentDesk {
  constructor(
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws 没有找到 for everybody without a right. */
  async commenter({ personId }: Pick<Actor, 'personId'>, documentId: DocumentId): Promise<Commenter> {
    return { personId, role: await this.access.demandRole(personId, documentId) };
  }

  async hasSeal(personId: PersonId): Promise<boolean> {
    const offices = (await this.people.offices([personId])).get(personId);
    return offices !== undefined && hasSeal(offices);
  }

  async amend(documentId: DocumentId, ...steps: readonly ServerStep[]): Promise<void> {
    await this.library.amend(documentId, steps);
  }

  authorsOf(documentId: DocumentId, clients: readonly number[]): ReturnType<CoeditLibrary['authorsOf']> {
    return this.library.authorsOf(documentId, clients);
  }

  now(): Date {
    return this.clock.now();
  }
}
