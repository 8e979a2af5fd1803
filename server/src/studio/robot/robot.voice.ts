// Leaves word for a studio's group in the transaction of the deed itself; said after the commit, see robot.turn.ts.
import { Inject, Injectable } from '@nestjs/common';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioStore } from '../studio.store.js';
import { RobotStore } from './robot.store.js';
import { robotText, type RobotNews } from './robot.texts.js';

@Injectable()
export class RobotVoice {
  private wake: () => void = () => undefined;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(RobotStore) private readonly store: RobotStore,
    @Inject(StudioStore) private readonly studios: StudioStore,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Called after the commit of a deed that has something to say. */
  onSaid(wake: () => void): void {
    this.wake = wake;
  }

  /** Nothing for a studio without a robot. */
  async say(studioId: StudioId, news: RobotNews): Promise<void> {
    this.work.demandRunning('say');
    const robot = await this.store.find(studioId);
    const studio = robot?.state === 'on' ? await this.studios.find(studioId) : null;
    if (studio === null) return;
    await this.store.add(studioId, robotText(studio.name, news, this.config.origin), this.clock.now());
    this.work.afterCommit(() => this.wake());
  }
}
