// Who sees what of the district's numbers. Counting is the reader's; here rights are asked, each time.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input, Reply } from '@gongyan/shared/kit/route';
import type { SheetFormat } from '@gongyan/shared/kit/sheet';
import type { Coverage, coverageRoutes } from '@gongyan/shared/training/coverage/coverage.contract';
import { mayOpen, seenBy } from '@gongyan/shared/training/coverage/coverage.rules';
import { PeopleDoor, type Offices } from '../../people/people.door.js';
import type { Download } from '../../platform/contract/file.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { SheetMaker } from '../../platform/sheet/sheet.maker.js';
import { CoverageEvidence } from './coverage.evidence.js';
import { CoverageReader } from './coverage.reader.js';
import { sheetOf } from './coverage.sheet.js';

@Injectable()
export class CoverageService {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(CoverageReader) private readonly reader: CoverageReader,
    @Inject(CoverageEvidence) private readonly rows: CoverageEvidence,
    @Inject(SheetMaker) private readonly sheets: SheetMaker,
  ) {}

  async coverage(personId: PersonId): Promise<Coverage> {
    const offices = await this.officesOf(personId);
    return seenBy((await this.reader.counted()).coverage, offices);
  }

  async evidence(personId: PersonId, { query }: Input<typeof coverageRoutes.evidence>): Promise<Reply<typeof coverageRoutes.evidence>> {
    demand(mayOpen({ of: query.of, school: query.school ?? null }, await this.officesOf(personId)));
    return this.rows.open(personId, query, (await this.reader.counted()).facts);
  }

  /** Whoever sees no school has no table to take away. */
  async file(personId: PersonId, format: SheetFormat): Promise<Download> {
    const coverage = await this.coverage(personId);
    if (coverage.sight === 'public') throw new Problem('access.notYours', { who: 'districtStaff' });
    return this.sheets.make(sheetOf(coverage), format);
  }

  private async officesOf(personId: PersonId): Promise<Offices> {
    const offices = (await this.people.offices([personId])).get(personId);
    if (offices === undefined) throw new Error('Offices were not told');
    return offices;
  }
}
