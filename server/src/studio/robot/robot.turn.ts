// Sends what waits to be said: as soon as it was said, and again later when it did not arrive. Each is claimed before it is sent, so that
// two nodes say it once; one that a dying node had claimed is not said at all.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/log.js';
import { RobotDesk } from './robot.desk.js';
import type { Claimed } from './robot.store.js';
import { RobotVoice } from './robot.voice.js';

const LOOK_MS = 30_000;

@Injectable()
export class RobotTurn implements OnApplicationBootstrap, OnModuleDestroy {
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private ended = false;

  constructor(
    @Inject(RobotDesk) private readonly desk: RobotDesk,
    @Inject(RobotVoice) private readonly voice: RobotVoice,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Log) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.voice.onSaid(() => void this.look());
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  /** Sends what is due, after whoever is sending already. Never throws: what failed is written to the log. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => this.round()).catch((error: unknown) => this.log.fault(error, { doing: 'what a robot says' }));
    return this.looking;
  }

  private async round(): Promise<void> {
    const claim = (): Promise<Claimed | null> => (this.ended ? Promise.resolve(null) : this.work.run(() => this.desk.store.claim(this.clock.now())));
    for (let message = await claim(); message !== null; message = await claim()) await this.serve(message);
  }

  private async serve(message: Claimed): Promise<void> {
    const robot = await this.desk.store.find(message.studioId);
    if (robot?.state !== 'on') return;
    const why = await this.desk.send(robot, message.text);
    if (why !== null) this.log.info('a robot was not reached', { studio: message.studioId, why });
    await this.work.run(() => this.desk.settle(message, robot, { why, now: this.clock.now() }));
  }
}
