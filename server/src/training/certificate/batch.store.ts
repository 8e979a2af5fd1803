// The queries over batches: who is to get a certificate, and how far it has come.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonId } from '@gongyan/shared/kit/id';
import { BatchId } from '@gongyan/shared/training/certificate/certificate.contract';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BatchLineTable, BatchTable, type AwardRow, type BatchLineRow, type BatchRow } from './certificate.table.js';

@Injectable()
export class BatchStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get batches() {
    return this.work.manager.getRepository(BatchTable);
  }

  private get lineRows() {
    return this.work.manager.getRepository(BatchLineTable);
  }

  find(id: BatchId): Promise<BatchRow | null> {
    return this.batches.findOneBy({ id });
  }

  async lock(id: BatchId): Promise<BatchRow | null> {
    await this.work.manager.query('select 1 from certificate_batch where id = $1 for update', [id]);
    return this.find(id);
  }

  /** The one that waits or runs, else the last. */
  async latestOf(cohortId: CohortId): Promise<BatchRow | null> {
    const [row] = await this.batches.find({ where: { cohortId }, order: { proposedAt: 'DESC', id: 'DESC' }, take: 1 });
    return row ?? null;
  }

  async hasOpen(cohortId: CohortId): Promise<boolean> {
    return this.batches.existsBy({ cohortId, state: In(['proposed', 'issuing'] as const) });
  }

  async running(): Promise<BatchId[]> {
    return (await this.batches.find({ select: { id: true }, where: { state: 'issuing' } })).map(({ id }) => id);
  }

  linesOf(batchId: BatchId): Promise<BatchLineRow[]> {
    return this.lineRows.find({ where: { batchId }, order: { personId: 'ASC' } });
  }

  async insert(batch: BatchRow, people: readonly PersonId[]): Promise<void> {
    await this.batches.insert(batch);
    await this.lineRows.insert(people.map((personId): BatchLineRow => ({ batchId: batch.id, personId, state: 'waiting', awardId: null, problem: null })));
  }

  async change(id: BatchId, change: Partial<Omit<BatchRow, 'id' | 'cohortId'>>): Promise<void> {
    await this.batches.update({ id }, change);
  }

  /** Those of whom the second person will not have it. */
  async drop(batchId: BatchId, people: readonly PersonId[]): Promise<void> {
    if (people.length > 0) await this.lineRows.update({ batchId, personId: In([...people]), state: 'waiting' }, { state: 'dropped' });
  }

  /** The next that wait, at most so many, for this transaction alone; another node takes others. */
  async take(batchId: BatchId, atMost: number): Promise<PersonId[]> {
    const rows: { person_id: string }[] = await this.work.manager.query(
      "select person_id from certificate_batch_line where batch_id = $1 and state = 'waiting' order by person_id limit $2 for update skip locked", [batchId, atMost],
    );
    return rows.map(({ person_id: id }) => PersonId.parse(id));
  }

  async issued(batchId: BatchId, awards: readonly Pick<AwardRow, 'id' | 'personId'>[]): Promise<void> {
    await this.work.manager.query(
      `update certificate_batch_line l set state = 'issued', award_id = a.award_id, problem = null
       from unnest($2::uuid[], $3::uuid[]) a (person_id, award_id) where l.batch_id = $1 and l.person_id = a.person_id`,
      [batchId, awards.map(({ personId }) => personId), awards.map(({ id }) => id)],
    );
  }

  async settle({ batchId, personId }: Pick<BatchLineRow, 'batchId' | 'personId'>, change: Pick<BatchLineRow, 'state' | 'awardId' | 'problem'>): Promise<void> {
    await this.lineRows.update({ batchId, personId }, change);
  }

  async waits(batchId: BatchId): Promise<boolean> {
    return this.lineRows.existsBy({ batchId, state: 'waiting' });
  }
}
