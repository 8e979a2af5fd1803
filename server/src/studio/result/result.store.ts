// The queries over 成果, their people and their papers.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ResultFileId, ResultId } from '@gongyan/shared/studio/result/result.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ResultFileTable, ResultPersonTable, ResultTable, type ResultFileRow, type ResultPersonRow, type ResultRow } from './result.table.js';

export type FileFacts = Omit<ResultFileRow, 'bytes'>;

@Injectable()
export class ResultStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get results() {
    return this.work.manager.getRepository(ResultTable);
  }

  private get people() {
    return this.work.manager.getRepository(ResultPersonTable);
  }

  private get files() {
    return this.work.manager.getRepository(ResultFileTable);
  }

  /** Until the end of the transaction nobody else changes or settles it. */
  async hold(id: ResultId): Promise<ResultRow | null> {
    await this.work.manager.query('select 1 from studio_result where id = $1 for update', [id]);
    return this.find(id);
  }

  find(id: ResultId): Promise<ResultRow | null> {
    return this.results.findOneBy({ id });
  }

  /** The newest first. */
  ofStudio(studioId: StudioId): Promise<ResultRow[]> {
    return this.results.find({ where: { studioId }, order: { day: 'DESC', enteredAt: 'DESC', id: 'ASC' } });
  }

  /** Whatever names this person and was confirmed, in any studio; the newest first. */
  confirmedOf(personId: PersonId): Promise<ResultRow[]> {
    return this.results.createQueryBuilder('r').where("r.state = 'confirmed' and exists (select 1 from studio_result_person p where p.result_id = r.id and p.person_id = :personId)", { personId }).orderBy('r.day', 'DESC').addOrderBy('r.id').getMany();
  }

  async isThere({ studioId, kind, day, title }: Pick<ResultRow, 'studioId' | 'kind' | 'day' | 'title'>, except: ResultId): Promise<boolean> {
    const found: unknown[] = await this.work.manager.query(
      "select 1 from studio_result where studio_id = $1 and kind = $2 and day = $3 and title = $4 and state <> 'withdrawn' and id <> $5 limit 1", [studioId, kind, day, title, except],
    );
    return found.length > 0;
  }

  /** Two people of a studio enter one after the other, so that the same thing is seen. */
  async lockStudio(studioId: StudioId): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio results:' || $1, 0))", [studioId]);
  }

  async insert(row: ResultRow, personIds: readonly PersonId[]): Promise<void> {
    await this.results.insert(row);
    await this.people.insert(rowsOf(row.id, personIds));
  }

  async change(id: ResultId, change: Partial<ResultRow>): Promise<void> {
    await this.results.update({ id }, change);
  }

  async replacePeople(id: ResultId, personIds: readonly PersonId[]): Promise<void> {
    await this.people.delete({ resultId: id });
    await this.people.insert(rowsOf(id, personIds));
  }

  async remove(id: ResultId): Promise<void> {
    await this.results.delete({ id });
  }

  /** In the order of authorship. */
  peopleOf(ids: readonly ResultId[]): Promise<ResultPersonRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.people.find({ where: { resultId: In([...ids]) }, order: { position: 'ASC' } });
  }

  filesOf(ids: readonly ResultId[]): Promise<FileFacts[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.files.find({ where: { resultId: In([...ids]) }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  async addFile(row: ResultFileRow): Promise<void> {
    await this.files.insert(row);
  }

  async removeFile(resultId: ResultId, id: ResultFileId): Promise<boolean> {
    return ((await this.files.delete({ resultId, id })).affected ?? 0) > 0;
  }

  file(resultId: ResultId, id: ResultFileId): Promise<ResultFileRow | null> {
    return this.files.findOne({ where: { resultId, id }, select: { id: true, resultId: true, fileName: true, mime: true, size: true, digest: true, bytes: true, addedAt: true } });
  }
}

const rowsOf = (resultId: ResultId, personIds: readonly PersonId[]): ResultPersonRow[] => personIds.map((personId, position) => ({ resultId, personId, position }));
