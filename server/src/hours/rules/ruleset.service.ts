// Drafting, previewing and publishing versions of the rules. A published version stays as it is for ever: what
// was counted by it must stay explainable.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { RuleSetId, type hoursRoutes, type RuleSet, type Rules } from '@gongyan/shared/hours/hours.contract';
import { areRulesEven, mayPublish } from '@gongyan/shared/hours/hours.rules';
import type { Reply } from '@gongyan/shared/kit/route';
import type { Day } from '@gongyan/shared/kit/time';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { RuleSetRow } from '../hours.table.js';
import { RuleSetEffect } from './ruleset.effect.js';
import { RuleSetStore } from './ruleset.store.js';

interface Wanted {
  readonly name: string;
  readonly validFrom: Day;
  readonly rules: Rules;
}

@Injectable()
export class RuleSetService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RuleSetStore) private readonly store: RuleSetStore,
    @Inject(RuleSetEffect) private readonly effect: RuleSetEffect,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  all(): Promise<RuleSet[]> {
    return this.store.all();
  }

  draft(by: Actor, wanted: Wanted): Promise<RuleSet> {
    return this.work.run(async () => {
      await this.store.lock();
      demand(areRulesEven(wanted.rules));
      const row: RuleSetRow = {
        ...wanted, id: RuleSetId.parse(randomUUID()), version: await this.store.nextVersion(), state: 'draft',
        draftedBy: by.personId, draftedAt: this.clock.now(), publishedBy: null, publishedAt: null,
      };
      await this.store.insert(row);
      return row;
    });
  }

  change(_by: Actor, id: RuleSetId, wanted: Wanted): Promise<RuleSet> {
    return this.work.run(async () => {
      await this.store.lock();
      const row = await this.demandDraft(id);
      demand(areRulesEven(wanted.rules));
      await this.store.change(id, wanted);
      return { ...row, ...wanted };
    });
  }

  /** Whose totals would differ on the first day of this version. */
  async preview(id: RuleSetId): Promise<Reply<typeof hoursRoutes.previewRules>> {
    const draft = await this.store.find(id);
    if (draft === null) throw new Problem('request.notFound');
    return this.effect.of(draft);
  }

  publish(by: Actor, id: RuleSetId): Promise<RuleSet> {
    return this.work.run(async () => {
      await this.store.lock();
      const row = await this.demandDraft(id);
      const now = this.clock.now();
      demand(mayPublish(row, now));
      const published = { state: 'published', publishedBy: by.personId, publishedAt: now } as const;
      await this.store.change(id, published);
      await this.audit.record({ act: 'hours.rulesPublished', actorId: by.personId, subject: id, reason: null, facts: { version: row.version, validFrom: row.validFrom } });
      return { ...row, ...published };
    });
  }

  private async demandDraft(id: RuleSetId): Promise<RuleSetRow> {
    const row = await this.store.find(id);
    if (row === null) throw new Problem('request.notFound');
    if (row.state === 'published') throw new Problem('hours.rulesPublished');
    return row;
  }
}
