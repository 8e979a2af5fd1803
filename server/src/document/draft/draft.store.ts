// The queries over private copies; each names the person.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CoeditSeals } from '../../platform/coedit/coedit.seals.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { openedTexts, sealedTexts } from '../../platform/sealed/document.seal.js';
import { DraftTable, type DraftRow } from './draft.table.js';

/** What is sealed of a copy. */
export const COPIED = ['text'] as const;

@Injectable()
export class DraftStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  async insert(row: DraftRow): Promise<void> {
    await this.work.manager.getRepository(DraftTable).insert(sealedTexts(await this.seals.of(row.documentId), row, COPIED));
  }

  /** Newest first. */
  async list(personId: PersonId): Promise<DraftRow[]> {
    const rows = await this.work.manager.getRepository(DraftTable).find({ where: { personId }, order: { at: 'DESC', id: 'ASC' } });
    return Promise.all(rows.map(async (row) => openedTexts(await this.seals.of(row.documentId), row, COPIED)));
  }

  /** Bytes of all that a person keeps. */
  async total(personId: PersonId): Promise<number> {
    const rows: { total: string }[] = await this.work.manager.query('select coalesce(sum(octet_length(text)), 0) as total from document_draft where person_id = $1', [personId]);
    return Number(rows[0]?.total ?? 0);
  }
}
