// Ledgers as files. Whoever may see the hours may take them along; that other people's hours left the hub is noted in
// the audit trail.
import { Inject, Injectable } from '@nestjs/common';
import type { hoursPaperRoutes } from '@gongyan/shared/hours/paper/paper.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import type { SheetFormat } from '@gongyan/shared/kit/sheet';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { Clock } from '../../platform/clock.js';
import type { Download } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { PdfMaker } from '../../platform/paper/pdf.maker.js';
import { SheetMaker } from '../../platform/sheet/sheet.maker.js';
import { ledgerPdf } from './ledger.pdf.js';
import { LedgerReader } from './ledger.reader.js';
import { countsTable, entriesTable, type PersonLedger } from './ledger.sheet.js';
import { PaperAccess } from './paper.access.js';

interface Sheet {
  readonly of: string;
  readonly format: SheetFormat;
  readonly year: Day | undefined;
  readonly asOf: Date;
}

const yearNote = (year: Day | undefined): string => (year === undefined ? '全部学年' : `${year.slice(0, 4)}–${Number(year.slice(0, 4)) + 1} 学年的记录；合计按今天所在的周期`);

@Injectable()
export class HoursPaper {
  constructor(
    @Inject(PaperAccess) private readonly access: PaperAccess,
    @Inject(LedgerReader) private readonly ledgers: LedgerReader,
    @Inject(SheetMaker) private readonly sheets: SheetMaker,
    @Inject(PdfMaker) private readonly pdf: PdfMaker,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws 没有找到 for everybody who may not see these hours. */
  async ofPerson(reader: PersonId, { params: { personId, format }, query: { year } }: Input<typeof hoursPaperRoutes.ofPerson>): Promise<Download> {
    await this.access.demandPerson(reader, personId);
    const asOf = this.clock.now();
    const [ledger] = await this.ledgers.of([personId], year, asOf);
    if (ledger === undefined) throw new Problem('request.notFound');
    const { name } = ledger.person;
    if (format !== 'pdf') return this.sheet([ledger], { of: name, format, year, asOf });
    return { bytes: await this.pdf.make(ledgerPdf(ledger, { asOf, notes: [yearNote(year)] })), fileName: `${name}-学时台账-${shanghaiDay(asOf)}.pdf`, mime: 'application/pdf' };
  }

  async ofSchool(reader: PersonId, { params: { schoolId, format }, query: { year } }: Input<typeof hoursPaperRoutes.ofSchool>): Promise<Download> {
    const { name, people } = await this.access.demandSchool(reader, schoolId);
    const asOf = this.clock.now();
    return this.sheet(await this.ledgers.of(people, year, asOf), { of: name, format, year, asOf });
  }

  async ofDistrict(reader: PersonId, { params: { format }, query: { year } }: Input<typeof hoursPaperRoutes.ofDistrict>): Promise<Download> {
    const asOf = this.clock.now();
    const ledgers = await this.ledgers.of(await this.ledgers.everybody(), year, asOf);
    await this.access.noteDistrict(reader, ledgers.length);
    return this.sheet(ledgers, { of: '全区', format, year, asOf });
  }

  private sheet(ledgers: readonly PersonLedger[], { of, format, year, asOf }: Sheet): Promise<Download> {
    const order = { fileName: `${of}-学时台账-${shanghaiDay(asOf)}`, asOf, notes: [`${of}：${ledgers.length} 人`, yearNote(year)] };
    return this.sheets.make({ ...order, tables: [entriesTable(ledgers), countsTable(ledgers)] }, format);
  }
}
