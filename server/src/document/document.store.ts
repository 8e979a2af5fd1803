// The queries over the register of documents.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { Clock } from '../platform/clock.js';
import { askTogether, keyed } from '../platform/database/together.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DocumentTable, type DocumentRow } from './document.table.js';

@Injectable()
export class DocumentStore {
  readonly find: (id: DocumentId) => Promise<DocumentRow | null>;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.find = askTogether(work, async (ids) => keyed(await this.documents.findBy({ id: In(ids) }), ({ id }) => id));
  }

  private get documents() {
    return this.work.manager.getRepository(DocumentTable);
  }

  async insert(row: Omit<DocumentRow, 'createdAt'>): Promise<void> {
    await this.documents.insert({ ...row, createdAt: this.clock.now() });
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
