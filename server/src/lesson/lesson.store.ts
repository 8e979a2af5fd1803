// The queries over lesson designs, their authors and those asked to comment.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ChangeDesign, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { askTogether, keyed } from '../platform/database/together.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { GuestTable, type GuestRow } from './guest/guest.table.js';
import { AuthorTable, DesignTable, type AuthorRow, type DesignRow } from './lesson.table.js';

export interface Hands {
  readonly authorIds: readonly PersonId[];
  readonly guestIds: readonly PersonId[];
}

@Injectable()
export class LessonStore {
  readonly ofDocument: (documentId: DocumentId) => Promise<DesignRow | null>;
  /** Who has a part in it besides its lead author; null for a design that is not there. */
  readonly handsOf: (id: LessonDesignId) => Promise<Hands | null>;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {
    this.ofDocument = askTogether(work, async (ids) => keyed(await this.ofDocuments(ids), ({ documentId }) => documentId));
    this.handsOf = askTogether(work, async (ids) => keyed(await this.hands(ids), ({ id }) => id));
  }

  private get designs() {
    return this.work.manager.getRepository(DesignTable);
  }

  private get authors() {
    return this.work.manager.getRepository(AuthorTable);
  }

  private get guests() {
    return this.work.manager.getRepository(GuestTable);
  }

  find(id: LessonDesignId): Promise<DesignRow | null> {
    return this.designs.findOneBy({ id });
  }

  findMany(ids: readonly LessonDesignId[]): Promise<DesignRow[]> {
    return this.designs.findBy({ id: In([...ids]) });
  }

  ofDocuments(documentIds: readonly DocumentId[]): Promise<DesignRow[]> {
    return this.designs.findBy({ documentId: In(documentIds) });
  }

  /** Newest first. */
  ofStudio(studioId: StudioId): Promise<DesignRow[]> {
    return this.designs.find({ where: { studioId }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** Newest first. */
  ledBy(personIds: readonly PersonId[]): Promise<DesignRow[]> {
    return this.designs.find({ where: { leadAuthorId: In([...personIds]) }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** Led or co-written by this person; newest first. */
  async writtenBy(personId: PersonId): Promise<DesignRow[]> {
    const written = await this.authors.find({ select: { designId: true }, where: { personId } });
    return this.designs.find({ where: [{ leadAuthorId: personId }, { id: In(written.map(({ designId }) => designId)) }], order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** Led or co-written by this person, or open to him as a guest; newest first. */
  async ofPerson(personId: PersonId): Promise<DesignRow[]> {
    const written = await this.authors.find({ select: { designId: true }, where: { personId } });
    const commented = await this.guests.find({ select: { designId: true }, where: { personId } });
    return this.designs.find({ where: [{ leadAuthorId: personId }, { id: In([...written, ...commented].map(({ designId }) => designId)) }], order: { createdAt: 'DESC', id: 'ASC' } });
  }

  authorsOf(designIds: readonly LessonDesignId[]): Promise<AuthorRow[]> {
    return this.authors.find({ where: { designId: In(designIds) }, order: { position: 'ASC', personId: 'ASC' } });
  }

  private hands(ids: readonly LessonDesignId[]): Promise<(Hands & { readonly id: LessonDesignId })[]> {
    return this.work.manager.query(
      `select id, array(select a.person_id::text from lesson_author a where a.design_id = d.id order by a.position, a.person_id) as "authorIds",
         array(select g.person_id::text from lesson_guest g where g.design_id = d.id order by g.invited_at, g.person_id) as "guestIds"
       from lesson_design d where id = any ($1::uuid[])`, [ids],
    );
  }

  /** 特邀点评人, in the order of the invitations. */
  guestsOf(designIds: readonly LessonDesignId[]): Promise<GuestRow[]> {
    return this.guests.find({ where: { designId: In(designIds) }, order: { invitedAt: 'ASC', personId: 'ASC' } });
  }

  /** Inside the transaction that holds the lock. */
  async changeGuests(designId: LessonDesignId, { added, removed }: { added: readonly GuestRow[]; removed: readonly PersonId[] }): Promise<void> {
    if (removed.length > 0) await this.guests.delete({ designId, personId: In(removed) });
    if (added.length > 0) await this.guests.insert([...added]);
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
  async turn(id: LessonDesignId, change: Partial<Pick<DesignRow, 'state' | 'baseVersionId' | 'consensusVersionId' | 'publishedVersionId'>>): Promise<void> {
    await this.designs.update({ id }, change);
  }

  published(): Promise<DesignRow[]> {
    return this.designs.findBy({ state: 'published' });
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
