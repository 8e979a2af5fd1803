// What can be done with a lesson design: start one from the template, rename it, choose its authors. Each deed is
// one transaction, the first text of a new design included.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { LessonDesignId, type ChangeDesign, type CreateDesign } from '@gongyan/shared/lesson/lesson.contract';
import { mayChangeDesign } from '@gongyan/shared/lesson/lesson.rules';
import { demand } from '../platform/contract/problem.js';
import type { Actor } from '../platform/contract/serves.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LessonAccess } from './lesson.access.js';
import { LessonLive } from './lesson.live.js';
import { LessonStore } from './lesson.store.js';
import { LessonTexts } from './lesson.texts.js';
import type { DesignRow } from './lesson.table.js';

@Injectable()
export class LessonService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LessonAccess) private readonly access: LessonAccess,
    @Inject(LessonTexts) private readonly texts: LessonTexts,
    @Inject(LessonStore) private readonly store: LessonStore,
    @Inject(LessonLive) private readonly live: LessonLive,
  ) {}

  /** `write`: what else stands in the text at its birth, inside the same transaction. */
  create(by: Actor, { authorIds, templateId, ...wanted }: CreateDesign, write: (documentId: DocumentId) => Promise<void> = async () => undefined): Promise<LessonDesignId> {
    return this.work.run(async () => {
      const { studio, now } = await this.access.demandCreate(by.personId, wanted.studioId);
      const coAuthors = others(authorIds, by.personId);
      await this.access.demandAuthors(studio, coAuthors);
      const text = await this.texts.begin({ studioId: studio.id, title: wanted.title, by: by.personId, templateId });
      await write(text.documentId);
      const design: DesignRow = {
        ...wanted, ...text, id: LessonDesignId.parse(randomUUID()), state: 'first_draft', leadAuthorId: by.personId,
        forkOf: null, baseVersionId: null, consensusVersionId: null, publishedVersionId: null,
        createdAt: now,
      };
      await this.store.insert(design);
      await this.store.replaceAuthors(design.id, coAuthors.map((personId, position) => ({ designId: design.id, personId, position, addedBy: by.personId, addedAt: now })));
      await this.live.authorsChanged(design, { added: coAuthors, removed: [] }, by);
      this.live.tell(design, 'lesson.designCreated');
      return design.id;
    });
  }

  change(by: Actor, id: LessonDesignId, change: ChangeDesign): Promise<void> {
    return this.work.run(async () => {
      await this.store.lock(id);
      const { design, authorship, rights } = await this.access.see(by.personId, id);
      demand(mayChangeDesign(authorship, { personId: by.personId, rights }));
      if (Object.keys(change).length === 0) return;
      await this.store.change(id, change);
      if (change.title !== undefined) await this.texts.rename(design.documentId, change.title);
      this.live.tell(design, 'lesson.designChanged');
    });
  }

  /** The new list of co-authors, in the order in which they sign; the lead author stays, named in it or not. */
  setAuthors(by: Actor, id: LessonDesignId, authorIds: readonly PersonId[]): Promise<void> {
    return this.work.run(async () => {
      await this.store.lock(id);
      const { design, authorship, rights, studio, now } = await this.access.see(by.personId, id);
      demand(mayChangeDesign(authorship, { personId: by.personId, rights }));
      const wanted = others(authorIds, design.leadAuthorId);
      const before = await this.store.authorsOf([id]);
      const added = wanted.filter((personId) => !authorship.authorIds.includes(personId));
      const removed = authorship.authorIds.filter((personId) => !wanted.includes(personId));
      await this.access.demandAuthors(studio, added);
      await this.store.replaceAuthors(id, wanted.map((personId, position) => ({
        ...(before.find((author) => author.personId === personId) ?? { designId: id, personId, addedBy: by.personId, addedAt: now }), position,
      })));
      await this.live.authorsChanged(design, { added, removed }, by);
      this.live.tell(design, 'lesson.designChanged');
    });
  }
}

const others = (personIds: readonly PersonId[], self: PersonId): PersonId[] => [...new Set(personIds)].filter((personId) => personId !== self);
