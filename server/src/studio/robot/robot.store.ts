// The queries over robots and what waits to be said.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ROBOT_FAILURES } from '@gongyan/shared/studio/robot/robot.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { RobotMessageTable, RobotTable, type RobotMessageRow, type RobotRow } from './robot.table.js';

const CLAIM = `
update studio_robot_message set next_at = null, tries = tries + 1 where id = (
  select id from studio_robot_message where next_at <= $1 order by next_at limit 1 for update skip locked)
returning id, studio_id as "studioId", text, at, tries`;

const FAILED = `
update studio_robot set failures = failures + 1, state = case when failures + 1 >= $3 then 'off' else state end
where studio_id = $1 and address = $2 and state = 'on' returning state`;

const WAITING = "select 'waiting' as state, count(*)::int as count, coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8 as oldest from studio_robot_message where next_at is not null";

export type Claimed = Omit<RobotMessageRow, 'nextAt'>;

@Injectable()
export class RobotStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Metrics) metrics: Metrics,
  ) {
    metrics.jobs('robot', () => work.outside.query(WAITING));
  }

  private get robots() {
    return this.work.manager.getRepository(RobotTable);
  }

  private get messages() {
    return this.work.manager.getRepository(RobotMessageTable);
  }

  find(studioId: StudioId): Promise<RobotRow | null> {
    return this.robots.findOneBy({ studioId });
  }

  async set(row: RobotRow): Promise<void> {
    await this.robots.upsert(row, ['studioId']);
  }

  /** What waited for it is not said any more. */
  async remove(studioId: StudioId): Promise<void> {
    await this.dropAll(studioId);
    await this.robots.delete({ studioId });
  }

  async add(studioId: StudioId, text: string, at: Date): Promise<void> {
    await this.messages.insert({ id: randomUUID(), studioId, text, at, tries: 0, nextAt: at });
  }

  /** One that is due; nobody else gets it. */
  async claim(now: Date): Promise<Claimed | null> {
    const [rows]: [Claimed[], number] = await this.work.manager.query(CLAIM, [now]);
    return rows[0] ?? null;
  }

  async again(id: string, nextAt: Date): Promise<void> {
    await this.messages.update({ id }, { nextAt });
  }

  async drop(id: string): Promise<void> {
    await this.messages.delete({ id });
  }

  async dropAll(studioId: StudioId): Promise<void> {
    await this.messages.delete({ studioId });
  }

  async arrived({ studioId, address }: Pick<RobotRow, 'studioId' | 'address'>, sentAt: Date): Promise<void> {
    await this.robots.update({ studioId, address }, { sentAt, failures: 0, state: 'on' });
  }

  /** True when this failure switched it off. Another address, entered meanwhile, is not blamed. */
  async failed({ studioId, address }: Pick<RobotRow, 'studioId' | 'address'>): Promise<boolean> {
    const [rows]: [{ state: string }[], number] = await this.work.manager.query(FAILED, [studioId, address, ROBOT_FAILURES]);
    return rows[0]?.state === 'off';
  }
}
