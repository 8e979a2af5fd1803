// 每日邮件: once a day from its hour on, to whoever has something unread that no mail told of. Each is claimed and committed before it
// is sent, so that two nodes send one and nobody gets two: a hub that dies in between sends none that day, and the next day's mail
// tells of the same notices. Refused for now: tried again an hour later. No such address: its owner is told in the hub.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { slotAt } from '@gongyan/shared/notice/way/way.rules';
import { Clock } from '../../platform/clock.js';
import { Log } from '../../platform/log.js';
import { DigestDesk } from './digest.desk.js';

const LOOK_MS = 60_000;
const AT_ONCE = 4;

@Injectable()
export class DigestTurn implements OnApplicationBootstrap, OnModuleDestroy {
  private looking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private ended = false;

  constructor(
    @Inject(DigestDesk) private readonly desk: DigestDesk,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Log) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.desk.hour !== null) this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  /** Sends what is due now. Never throws: what failed is written to the log and tried again at the next look. */
  look(): Promise<void> {
    this.looking ??= this.round().catch((error: unknown) => this.log.fault(error, { doing: 'the daily mail' })).finally(() => (this.looking = null));
    return this.looking;
  }

  private async round(): Promise<void> {
    const { hour } = this.desk;
    const slot = hour === null ? null : slotAt(this.clock.now(), hour);
    if (slot === null) return;
    for (let due = await this.desk.due(slot, AT_ONCE); due.length > 0 && !this.ended; due = await this.desk.due(slot, AT_ONCE)) {
      const outcomes = await Promise.all(due.map((personId) => this.desk.serve(personId, slot)));
      for (const outcome of outcomes) if (outcome?.kind === 'later') this.log.info('a daily mail waits for the next hour', { why: outcome.why });
    }
  }
}
