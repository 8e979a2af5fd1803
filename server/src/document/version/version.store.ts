// The queries over versions.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import { CoeditSeals } from '../../platform/coedit/coedit.seals.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { VersionTable, type VersionRow } from './version.table.js';

export type VersionHead = Omit<VersionRow, 'state'>;

@Injectable()
export class VersionStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  private get versions() {
    return this.work.manager.getRepository(VersionTable);
  }

  /** Newest first, without their states. */
  list(documentId: DocumentId): Promise<VersionHead[]> {
    return this.versions.find({ where: { documentId }, order: { seq: 'DESC', madeAt: 'DESC', id: 'ASC' } });
  }

  async last(documentId: DocumentId): Promise<VersionRow | null> {
    return this.opened(await this.whole().where('v.documentId = :documentId', { documentId }).orderBy('v.seq', 'DESC').addOrderBy('v.madeAt', 'DESC').limit(1).getOne());
  }

  async find(documentId: DocumentId, id: VersionId): Promise<VersionRow | null> {
    return this.opened(await this.whole().where('v.documentId = :documentId and v.id = :id', { documentId, id }).getOne());
  }

  async insert(row: VersionRow): Promise<void> {
    const seal = await this.seals.of(row.documentId);
    await this.versions.insert({ ...row, state: seal?.seal(row.state) ?? row.state, writers: [...row.writers], contributors: [...(row.contributors ?? [])] });
  }

  /** Documents whose spell of work ended: written in since the number of their last version, and untouched for
   *  `quietMs`. A comment is no writing. Two clocks are never compared. */
  async rested(quietMs: number, limit: number): Promise<DocumentId[]> {
    const rows: { id: DocumentId }[] = await this.work.manager.query(
      `select d.id from doc_head h join document d on d.id = h.doc_id
       cross join lateral (select coalesce(max(v.seq), 1) as seq from document_version v where v.document_id = d.id) kept
       where h.edited_at < clock_timestamp() - make_interval(secs => $1) and h.seq > kept.seq
         and (exists (select from doc_update u left join doc_client c on c.doc_id = u.doc_id and c.client_id = u.client_id
                      where u.doc_id = h.doc_id and u.seq > kept.seq and coalesce(c.kind, 'own') <> 'comment')
           or exists (select from doc_segment s where s.doc_id = h.doc_id and s.to_seq > kept.seq))
       order by h.edited_at limit $2`,
      [quietMs / 1_000, limit],
    );
    return rows.map(({ id }) => id);
  }

  private async opened(row: VersionRow | null): Promise<VersionRow | null> {
    if (row === null) return null;
    const seal = await this.seals.of(row.documentId);
    return seal === null ? row : { ...row, state: Buffer.from(seal.open(row.state)) };
  }

  private whole() {
    return this.versions.createQueryBuilder('v').addSelect('v.state');
  }
}
