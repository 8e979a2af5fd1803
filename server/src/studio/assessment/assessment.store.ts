// The queries over sheets, rounds, assessments, points and objections.
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { RoundId } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import type { Sheet, SheetKey } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AssessmentTable, MarkTable, ObjectionTable, RoundTable, ScoreSheetTable, type AssessmentRow, type MarkRow, type ObjectionRow, type RoundRow, type SheetRow } from './assessment.table.js';

@Injectable()
export class AssessmentStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get sheets() {
    return this.work.manager.getRepository(ScoreSheetTable);
  }

  private get rounds() {
    return this.work.manager.getRepository(RoundTable);
  }

  private get assessments() {
    return this.work.manager.getRepository(AssessmentTable);
  }

  private get marks() {
    return this.work.manager.getRepository(MarkTable);
  }

  private get objections() {
    return this.work.manager.getRepository(ObjectionTable);
  }

  /** Of every sheet the version that holds on this day. */
  async sheetsOn(day: Day): Promise<Sheet[]> {
    const rows = await this.sheets.find({ where: { validFrom: LessThanOrEqual(day) }, order: { key: 'ASC', version: 'DESC' } });
    return rows.filter((row, at) => row.key !== rows[at - 1]?.key).map(sheetOf);
  }

  async sheet(key: SheetKey, version: number): Promise<Sheet> {
    return sheetOf(await this.sheets.findOneByOrFail({ key, version }));
  }

  /** Two who open the same round do so one after the other. */
  async lockStudio(studioId: StudioId): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio assessment:' || $1, 0))", [studioId]);
  }

  round(id: RoundId): Promise<RoundRow | null> {
    return this.rounds.findOneBy({ id });
  }

  roundsByIds(ids: readonly RoundId[]): Promise<RoundRow[]> {
    return this.rounds.findBy({ id: In([...ids]) });
  }

  /** The newest first. */
  roundsOf(studioId: StudioId): Promise<RoundRow[]> {
    return this.rounds.find({ where: { studioId }, order: { yearFrom: 'DESC', subject: 'DESC', openedAt: 'ASC', id: 'ASC' } });
  }

  async addRound(row: RoundRow): Promise<void> {
    await this.rounds.insert(row);
  }

  find(id: AssessmentId): Promise<AssessmentRow | null> {
    return this.assessments.findOneBy({ id });
  }

  /** Until the end of the transaction nobody else does anything with it. */
  async hold(id: AssessmentId): Promise<AssessmentRow | null> {
    await this.work.manager.query('select 1 from studio_assessment where id = $1 for update', [id]);
    return this.find(id);
  }

  ofRounds(ids: readonly RoundId[]): Promise<AssessmentRow[]> {
    return this.assessments.find({ where: { roundId: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** Not final, and with something in it that this person might have to do: for most people there is none. */
  async around(personId: PersonId, districtStaff: boolean): Promise<AssessmentRow[]> {
    const found = await this.work.manager.query<{ id: AssessmentId }[]>(
      `select a.id from studio_assessment a join studio_round r on r.id = a.round_id join studio s on s.id = r.studio_id
       where a.state <> 'final' and (a.person_id = $1 or s.host_id = $1 or r.panel_ids ? $1::text or ($2 and (a.state = 'objected' or r.subject <> 'members')))`,
      [personId, districtStaff],
    );
    return found.length === 0 ? [] : this.assessments.find({ where: { id: In(found.map(({ id }) => id)) }, order: { id: 'ASC' } });
  }

  /** Whose public notice was over before this day; held, in one order. */
  overBefore(day: Day): Promise<AssessmentRow[]> {
    return this.assessments.find({ where: { state: 'publicised', noticeUntil: LessThan(day) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async add(rows: readonly AssessmentRow[]): Promise<void> {
    if (rows.length > 0) await this.assessments.insert([...rows]);
  }

  async change(id: AssessmentId, change: Partial<AssessmentRow>): Promise<void> {
    await this.assessments.update({ id }, change);
  }

  async addMarks(rows: readonly MarkRow[]): Promise<void> {
    await this.marks.insert([...rows]);
  }

  marksOf(ids: readonly AssessmentId[]): Promise<MarkRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.marks.find({ where: { assessmentId: In([...ids]) }, order: { at: 'ASC', byId: 'ASC' } });
  }

  async object(row: ObjectionRow): Promise<void> {
    await this.objections.insert(row);
  }

  /** The newest first. */
  objectionsBy(byId: PersonId, assessmentIds: readonly AssessmentId[]): Promise<ObjectionRow[]> {
    return this.objections.find({ where: { byId, assessmentId: In([...assessmentIds]) }, order: { at: 'DESC' } });
  }

  objectionsOf(assessmentId: AssessmentId): Promise<ObjectionRow[]> {
    return this.objections.find({ where: { assessmentId }, order: { at: 'ASC' } });
  }

  /** The one that waits for an answer. */
  unanswered(assessmentId: AssessmentId): Promise<ObjectionRow | null> {
    return this.objections.findOneBy({ assessmentId, answer: IsNull() });
  }

  async answer(id: string, answer: Pick<ObjectionRow, 'answer' | 'answeredBy' | 'answeredAt' | 'upheld'>): Promise<void> {
    await this.objections.update({ id }, answer);
  }
}

const sheetOf = ({ key, version, validFrom, sheet }: SheetRow): Sheet => ({ ...sheet, key, version, validFrom });
