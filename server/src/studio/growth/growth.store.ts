// The queries over ratings and over who may look. It changes no rating: the database would refuse.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Audience, GrowthPart } from '@gongyan/shared/studio/growth/growth.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { GrowthAudienceTable, GrowthRatingTable, type AudienceRow, type RatingRow } from './growth.table.js';

@Injectable()
export class GrowthStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get ratings() {
    return this.work.manager.getRepository(GrowthRatingTable);
  }

  private get audiences() {
    return this.work.manager.getRepository(GrowthAudienceTable);
  }

  /** The newest first. */
  ratingsOf(personId: PersonId): Promise<RatingRow[]> {
    return this.ratings.find({ where: { personId }, order: { at: 'DESC', id: 'ASC' } });
  }

  async insertRatings(rows: readonly RatingRow[]): Promise<void> {
    await this.ratings.insert([...rows]);
  }

  /** Parts that nobody ever decided on are missing. */
  async audiencesOf(personId: PersonId): Promise<ReadonlyMap<GrowthPart, Audience>> {
    return new Map((await this.audiences.findBy({ personId })).map(({ part, audience }) => [part, audience]));
  }

  async showTo(row: AudienceRow): Promise<void> {
    await this.audiences.upsert(row, ['personId', 'part']);
  }
}
