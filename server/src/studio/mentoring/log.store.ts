// The queries over entries. It changes none that both have confirmed: the database would refuse.
import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { LogId } from '@gongyan/shared/studio/mentoring/log.contract';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LogTable, type LogRow } from './mentoring.table.js';

@Injectable()
export class LogStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get logs() {
    return this.work.manager.getRepository(LogTable);
  }

  find(id: LogId): Promise<LogRow | null> {
    return this.logs.findOneBy({ id });
  }

  /** The latest day first. */
  ofPairs(pairIds: readonly PairId[]): Promise<LogRow[]> {
    return this.logs.find({ where: { pairId: In([...pairIds]) }, order: { day: 'DESC', writtenAt: 'DESC', id: 'ASC' } });
  }

  async insert(row: LogRow): Promise<void> {
    await this.logs.insert(row);
  }

  async change(id: LogId, change: Partial<Omit<LogRow, 'id' | 'pairId' | 'writerId' | 'corrects'>>): Promise<void> {
    await this.logs.update({ id }, change);
  }

  async discard(id: LogId): Promise<void> {
    await this.logs.delete({ id });
  }

  /** Confirmed before this instant. */
  async lockConfirmed(before: Date): Promise<void> {
    await this.logs.update({ state: 'both_confirmed', confirmedAt: LessThan(before) }, { state: 'locked' });
  }
}
