// Entering, changing and settling 成果. Each deed is one transaction; what was confirmed or withdrawn is in the audit.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { step } from '@gongyan/shared/kit/machine';
import type { Input } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { ResultId, type ResultForm, type resultRoutes as routes } from '@gongyan/shared/studio/result/result.contract';
import { mayChangeResult, mayEnterResult, maySettleResult, mayTouchResult, resultTable } from '@gongyan/shared/studio/result/result.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ResultAccess } from './result.access.js';
import { ResultNews } from './result.news.js';
import type { ResultRow } from './result.table.js';

@Injectable()
export class ResultService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ResultAccess) private readonly access: ResultAccess,
    @Inject(ResultNews) private readonly news: ResultNews,
  ) {}

  enter(by: Actor, studioId: StudioId, form: ResultForm): Promise<ResultId> {
    return this.work.run(async () => {
      const { studio, rights, now } = await this.access.studio(by.personId, studioId);
      const circle = await this.access.circle(studioId);
      demand(mayEnterResult(form, { studio, reader: { personId: by.personId, rights }, circle }, shanghaiDay(now)));
      const id = ResultId.parse(randomUUID());
      await this.demandNew({ ...form, studioId, id });
      const { personIds, ...facts } = form;
      const row: ResultRow = { ...facts, id, studioId, state: 'entered', enteredBy: by.personId, enteredAt: now, settledBy: null, settledAt: null, reason: null };
      await this.access.store.insert(row, personIds);
      await this.news.entered(studio, row, by);
      return id;
    });
  }

  /** A returned one is handed in again by this. */
  change(by: Actor, id: ResultId, form: ResultForm): Promise<void> {
    return this.work.run(async () => {
      const { row, result, reader, seen } = await this.access.hold(by.personId, id);
      const circle = await this.access.circle(row.studioId);
      demand(mayChangeResult(form, { result, reader, circle }, shanghaiDay(seen.now)));
      await this.demandNew({ ...form, studioId: row.studioId, id });
      const { personIds, ...facts } = form;
      await this.access.store.change(id, { ...facts, state: 'entered', settledBy: null, settledAt: null, reason: null });
      await this.access.store.replacePeople(id, personIds);
      if (row.state === 'returned') await this.news.entered(seen.studio, { ...row, ...facts }, by);
      else this.news.tell(row);
    });
  }

  remove(by: Actor, id: ResultId): Promise<void> {
    return this.work.run(async () => {
      const { row, result, reader } = await this.access.hold(by.personId, id);
      demand(mayTouchResult(result, reader));
      await this.access.store.remove(id);
      this.news.tell(row);
    });
  }

  settle(by: Actor, id: ResultId, { deed, reason }: Input<typeof routes.settle>['body']): Promise<void> {
    return this.work.run(async () => {
      const { row, result, reader, seen } = await this.access.hold(by.personId, id);
      demand(maySettleResult(deed, { result, reader, reason }));
      const state = step(resultTable, row.state, deed);
      if (state === null) throw new Problem('result.otherState');
      await this.access.store.change(id, { state, settledBy: by.personId, settledAt: seen.now, reason: deed === 'confirm' ? null : reason });
      await this.news.settled(row, { by, deed, reason, people: result.personIds });
    });
  }

  private async demandNew(wanted: Pick<ResultRow, 'studioId' | 'kind' | 'day' | 'title' | 'id'>): Promise<void> {
    await this.access.store.lockStudio(wanted.studioId);
    if (await this.access.store.isThere(wanted, wanted.id)) throw new Problem('result.twice');
  }
}
