// The queries over the register of documents.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DocumentTable, type DocumentRow } from './document.table.js';

@Injectable()
export class DocumentStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  private get documents() {
    return this.work.manager.getRepository(DocumentTable);
  }

  async insert(row: Omit<DocumentRow, 'createdAt'>): Promise<void> {
    await this.documents.insert({ ...row, createdAt: this.clock.now() });
  }

  find(id: DocumentId): Promise<DocumentRow | null> {
    return this.documents.findOneBy({ id });
  }

  /** Until the end of the transaction nobody else passes here with the same document. */
  async lock(id: DocumentId): Promise<void> {
    await this.work.manager.query('select 1 from document where id = $1 for no key update', [id]);
  }

  async rename(id: DocumentId, title: string): Promise<void> {
    await this.documents.update({ id }, { title });
  }

  async idsOfCircles(circleIds: readonly string[]): Promise<DocumentId[]> {
    const rows = await this.documents.find({ select: { id: true }, where: { circleId: In(circleIds) } });
    return rows.map(({ id }) => id);
  }
}
