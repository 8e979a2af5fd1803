// The queries over imports of past hours.
import { Inject, Injectable } from '@nestjs/common';
import type { PastImport, PastImportId } from '@gongyan/shared/hours/past/past.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PastImportTable, type PastImportRow } from './past.table.js';

const LISTED = 50;
const CARD = { id: true, fileName: true, rows: true, state: true, uploadedBy: true, uploadedAt: true, confirmedBy: true, confirmedAt: true, posted: true } as const;

@Injectable()
export class PastStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get imports() {
    return this.work.manager.getRepository(PastImportTable);
  }

  /** Without file and lines, the newest first. */
  list(): Promise<PastImport[]> {
    return this.imports.find({ select: CARD, order: { uploadedAt: 'DESC', id: 'ASC' }, take: LISTED });
  }

  find(id: PastImportId): Promise<PastImportRow | null> {
    return this.imports.findOneBy({ id });
  }

  /** Until the end of the transaction nobody else confirms or drops it. */
  async lock(id: PastImportId): Promise<PastImportRow | null> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('hours past:' || $1, 0))", [id]);
    return this.find(id);
  }

  /** One upload of a file after the other, so that the same one waits once. */
  async lockDigest(digest: string): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('hours past file:' || $1, 0))", [digest]);
  }

  async isWaiting(digest: string): Promise<boolean> {
    return (await this.imports.countBy({ digest, state: 'waiting' })) > 0;
  }

  async insert(row: PastImportRow): Promise<void> {
    await this.imports.insert(row);
  }

  async change(id: PastImportId, change: Partial<Pick<PastImportRow, 'state' | 'confirmedBy' | 'confirmedAt' | 'posted'>>): Promise<void> {
    await this.imports.update({ id }, change);
  }
}
