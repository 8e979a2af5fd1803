// Sends what waits for other programs: after the commit of the deed, and again later when it did not arrive. Four receivers at once, each one
// by one, so that a slow one holds up none but itself. A receiver that took nothing for a day, or says that it is gone (410), is switched off.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { WebhookId } from '@gongyan/shared/people/webhook/webhook.contract';
import { nextTry } from '@gongyan/shared/people/webhook/webhook.rules';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { Log } from '../../platform/log.js';
import { WebhookLine } from './webhook.line.js';
import { WebhookStore, type Claimed } from './webhook.store.js';

const LOOK_MS = 15_000;
const AT_ONCE = 4;
const GONE = '410';

@Injectable()
export class WebhookTurn implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly busy = new Set<WebhookId>();
  private claiming: Promise<unknown> = Promise.resolve();
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private ended = false;

  constructor(
    @Inject(WebhookStore) private readonly store: WebhookStore,
    @Inject(WebhookLine) private readonly line: WebhookLine,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Log) private readonly log: Log,
    @Inject(DayTurn) days: DayTurn,
  ) {
    days.once('webhook.sweep', () => this.store.sweep(this.store.now));
  }

  onApplicationBootstrap(): void {
    this.store.work.reportBy(async (reports) => {
      if ((await this.store.say(reports, this.store.now)) > 0) this.store.work.afterCommit(() => void this.look());
    });
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  /** Sends what is due, after whoever is sending already. Never throws: what failed is written to the log. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => Promise.all(Array.from({ length: AT_ONCE }, () => this.walk()))).then(() => undefined, (error: unknown) => this.log.fault(error, { doing: 'what webhooks say' }));
    return this.looking;
  }

  private async walk(): Promise<void> {
    for (let next = await this.claim(); next !== null; next = await this.claim()) {
      try {
        await this.serve(next, await this.line.send(next, this.store.now));
      } finally {
        this.busy.delete(next.webhookId);
      }
    }
  }

  /** One after the other, so that each knows who is being told something. */
  private claim(): Promise<Claimed | null> {
    const next = this.claiming.then(async () => {
      const found = this.ended ? null : await this.store.work.run(() => this.store.claim(this.store.now, [...this.busy]));
      if (found !== null) this.busy.add(found.webhookId);
      return found;
    });
    this.claiming = next.catch(() => undefined);
    return next;
  }

  private serve(sent: Claimed, answer: string): Promise<void> {
    const now = this.store.now;
    return this.store.work.run(async () => {
      const nextAt = answer === 'ok' || answer === GONE ? null : nextTry(sent.tries, now, Math.random());
      await this.store.settle(sent, { state: answer === 'ok' ? 'arrived' : nextAt === null ? 'dead' : 'waiting', answer, now, nextAt });
      if (answer === 'ok' || nextAt !== null) return;
      if (await this.store.switchOff(sent.webhookId, answer === GONE ? now : sent.at)) await this.audit.record({ act: 'hub.webhookOff', actorId: null, subject: sent.webhookId, reason: null, facts: { answer } });
    });
  }
}
