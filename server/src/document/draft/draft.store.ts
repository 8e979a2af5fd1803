// The queries over private copies; each names the person.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DraftTable, type DraftRow } from './draft.table.js';

@Injectable()
export class DraftStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async insert(row: DraftRow): Promise<void> {
    await this.work.manager.getRepository(DraftTable).insert(row);
  }

  /** Newest first. */
  list(personId: PersonId): Promise<DraftRow[]> {
    return this.work.manager.getRepository(DraftTable).find({ where: { personId }, order: { at: 'DESC', id: 'ASC' } });
  }

  /** Bytes of all that a person keeps. */
  async total(personId: PersonId): Promise<number> {
    const rows: { total: string }[] = await this.work.manager.query('select coalesce(sum(octet_length(text)), 0) as total from document_draft where person_id = $1', [personId]);
    return Number(rows[0]?.total ?? 0);
  }
}
