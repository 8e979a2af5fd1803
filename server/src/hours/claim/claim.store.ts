// The queries over claims, their steps and their evidence.
import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan, Not } from 'typeorm';
import type { ClaimFileId, ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClaimFileTable, ClaimStepTable, ClaimTable, type ClaimFileRow, type ClaimRow, type ClaimStepRow } from './claim.table.js';

const QUEUE = 300;
const NEAR = 300;
export type FileFacts = Omit<ClaimFileRow, 'bytes'>;

@Injectable()
export class ClaimStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get claims() {
    return this.work.manager.getRepository(ClaimTable);
  }

  private get files() {
    return this.work.manager.getRepository(ClaimFileTable);
  }

  /** Until the end of the transaction nobody else touches this claim, one that is not yet there included. */
  async lock(id: ClaimId): Promise<ClaimRow | null> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('claim:' || $1, 0))", [id]);
    return this.claims.findOneBy({ id });
  }

  /** Two claims of one person are handed in one after the other, so that the same file is seen. */
  async lockClaimant(personId: PersonId): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('claimant:' || $1, 0))", [personId]);
  }

  find(id: ClaimId): Promise<ClaimRow | null> {
    return this.claims.findOneBy({ id });
  }

  async insert(row: ClaimRow): Promise<void> {
    await this.claims.insert(row);
  }

  async change(id: ClaimId, change: Partial<ClaimRow>): Promise<void> {
    await this.claims.update({ id }, change);
  }

  ofPerson(personId: PersonId): Promise<ClaimRow[]> {
    return this.claims.find({ where: { personId }, order: { changedAt: 'DESC', id: 'ASC' }, take: QUEUE });
  }

  openOf(personId: PersonId): Promise<number> {
    return this.claims.countBy({ personId, state: Not(In(['posted', 'rejected', 'withdrawn'])) });
  }

  /** Waiting for somebody's check, the longest first; of these schools, or of all. */
  waiting(schools: readonly SchoolId[] | 'all'): Promise<ClaimRow[]> {
    const where = { state: In(['submitted', 'schoolChecked']) };
    return this.claims.find({ where: schools === 'all' ? where : { ...where, schoolId: In([...schools]) }, order: { submittedAt: 'ASC', id: 'ASC' }, take: QUEUE });
  }

  noticed(): Promise<ClaimRow[]> {
    return this.claims.find({ where: { state: 'publicised' }, order: { noticeUntil: 'ASC', id: 'ASC' }, take: QUEUE });
  }

  /** Whose public notice was over before this day. */
  due(day: Day): Promise<ClaimRow[]> {
    return this.claims.find({ where: { state: 'publicised', noticeUntil: LessThan(day) }, order: { noticeUntil: 'ASC', id: 'ASC' } });
  }

  /** Handed in by anybody, on the same days or with the same evidence. */
  near({ id, day, lastDay }: Pick<ClaimRow, 'id' | 'day' | 'lastDay'>, digests: readonly string[]): Promise<ClaimRow[]> {
    return this.claims.createQueryBuilder('c')
      .where("c.id <> :id and c.submitted_at is not null and c.state not in ('rejected', 'withdrawn')", { id })
      .andWhere('((c.day <= :lastDay and c.last_day >= :day) or exists (select 1 from hours_claim_file f where f.claim_id = c.id and f.digest = any (:digests)))', { day, lastDay, digests: [...digests] })
      .orderBy('c.day').addOrderBy('c.id').limit(NEAR).getMany();
  }

  async addStep(step: Omit<ClaimStepRow, 'id'>): Promise<void> {
    await this.work.manager.getRepository(ClaimStepTable).insert(step);
  }

  stepsOf(ids: readonly ClaimId[]): Promise<ClaimStepRow[]> {
    return this.work.manager.getRepository(ClaimStepTable).find({ where: { claimId: In([...ids]) }, order: { claimId: 'ASC', nth: 'ASC' } });
  }

  /** Without their bytes. */
  filesOf(ids: readonly ClaimId[]): Promise<FileFacts[]> {
    return this.files.find({ select: { id: true, claimId: true, fileName: true, mime: true, size: true, digest: true, addedAt: true }, where: { claimId: In([...ids]) }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  file(claimId: ClaimId, id: ClaimFileId): Promise<ClaimFileRow | null> {
    return this.files.findOneBy({ claimId, id });
  }

  async addFile(row: ClaimFileRow): Promise<void> {
    await this.files.insert(row);
  }

  async removeFile(claimId: ClaimId, id: ClaimFileId): Promise<boolean> {
    return ((await this.files.delete({ claimId, id })).affected ?? 0) > 0;
  }
}
