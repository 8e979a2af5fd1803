// Writing, publishing, correcting and withdrawing 工作简报. Each deed is one transaction; a save that does not know of the last one is refused.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { schoolYearOf } from '@gongyan/shared/hours/calendar.rules';
import type { Input } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { BriefNoteId, type BriefFact, type BriefPick, type briefRoutes as routes } from '@gongyan/shared/studio/brief/brief.contract';
import { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { briefSpan, gonePicks, isReadyBrief, itemKey, mayBeginBrief, mayNoteBrief, mayPublishBrief, mayRemoveBrief, mayStandInBrief, mayWithdrawBrief, mayWriteBrief, pickedItems } from '@gongyan/shared/studio/brief/brief.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BriefAccess } from './brief.access.js';
import { BriefNews } from './brief.news.js';
import type { BriefRow, KeptPick } from './brief.table.js';

type Body<Name extends 'begin' | 'save'> = Input<(typeof routes)[Name]>['body'];

@Injectable()
export class BriefService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(BriefAccess) private readonly access: BriefAccess,
    @Inject(BriefNews) private readonly news: BriefNews,
  ) {}

  begin(by: Actor, studioId: StudioId, { period, day }: Body<'begin'>): Promise<BriefId> {
    return this.work.run(async () => {
      const { reader, seen } = await this.access.studio(by.personId, studioId);
      const span = briefSpan(period, day);
      demand(mayBeginBrief(reader, span, shanghaiDay(seen.now)));
      await this.access.store.lockStudio(studioId);
      if (await this.access.store.isThere({ studioId, period, from: span.from })) throw new Problem('brief.twice');
      const row: BriefRow = {
        ...span, id: BriefId.parse(randomUUID()), studioId, state: 'draft', period, yearFrom: schoolYearOf(span.to).from, no: null, revision: 0, foreword: '', picks: [], items: null,
        writtenBy: by.personId, changedAt: seen.now, publishedBy: null, publishedAt: null, withdrawnBy: null, withdrawnAt: null, reason: null,
      };
      await this.access.store.insert(row);
      this.news.tell(row);
      return row.id;
    });
  }

  save(by: Actor, id: BriefId, { revision, foreword, picks }: Body<'save'>): Promise<number> {
    return this.work.run(async () => {
      const { row, reader, seen } = await this.access.hold(by.personId, id);
      demand(mayWriteBrief(row.state, reader));
      demandNewest(row, revision);
      await this.access.store.change(id, { foreword, picks: keptPicks(picks, await this.access.facts(row)), revision: revision + 1, writtenBy: by.personId, changedAt: seen.now });
      this.news.tell(row);
      return revision + 1;
    });
  }

  remove(by: Actor, id: BriefId): Promise<void> {
    return this.work.run(async () => {
      const { row, reader } = await this.access.hold(by.personId, id);
      demand(mayRemoveBrief(row.state, reader));
      await this.access.store.remove(id);
      this.news.tell(row);
    });
  }

  publish(by: Actor, id: BriefId, revision: number): Promise<void> {
    return this.work.run(async () => {
      const { row, reader, seen } = await this.access.hold(by.personId, id);
      demand(mayPublishBrief(row.state, reader));
      demandNewest(row, revision);
      const facts = await this.access.facts(row);
      const items = pickedItems(row.picks, facts);
      demand(isReadyBrief({ foreword: row.foreword, items, gone: gonePicks(row.picks, facts) }));
      await this.access.store.lockStudio(row.studioId);
      const issue = { state: 'published', items, no: await this.access.store.nextNo(row.studioId, row.yearFrom), publishedBy: by.personId, publishedAt: seen.now } as const;
      await this.access.store.change(id, issue);
      await this.news.published({ ...row, ...issue }, seen, by);
    });
  }

  withdraw(by: Actor, id: BriefId, reason: string): Promise<void> {
    return this.work.run(async () => {
      const { row, reader, seen } = await this.access.hold(by.personId, id);
      demand(mayWithdrawBrief(row.state, reader));
      await this.access.store.change(id, { state: 'withdrawn', withdrawnBy: by.personId, withdrawnAt: seen.now, reason });
      await this.news.withdrawn(row, seen, { by, reason });
    });
  }

  note(by: Actor, id: BriefId, text: string): Promise<void> {
    return this.work.run(async () => {
      const { row, reader, seen } = await this.access.hold(by.personId, id);
      demand(mayNoteBrief(row.state, reader));
      demand(mayStandInBrief([text]));
      await this.access.store.addNote({ id: BriefNoteId.parse(randomUUID()), briefId: id, text, byId: by.personId, at: seen.now });
      await this.news.corrected(row, by);
    });
  }
}

const demandNewest = (row: BriefRow, revision: number): void => {
  if (row.revision !== revision) throw new Problem('brief.moved');
};

/** Each once, and only what is there. */
const keptPicks = (picks: readonly BriefPick[], facts: readonly BriefFact[]): KeptPick[] => {
  const titles = new Map(facts.map((fact) => [itemKey(fact), fact.title]));
  return [...new Map(picks.map((pick) => [itemKey(pick), pick]))].flatMap(([key, pick]) => {
    const title = titles.get(key);
    return title === undefined ? [] : [{ ...pick, title }];
  });
};
