// Makes the text of a new document from its template, and knows whom a case may be shared with. Inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { seedDocument } from '@gongyan/shared/document/document.seed';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { isConfidential } from '@gongyan/shared/studio/template/template.rules';
import { WritingId, type StartWriting } from '@gongyan/shared/studio/writing/writing.contract';
import { mayStartWriting } from '@gongyan/shared/studio/writing/writing.rules';
import { DocumentDoor } from '../../document/document.door.js';
import { Clock } from '../../platform/clock.js';
import { Actors, type Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { StudioAccess } from '../studio.access.js';
import { TemplateStore } from '../template/template.store.js';
import { STUDIO_WRITING } from './writing.access.js';
import { firstWriting } from './writing.first.js';
import type { WritingRow } from './writing.table.js';

@Injectable()
export class WritingDesk {
  constructor(
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(TemplateStore) private readonly templates: TemplateStore,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(Actors) private readonly actors: Actors,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of the template as it was looked at; lesson designs are begun in their own room. */
  async begin({ personId: ownerId }: Actor, studioId: StudioId, { templateId, templateVersion, title }: StartWriting): Promise<WritingRow> {
    const { studio, rights, now } = await this.studios.see(ownerId, studioId);
    demand(mayStartWriting(studio, rights, now));
    const template = await this.templates.find(templateId);
    if (template === null || template.kind === 'lesson_design' || (template.studioId !== null && template.studioId !== studioId)) throw new Problem('request.notFound');
    if (template.version !== templateVersion) throw new Problem('template.newer');
    const [id, confidential] = [WritingId.parse(randomUUID()), isConfidential(template.kind)];
    const documentId = await this.documents.create({
      // The circle of a case is the case itself: nothing that befalls the studio opens or shuts it.
      kind: STUDIO_WRITING, circleId: confidential ? id : studioId, title, by: ownerId, confidential, seed: (ydoc) => seedDocument(ydoc, firstWriting(template)),
    });
    return { id, documentId, studioId, title, kind: template.kind, templateId, templateVersion, ownerId, createdAt: now };
  }

  /** Throws 没有找到 when one of them does not exist or is suspended. Returns the moment. */
  async demandKnown(personIds: readonly PersonId[]): Promise<Date> {
    for (const personId of personIds) if ((await this.actors.factsOf(personId)) === null) throw new Problem('request.notFound');
    return this.clock.now();
  }
}
