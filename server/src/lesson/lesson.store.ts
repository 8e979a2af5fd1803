// The queries over lesson designs and their authors.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ChangeDesign, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AuthorTable, DesignTable, type AuthorRow, type DesignRow } from './lesson.table.js';

@Injectable()
export class LessonStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get designs() {
    return this.work.manager.getRepository(DesignTable);
  }

  private get authors() {
    return this.work.manager.getRepository(AuthorTable);
  }

  find(id: LessonDesignId): Promise<DesignRow | null> {
    return this.designs.findOneBy({ id });
  }

  ofDocument(documentId: DocumentId): Promise<DesignRow | null> {
    return this.designs.findOneBy({ documentId });
  }

  ofDocuments(documentIds: readonly DocumentId[]): Promise<DesignRow[]> {
    return this.designs.findBy({ documentId: In(documentIds) });
  }

  /** Newest first. */
  ofStudio(studioId: StudioId): Promise<DesignRow[]> {
    return this.designs.find({ where: { studioId }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** Led or co-written by this person; newest first. */
  async ofPerson(personId: PersonId): Promise<DesignRow[]> {
    const written = await this.authors.find({ select: { designId: true }, where: { personId } });
    return this.designs.find({ where: [{ leadAuthorId: personId }, { id: In(written.map(({ designId }) => designId)) }], order: { createdAt: 'DESC', id: 'ASC' } });
  }

  authorsOf(designIds: readonly LessonDesignId[]): Promise<AuthorRow[]> {
    return this.authors.find({ where: { designId: In(designIds) }, order: { position: 'ASC', personId: 'ASC' } });
  }

  /** Until the end of the transaction nobody else changes this design or its authors. */
  async lock(id: LessonDesignId): Promise<void> {
    await this.work.manager.query('select 1 from lesson_design where id = $1 for no key update', [id]);
  }

  async insert(row: DesignRow): Promise<void> {
    await this.designs.insert(row);
  }

  async change(id: LessonDesignId, change: ChangeDesign): Promise<void> {
    await this.designs.update({ id }, change);
  }

  /** A step of the preparation; inside the transaction that holds the lock. */
  async turn(id: LessonDesignId, change: Partial<Pick<DesignRow, 'state' | 'baseVersionId' | 'consensusVersionId'>>): Promise<void> {
    await this.designs.update({ id }, change);
  }

  /** 个性化方案 of a 共案, the oldest first. */
  forksOf(forkOf: LessonDesignId): Promise<DesignRow[]> {
    return this.designs.find({ where: { forkOf }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Inside the transaction that holds the lock, or that made the design. */
  async replaceAuthors(designId: LessonDesignId, rows: readonly AuthorRow[]): Promise<void> {
    await this.authors.delete({ designId });
    if (rows.length > 0) await this.authors.insert([...rows]);
  }
}
