// The queries over a studio's documents, their readers and readings.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import type { WritingId } from '@gongyan/shared/studio/writing/writing.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReaderTable, ReadTable, WritingTable, type ReaderRow, type ReadRow, type WritingRow } from './writing.table.js';

const SHOWN_READS = 500;

@Injectable()
export class WritingStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get writings() {
    return this.work.manager.getRepository(WritingTable);
  }

  private get readers() {
    return this.work.manager.getRepository(ReaderTable);
  }

  find(id: WritingId): Promise<WritingRow | null> {
    return this.writings.findOneBy({ id });
  }

  ofDocuments(documentIds: readonly DocumentId[]): Promise<WritingRow[]> {
    return this.writings.findBy({ documentId: In(documentIds) });
  }

  ofDocument(documentId: DocumentId): Promise<WritingRow | null> {
    return this.writings.findOneBy({ documentId });
  }

  ofStudio(studioId: StudioId): Promise<WritingRow[]> {
    return this.writings.find({ where: { studioId }, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** Begun by this person, or shared with him. */
  async ofPerson(personId: PersonId): Promise<WritingRow[]> {
    const shared = await this.readers.find({ select: { writingId: true }, where: { personId } });
    return this.writings.find({ where: [{ ownerId: personId }, { id: In(shared.map(({ writingId }) => writingId)) }], order: { createdAt: 'DESC', id: 'ASC' } });
  }

  readersOf(ids: readonly WritingId[]): Promise<ReaderRow[]> {
    return this.readers.find({ where: { writingId: In(ids) }, order: { addedAt: 'ASC', personId: 'ASC' } });
  }

  /** Until the end of the transaction nobody else changes this one or its readers. */
  async lock(id: WritingId): Promise<void> {
    await this.work.manager.query('select 1 from writing where id = $1 for no key update', [id]);
  }

  async insert(row: WritingRow): Promise<void> {
    await this.writings.insert(row);
  }

  async rename(id: WritingId, title: string): Promise<void> {
    await this.writings.update({ id }, { title });
  }

  async replaceReaders(writingId: WritingId, rows: readonly ReaderRow[]): Promise<void> {
    await this.readers.delete({ writingId });
    if (rows.length > 0) await this.readers.insert([...rows]);
  }

  /** One line for each few minutes in which somebody had it before him. */
  async noteRead({ writingId, personId, at }: Omit<ReadRow, 'id'>, withinMs: number): Promise<void> {
    await this.work.manager.query(
      `insert into writing_read (writing_id, person_id, at) select $1, $2, $3
       where not exists (select 1 from writing_read where writing_id = $1 and person_id = $2 and at > $4 and at <= $3)`,
      [writingId, personId, at, new Date(at.getTime() - withinMs)],
    );
  }

  /** Newest first. */
  reads(writingId: WritingId): Promise<ReadRow[]> {
    return this.work.manager.getRepository(ReadTable).find({ where: { writingId }, order: { at: 'DESC', id: 'DESC' }, take: SHOWN_READS });
  }
}
