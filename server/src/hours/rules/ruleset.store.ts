// The queries over versions of the rules.
import { Inject, Injectable } from '@nestjs/common';
import type { RuleSetId } from '@gongyan/shared/hours/hours.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RuleSetTable, type RuleSetRow } from '../hours.table.js';

@Injectable()
export class RuleSetStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get sets() {
    return this.work.manager.getRepository(RuleSetTable);
  }

  all(): Promise<RuleSetRow[]> {
    return this.sets.find({ order: { version: 'DESC' } });
  }

  published(): Promise<RuleSetRow[]> {
    return this.sets.find({ where: { state: 'published' }, order: { version: 'ASC' } });
  }

  /** Until the end of the transaction nobody drafts, changes or publishes. */
  async lock(): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('hours rules', 0))");
  }

  find(id: RuleSetId): Promise<RuleSetRow | null> {
    return this.sets.findOneBy({ id });
  }

  async nextVersion(): Promise<number> {
    return ((await this.sets.maximum('version')) ?? 0) + 1;
  }

  async insert(row: RuleSetRow): Promise<void> {
    await this.sets.insert(row);
  }

  async change(id: RuleSetId, change: Partial<Pick<RuleSetRow, 'name' | 'validFrom' | 'rules' | 'state' | 'publishedBy' | 'publishedAt'>>): Promise<void> {
    await this.sets.update({ id }, change);
  }
}
