// 工作简报 as a reader sees it. A draft is joined with the facts as they stand now; an issue says what it said when it was published.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { BriefCard, BriefFact, BriefGone, BriefItem, BriefPage } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { gonePicks, mayEditBriefs, mayNoteBrief, mayPublishBrief, mayReadBrief, mayWithdrawBrief, mayWriteBrief, pickedItems, type BriefReader } from '@gongyan/shared/studio/brief/brief.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PaperDoor } from '../../document/paper/paper.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import type { Download } from '../../platform/contract/file.js';
import { demand } from '../../platform/contract/problem.js';
import { BriefAccess } from './brief.access.js';
import { briefPage, issueName } from './brief.page.js';
import type { BriefRow } from './brief.table.js';

@Injectable()
export class BriefQueries {
  constructor(
    @Inject(BriefAccess) private readonly access: BriefAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(PaperDoor) private readonly papers: PaperDoor,
  ) {}

  async list(personId: PersonId, studioId: StudioId): Promise<BriefCard[]> {
    const { reader } = await this.access.studio(personId, studioId);
    const rows = (await this.access.store.ofStudio(studioId)).filter(({ state }) => mayReadBrief(state, reader));
    return rows.map(({ picks, items, ...row }) => ({ ...row, items: (items ?? picks).length }));
  }

  async open(personId: PersonId, id: BriefId): Promise<BriefPage> {
    const { row, reader, seen } = await this.access.see(personId, id);
    const [{ items, gone }, notes, cards] = [await this.content(row), await this.access.store.notesOf([id]), await this.people.cards([row.writtenBy])];
    const writtenBy = cards.get(row.writtenBy);
    if (writtenBy === undefined) throw new Error(`Brief ${id} was written by nobody`);
    return { ...row, items: [...items], gone, notes, writtenBy, studioName: seen.studio.name, may: rightsOf(row, reader) };
  }

  async facts(personId: PersonId, id: BriefId): Promise<BriefFact[]> {
    const { row, reader } = await this.access.see(personId, id);
    demand(mayEditBriefs(reader));
    return this.access.facts(row);
  }

  async paper(personId: PersonId, id: BriefId, format: 'docx' | 'pdf'): Promise<Download> {
    const page = await this.open(personId, id);
    return this.papers.page(briefPage(page), { title: `${page.studioName}工作简报`, lines: [issueName(page), `${page.from} 至 ${page.to}`] }, format);
  }

  private async content(row: BriefRow): Promise<{ readonly items: readonly BriefItem[]; readonly gone: BriefGone[] }> {
    if (row.items !== null) return { items: row.items, gone: [] };
    const facts = await this.access.facts(row);
    return { items: pickedItems(row.picks, facts), gone: gonePicks(row.picks, facts) };
  }
}

const rightsOf = ({ state }: BriefRow, reader: BriefReader): BriefPage['may'] => ({
  write: mayWriteBrief(state, reader).ok, publish: mayPublishBrief(state, reader).ok, withdraw: mayWithdrawBrief(state, reader).ok, note: mayNoteBrief(state, reader).ok,
  follow: reader.rights.host || reader.rights.member || reader.rights.oversees,
});
