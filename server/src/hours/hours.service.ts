// What people do with hours by hand: take an entry back, confirm as the second person.
import { Inject, Injectable } from '@nestjs/common';
import type { EntryId, ExpectedId, HoursEntry } from '@gongyan/shared/hours/hours.contract';
import { AuditTrail } from '../platform/audit/audit.trail.js';
import type { Actor } from '../platform/contract/actor.js';
import { Problem } from '../platform/contract/problem.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { HoursAccess } from './hours.access.js';
import { HoursLedger } from './hours.ledger.js';
import { HoursStore } from './hours.store.js';

@Injectable()
export class HoursService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(HoursAccess) private readonly access: HoursAccess,
    @Inject(HoursLedger) private readonly ledger: HoursLedger,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  reverse(by: Actor, id: EntryId, reason: string): Promise<HoursEntry> {
    return this.work.run(async () => {
      const entry = await this.ledger.reverse(id, { by: by.personId, reason });
      await this.audit.record({ act: 'hours.reversed', actorId: by.personId, subject: id, reason, facts: { personId: entry.personId, half: entry.half } });
      return entry;
    });
  }

  /** By whoever may see these hours: the lead of the school, or district staff. */
  confirm(by: Actor, id: ExpectedId): Promise<HoursEntry> {
    return this.work.run(async () => {
      const hoped = await this.store.lockExpected(id);
      if (hoped === null) throw new Problem('request.notFound');
      await this.access.demandSight(by.personId, hoped.personId);
      const entry = await this.ledger.confirm(id, by.personId);
      await this.audit.record({ act: 'hours.confirmed', actorId: by.personId, subject: entry.id, reason: null, facts: { personId: entry.personId, half: entry.half } });
      return entry;
    });
  }
}
