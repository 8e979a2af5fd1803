// The queries over open lessons and their seats.
import { Inject, Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { OpenLessonId, SeatState } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OpenLessonTable, SeatTable, type OpenLessonRow, type SeatRow } from './openlesson.table.js';

/** A district announces some two hundred a year. */
const LISTED = 400;

@Injectable()
export class OpenLessonStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get lessons() {
    return this.work.manager.getRepository(OpenLessonTable);
  }

  private get seats() {
    return this.work.manager.getRepository(SeatTable);
  }

  find(id: OpenLessonId): Promise<OpenLessonRow | null> {
    return this.lessons.findOneBy({ id });
  }

  /** The latest first. */
  list(designId: LessonDesignId | undefined): Promise<OpenLessonRow[]> {
    return this.lessons.find({ where: designId === undefined ? {} : { designId }, order: { startsAt: 'DESC', id: 'ASC' }, take: LISTED });
  }

  /** Those that were held. */
  heldBetween(from: Date, to: Date): Promise<OpenLessonRow[]> {
    return this.lessons.find({ where: { startsAt: Between(from, to), state: In(['held', 'evaluated', 'archived']) }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  /** Those that were held, by any of these teachers. */
  heldBy(teacherIds: readonly PersonId[]): Promise<OpenLessonRow[]> {
    return this.lessons.find({ where: { teacherId: In([...teacherIds]), state: In(['held', 'evaluated', 'archived']) }, order: { startsAt: 'DESC', id: 'ASC' } });
  }

  /** Until the end of the transaction nobody else books, changes, steps or submits here. */
  async lock(id: OpenLessonId): Promise<void> {
    await this.work.manager.query('select 1 from open_lesson where id = $1 for no key update', [id]);
  }

  async insert(row: OpenLessonRow): Promise<void> {
    await this.lessons.insert(row);
  }

  async change(id: OpenLessonId, change: Partial<Omit<OpenLessonRow, 'id'>>): Promise<void> {
    await this.lessons.update({ id }, change);
  }

  /** In the order in which they came. */
  seatsOf(ids: readonly OpenLessonId[]): Promise<SeatRow[]> {
    return this.seats.find({ where: { openLessonId: In([...ids]) }, order: { turn: 'ASC' } });
  }

  /** Inside the transaction that holds the lock. */
  async take(seat: Omit<SeatRow, 'turn'>): Promise<void> {
    await this.seats.insert(seat);
  }

  async setSeats(openLessonId: OpenLessonId, personIds: readonly PersonId[], state: SeatState): Promise<void> {
    if (personIds.length > 0) await this.seats.update({ openLessonId, personId: In([...personIds]) }, { state });
  }

  async giveBack(openLessonId: OpenLessonId, personId: PersonId): Promise<void> {
    await this.seats.delete({ openLessonId, personId });
  }
}
