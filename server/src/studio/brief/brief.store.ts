// The queries over 工作简报 and their 更正.
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Day } from '@gongyan/shared/kit/time';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BriefNoteTable, BriefTable, type BriefNoteRow, type BriefRow } from './brief.table.js';

@Injectable()
export class BriefStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get briefs() {
    return this.work.manager.getRepository(BriefTable);
  }

  private get notes() {
    return this.work.manager.getRepository(BriefNoteTable);
  }

  find(id: BriefId): Promise<BriefRow | null> {
    return this.briefs.findOneBy({ id });
  }

  /** Until the end of the transaction nobody else saves, publishes or withdraws it. */
  async hold(id: BriefId): Promise<BriefRow | null> {
    await this.work.manager.query('select 1 from studio_brief where id = $1 for update', [id]);
    return this.find(id);
  }

  /** The newest first. */
  ofStudio(studioId: StudioId): Promise<BriefRow[]> {
    return this.briefs.find({ where: { studioId }, order: { to: 'DESC', publishedAt: 'DESC', id: 'ASC' } });
  }

  async isThere({ studioId, period, from }: Pick<BriefRow, 'studioId' | 'period' | 'from'>): Promise<boolean> {
    return (await this.briefs.countBy({ studioId, period, from, state: Not('withdrawn') })) > 0;
  }

  /** Issues of a studio are begun and numbered one after the other. */
  async lockStudio(studioId: StudioId): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio briefs:' || $1, 0))", [studioId]);
  }

  /** The next number of a school year; one that was withdrawn keeps its own. */
  async nextNo(studioId: StudioId, yearFrom: Day): Promise<number> {
    const numbered = await this.briefs.find({ where: { studioId, yearFrom, no: Not(IsNull()) }, order: { no: 'DESC' }, take: 1 });
    return (numbered[0]?.no ?? 0) + 1;
  }

  async insert(row: BriefRow): Promise<void> {
    await this.briefs.insert({ ...row, picks: [...row.picks], items: null });
  }

  async change(id: BriefId, { picks, items, ...change }: Partial<BriefRow>): Promise<void> {
    await this.briefs.update({ id }, { ...change, ...(picks === undefined ? {} : { picks: [...picks] }), ...(items === undefined || items === null ? {} : { items: [...items] }) });
  }

  async remove(id: BriefId): Promise<void> {
    await this.briefs.delete({ id });
  }

  async addNote(row: BriefNoteRow): Promise<void> {
    await this.notes.insert(row);
  }

  /** The oldest first. */
  notesOf(ids: readonly BriefId[]): Promise<BriefNoteRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.notes.find({ where: { briefId: In([...ids]) }, order: { at: 'ASC', id: 'ASC' } });
  }
}
