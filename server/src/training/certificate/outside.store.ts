// The queries over certificates from elsewhere and their scans.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OutsideId } from '@gongyan/shared/training/certificate/outside.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutsideTable, ScanTable, type OutsideRow } from './certificate.table.js';

@Injectable()
export class OutsideStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get rows() {
    return this.work.manager.getRepository(OutsideTable);
  }

  private get scans() {
    return this.work.manager.getRepository(ScanTable);
  }

  find(id: OutsideId): Promise<OutsideRow | null> {
    return this.rows.findOneBy({ id });
  }

  async lock(id: OutsideId): Promise<OutsideRow | null> {
    await this.work.manager.query('select 1 from outside_certificate where id = $1 for update', [id]);
    return this.find(id);
  }

  ofPerson(personId: PersonId): Promise<OutsideRow[]> {
    return this.rows.find({ where: { personId }, order: { uploadedAt: 'DESC', id: 'ASC' } });
  }

  /** What waits first, then the latest. */
  all(limit: number): Promise<OutsideRow[]> {
    return this.rows.createQueryBuilder('o').orderBy("case when o.state in ('uploaded', 'checked') then 0 else 1 end").addOrderBy('o.uploadedAt', 'DESC').addOrderBy('o.id').limit(limit).getMany();
  }

  /** One number of one level is one certificate; a refused one may be entered again. */
  async isThere({ levelId, number }: Pick<OutsideRow, 'levelId' | 'number'>): Promise<boolean> {
    return this.rows.existsBy({ levelId, number, state: In(['uploaded', 'checked', 'recorded'] as const) });
  }

  /** Nobody else enters the same number until the end of the transaction. */
  async lockNumber({ levelId, number }: Pick<OutsideRow, 'levelId' | 'number'>): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('outside:' || $1::text || $2::text, 0))", [levelId, number]);
  }

  async insert(row: OutsideRow): Promise<void> {
    await this.rows.insert(row);
  }

  async change(id: OutsideId, change: Partial<Omit<OutsideRow, 'id' | 'personId'>>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  async keepScan(outsideId: OutsideId, bytes: Buffer): Promise<void> {
    await this.scans.upsert({ outsideId, bytes }, ['outsideId']);
  }

  async scan(outsideId: OutsideId): Promise<Buffer | null> {
    return (await this.scans.findOneBy({ outsideId }))?.bytes ?? null;
  }

  async withScan(ids: readonly OutsideId[]): Promise<ReadonlySet<OutsideId>> {
    const rows = ids.length === 0 ? [] : await this.scans.find({ select: { outsideId: true }, where: { outsideId: In([...ids]) } });
    return new Set(rows.map(({ outsideId }) => outsideId));
  }
}
