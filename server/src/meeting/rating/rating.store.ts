// The queries over ratings and their sheets.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { RatingId } from '@gongyan/shared/meeting/rating/rating.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RatingTable, SheetTable, type RatingRow, type SheetRow } from './rating.table.js';

@Injectable()
export class RatingStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get ratings() {
    return this.work.manager.getRepository(RatingTable);
  }

  /** The newest first. */
  of(meetingId: MeetingId): Promise<RatingRow[]> {
    return this.ratings.find({ where: { meetingId }, order: { openedAt: 'DESC', id: 'ASC' } });
  }

  /** Until the end of the transaction nobody else hands in or shows it. */
  async hold(meetingId: MeetingId, id: RatingId): Promise<RatingRow | null> {
    await this.work.manager.query('select 1 from rating where id = $1 for update', [id]);
    return this.ratings.findOneBy({ id, meetingId });
  }

  async insert(row: RatingRow): Promise<void> {
    await this.ratings.insert(row);
  }

  async change(id: RatingId, change: Pick<RatingRow, 'state' | 'revealedAt' | 'result'>): Promise<void> {
    await this.ratings.update({ id }, change);
  }

  /** Of everybody the last one. */
  async standing(ids: readonly RatingId[]): Promise<SheetRow[]> {
    const rows = ids.length === 0 ? [] : await this.work.manager.getRepository(SheetTable).find({ where: { ratingId: In([...ids]) }, order: { turn: 'ASC' } });
    return [...new Map(rows.map((row) => [`${row.ratingId} ${row.personId}`, row])).values()];
  }

  async add(row: SheetRow): Promise<void> {
    await this.work.manager.getRepository(SheetTable).insert(row);
  }
}
