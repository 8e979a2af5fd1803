// 历史学时导入: look first; a second person's word judges everything again and posts all or nothing, through the ledger like every
// other fact. The same file twice credits nothing twice.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { PastImportId, type PastCard, type PastPreview } from '@gongyan/shared/hours/past/past.contract';
import { mayConfirmPast, SOURCE, type JudgedLine } from '@gongyan/shared/hours/past/past.rules';
import type { Actor } from '../../platform/contract/actor.js';
import type { Download, Uploaded } from '../../platform/contract/file.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { TableReader } from '../../platform/sheet/read/table.reader.js';
import { HoursLedger, type NewCredit } from '../hours.ledger.js';
import { pastLines } from './past.columns.js';
import { PastDesk } from './past.desk.js';
import { PastJudge } from './past.judge.js';
import { PastStore } from './past.store.js';
import type { PastImportRow } from './past.table.js';

const LABEL = 60;

@Injectable()
export class PastService {
  constructor(
    @Inject(TableReader) private readonly reader: TableReader,
    @Inject(PastStore) private readonly store: PastStore,
    @Inject(PastJudge) private readonly judge: PastJudge,
    @Inject(HoursLedger) private readonly ledger: HoursLedger,
    @Inject(PastDesk) private readonly desk: PastDesk,
  ) {}

  async upload(by: Actor, { bytes, fileName }: Uploaded): Promise<PastPreview> {
    const lines = await this.reader.read(bytes, pastLines);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const row: PastImportRow = { id: PastImportId.parse(randomUUID()), fileName, digest, bytes, lines, rows: lines.length, state: 'waiting', uploadedBy: by.personId, uploadedAt: this.desk.now(), confirmedBy: null, confirmedAt: null, posted: null };
    await this.desk.run(async () => {
      await this.store.lockDigest(digest);
      if (await this.store.isWaiting(digest)) throw new Problem('past.there');
      await this.store.insert(row);
      await this.desk.tellOthers(row, by);
    });
    return this.judge.preview(row, await this.judge.judge(lines));
  }

  async list(): Promise<PastCard[]> {
    return this.judge.cards(await this.store.list());
  }

  async open(id: PastImportId): Promise<PastPreview> {
    const row = await this.known(id);
    return this.judge.preview(row, await this.judge.judge(row.lines));
  }

  async file(id: PastImportId): Promise<Download> {
    const { bytes, fileName } = await this.known(id);
    return { bytes, fileName, mime: 'application/octet-stream' };
  }

  async confirm(by: Actor, id: PastImportId, alikeToo: boolean): Promise<PastPreview> {
    await this.desk.run(async () => {
      const row = await this.store.lock(id);
      if (row === null) throw new Problem('request.notFound');
      demand(mayConfirmPast(row, by.personId, 0));
      const judged = await this.judge.judge(row.lines);
      demand(mayConfirmPast(row, by.personId, judged.filter((one) => one.row.verdict === 'error').length));
      const credits = judged.filter((one) => one.row.verdict === 'new' || (alikeToo && one.row.verdict === 'alike')).flatMap((one) => creditOf(row, one));
      const { refused: [refusal] } = credits.length === 0 ? { refused: [] } : await this.ledger.post(credits, by.personId);
      if (refusal !== undefined) demand(refusal.verdict);
      await this.store.change(id, { state: 'posted', confirmedBy: by.personId, confirmedAt: this.desk.now(), posted: credits.length });
      await this.desk.settled(row, by, credits.length);
    });
    return this.open(id);
  }

  async drop(by: Actor, id: PastImportId): Promise<PastCard> {
    await this.desk.run(async () => {
      const row = await this.store.lock(id);
      if (row === null) throw new Problem('request.notFound');
      if (row.state !== 'waiting') throw new Problem('past.settled');
      await this.store.change(id, { state: 'dropped' });
      await this.desk.dropped(row, by);
    });
    const [card] = await this.judge.cards([await this.known(id)]);
    if (card === undefined) throw new Problem('request.notFound');
    return card;
  }

  private async known(id: PastImportId): Promise<PastImportRow> {
    const row = await this.store.find(id);
    if (row === null) throw new Problem('request.notFound');
    return row;
  }
}

/** The file is the evidence: its name, the line, and where it lies. */
const creditOf = ({ id, fileName }: PastImportRow, { line, deed }: JudgedLine): NewCredit[] =>
  deed === null ? [] : [{
    personId: deed.personId, ruleCode: deed.ruleCode, units: deed.units, level: deed.level, title: deed.title, from: deed.from, to: deed.to, occurredOn: deed.occurredOn, sourceType: SOURCE, sourceId: line.source,
    evidence: [{ label: `导入文件“${fileName.slice(0, LABEL)}”第 ${line.line} 行`, link: `/hours/past/${id}` }],
  }];
