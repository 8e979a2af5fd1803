// The studio rules: which are in force, and a new version from a day on. Refuses to judge the past anew.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { CharterId, type Charter, type CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import { charterOn, mayPublishCharter } from '@gongyan/shared/studio/charter/charter.rules';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { demand } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CharterTable } from './charter.table.js';

@Injectable()
export class CharterService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Newest first; of two for one day the later word counts. */
  all(): Promise<Charter[]> {
    return this.work.manager.getRepository(CharterTable).find({ order: { validFrom: 'DESC', at: 'DESC' } });
  }

  async today(): Promise<CharterRules> {
    const charter = charterOn(await this.all(), shanghaiDay(this.clock.now()));
    if (charter === null) throw new Error('No studio rules are in force');
    return charter.rules;
  }

  publish(by: PersonId, wanted: Pick<Charter, 'validFrom' | 'rules'>): Promise<Charter> {
    return this.work.run(async () => {
      const at = this.clock.now();
      demand(mayPublishCharter(wanted, at));
      const row = { ...wanted, id: CharterId.parse(randomUUID()), byId: by, at };
      await this.work.manager.getRepository(CharterTable).insert(row);
      await this.audit.record({ act: 'studio.rulesPublished', actorId: by, subject: row.id, reason: null, facts: { validFrom: row.validFrom } });
      return row;
    });
  }
}
