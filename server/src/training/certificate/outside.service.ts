// 外部证书: entered by its holder with a scan, checked by one person, recorded or refused by another. Refused is final, with its reason; the
// holder may enter it again.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Input } from '@gongyan/shared/kit/route';
import { mayCheckOutside } from '@gongyan/shared/training/certificate/certificate.rules';
import { OutsideId, type outsideRoutes } from '@gongyan/shared/training/certificate/outside.contract';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { drawAnew } from '../../platform/files/picture.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import type { OutsideRow } from './certificate.table.js';
import { OutsideNews } from './outside.news.js';
import { OutsideStore } from './outside.store.js';

type Entered = Input<typeof outsideRoutes.add>['body'];
type Decision = Input<typeof outsideRoutes.decide>['body'];

@Injectable()
export class OutsideService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(OutsideStore) private readonly store: OutsideStore,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(OutsideNews) private readonly news: OutsideNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  add(personId: PersonId, entered: Entered): Promise<OutsideId> {
    return this.work.run(async () => {
      const found = await this.schemes.level(entered.levelId);
      if (found?.scheme.recordOnly !== true) throw new Problem('certificate.notOutside');
      const now = this.clock.now();
      if (entered.issuedOn > shanghaiDay(now)) throw new Problem('certificate.outsideFuture', { day: entered.issuedOn });
      await this.store.lockNumber(entered);
      if (await this.store.isThere(entered)) throw new Problem('certificate.outsideThere', { number: entered.number });
      const row: OutsideRow = { ...entered, id: OutsideId.parse(randomUUID()), personId, state: 'uploaded', uploadedAt: now, checkedBy: null, decidedBy: null, decidedAt: null, reason: null };
      await this.store.insert(row);
      await this.news.moved(row);
      return row.id;
    });
  }

  /** Only while nobody has checked it: what was checked is what stays. */
  async addScan(personId: PersonId, id: OutsideId, upload: Buffer): Promise<void> {
    const before = await this.store.find(id);
    if (before?.personId !== personId) throw new Problem('request.notFound');
    const { bytes } = await drawAnew(upload);
    await this.work.run(async () => {
      const row = await this.locked(id);
      if (row.state !== 'uploaded') throw new Problem('certificate.outsideOver');
      await this.store.keepScan(id, bytes);
      await this.news.moved(row);
    });
  }

  check(by: PersonId, id: OutsideId): Promise<void> {
    return this.work.run(async () => {
      const row = await this.locked(id);
      demand(mayCheckOutside({ personId: row.personId, by }));
      if (row.state !== 'uploaded') throw new Problem('certificate.outsideOver');
      if (!(await this.store.withScan([id])).has(id)) throw new Problem('certificate.noScan');
      await this.store.change(id, { state: 'checked', checkedBy: by });
      await this.news.acted({ ...row, state: 'checked' }, by);
    });
  }

  decide(by: PersonId, id: OutsideId, { outcome, reason }: Decision): Promise<void> {
    return this.work.run(async () => {
      const row = await this.locked(id);
      demand(mayCheckOutside({ personId: row.personId, by, checkedBy: outcome === 'recorded' ? row.checkedBy : null }));
      if (row.state === 'recorded' || row.state === 'refused') throw new Problem('certificate.outsideOver');
      if (outcome === 'recorded' && row.state !== 'checked') throw new Problem('certificate.notChecked');
      if (outcome === 'refused' && reason === null) throw new Problem('certificate.noReason');
      const change = { state: outcome, decidedBy: by, decidedAt: this.clock.now(), reason: outcome === 'refused' ? reason : null };
      await this.store.change(id, change);
      await this.news.acted({ ...row, ...change }, by);
    });
  }

  private async locked(id: OutsideId): Promise<OutsideRow> {
    const row = await this.store.lock(id);
    if (row === null) throw new Problem('request.notFound');
    return row;
  }
}
