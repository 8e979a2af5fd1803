// The board: people × requirements, cut to those whom the reader may see; on the page and as a file. That others' progress left the
// hub is noted.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { SheetFormat } from '@gongyan/shared/kit/sheet';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import type { Download } from '../../platform/contract/file.js';
import { SheetMaker } from '../../platform/sheet/sheet.maker.js';
import { CohortAccess, seesRow } from '../cohort/cohort.access.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { EnrolmentSteps } from '../enrolment/enrolment.steps.js';
import { BoardDesk } from './board.desk.js';
import { boardTable } from './board.sheet.js';

@Injectable()
export class ProgressQueries {
  constructor(
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(BoardDesk) private readonly desk: BoardDesk,
    @Inject(SheetMaker) private readonly sheets: SheetMaker,
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
  ) {}

  async board(reader: PersonId, id: CohortId): Promise<Reply<typeof progressRoutes.board>> {
    const { cohort, standing } = await this.access.see(reader, id);
    return { rows: await this.desk.rows(cohort, (await this.cohorts.enrolmentsOf(id)).filter((row) => seesRow(standing, row))), levels: await this.desk.levels() };
  }
  async file(reader: PersonId, id: CohortId, format: SheetFormat): Promise<Download> {
    const [{ cohort }, { rows, levels }, asOf] = [await this.access.see(reader, id), await this.board(reader, id), this.steps.now()];
    if (rows.some(({ person }) => person.id !== reader)) await this.steps.run(() => this.steps.record({ act: 'cohort.exported', actorId: reader, subject: id, reason: null, facts: { people: rows.length } }));
    const notes = [`${cohort.name}：${rows.length} 名学员`, `${cohort.startsOn} 至 ${cohort.endsOn}`];
    return this.sheets.make({ fileName: `${cohort.name}-学员与要求-${shanghaiDay(asOf)}`, asOf, notes, tables: [boardTable(rows, levels)] }, format);
  }
}
