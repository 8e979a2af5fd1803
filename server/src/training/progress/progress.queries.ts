// The board: people × requirements, cut to those whom the reader may see.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { CohortAccess, seesRow } from '../cohort/cohort.access.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { BoardDesk } from './board.desk.js';

@Injectable()
export class ProgressQueries {
  constructor(
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(BoardDesk) private readonly desk: BoardDesk,
  ) {}

  async board(reader: PersonId, id: CohortId): Promise<Reply<typeof progressRoutes.board>> {
    const { cohort, standing } = await this.access.see(reader, id);
    return { rows: await this.desk.rows(cohort, (await this.cohorts.enrolmentsOf(id)).filter((row) => seesRow(standing, row))), levels: await this.desk.levels() };
  }
}
