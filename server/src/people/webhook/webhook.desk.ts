// What the district's staff does with webhooks: adds one with its secret shown once, pauses it, tries it, sends again what did not arrive. Each
// change stands in the audit, without the address's path, which may be a key.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Reply } from '@gongyan/shared/kit/route';
import { DeliveryId, WEBHOOKS, WebhookId, type AddWebhook, type ChangeWebhook, type Delivery, type Webhook, type webhookRoutes } from '@gongyan/shared/people/webhook/webhook.contract';
import { isWebhookAddress } from '@gongyan/shared/people/webhook/webhook.rules';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { WebhookLine } from './webhook.line.js';
import { WebhookStore } from './webhook.store.js';
import { WebhookTurn } from './webhook.turn.js';

const PAGE = 30;

@Injectable()
export class WebhookDesk {
  constructor(
    @Inject(WebhookStore) private readonly store: WebhookStore,
    @Inject(WebhookLine) private readonly line: WebhookLine,
    @Inject(WebhookTurn) private readonly turn: WebhookTurn,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  list(): Promise<Webhook[]> {
    return this.store.list();
  }

  /** Throws webhook.badAddress, webhook.tooMany. */
  add(who: Actor, { name, address, kinds }: AddWebhook): Promise<Reply<typeof webhookRoutes.add>> {
    if (!isWebhookAddress(address)) throw new Problem('webhook.badAddress');
    return this.store.work.run(async () => {
      await this.store.hold();
      const held = (await this.store.list()).length;
      if (held >= WEBHOOKS) throw new Problem('webhook.tooMany', { n: held });
      const id = WebhookId.parse(randomUUID());
      const { sealed, shown } = this.line.secret(id);
      await this.store.insert({ id, name, address, kinds, secret: sealed, by: who.personId, at: this.store.now });
      await this.note(who, id, { act: 'hub.webhookAdded', facts: { name, host: new URL(address).host, kinds } });
      return { secret: shown, made: await this.found(id) };
    });
  }

  change(who: Actor, id: WebhookId, wanted: ChangeWebhook): Promise<Webhook> {
    return this.store.work.run(async () => {
      await this.found(id);
      await this.store.change(id, wanted);
      await this.note(who, id, { act: 'hub.webhookChanged', facts: wanted });
      if (wanted.state === 'on') this.store.work.afterCommit(() => void this.turn.look());
      return this.found(id);
    });
  }

  renewSecret(who: Actor, id: WebhookId): Promise<{ readonly secret: string }> {
    return this.store.work.run(async () => {
      await this.found(id);
      const { sealed, shown } = this.line.secret(id);
      await this.store.setSecret(id, sealed);
      await this.note(who, id, { act: 'hub.webhookSecretRenewed', facts: {} });
      return { secret: shown };
    });
  }

  remove(who: Actor, id: WebhookId): Promise<void> {
    return this.store.work.run(async () => {
      const { name } = await this.found(id);
      await this.store.remove(id);
      await this.note(who, id, { act: 'hub.webhookRemoved', facts: { name } });
    });
  }

  /** Sent now, also to one that is paused or off; once. */
  async test(id: WebhookId): Promise<Delivery> {
    await this.found(id);
    const { now } = this.store;
    const deliveryId = await this.store.work.run(() => this.store.ping(id, now));
    const claimed = await this.store.claimed(deliveryId);
    if (claimed === null) throw new Problem('request.notFound');
    const answer = await this.line.send(claimed, now);
    await this.store.work.run(() => this.store.settle(claimed, { state: answer === 'ok' ? 'arrived' : 'dead', answer, now: this.store.now, nextAt: null }));
    return this.delivered(deliveryId);
  }

  async deliveries(id: WebhookId, after: string | undefined): Promise<Reply<typeof webhookRoutes.deliveries>> {
    await this.found(id);
    const from = after === undefined ? null : DeliveryId.safeParse(after);
    if (from?.success === false) throw new Problem('request.invalid', { fields: 'after' });
    const found = await this.store.deliveries(id, from?.data ?? null, PAGE + 1);
    const rows = found.slice(0, PAGE);
    return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
  }

  /** Throws webhook.notOn. Tried anew from the beginning. */
  again(id: DeliveryId): Promise<Delivery> {
    return this.store.work.run(async () => {
      const { webhookId } = await this.delivered(id);
      if ((await this.found(webhookId)).state !== 'on') throw new Problem('webhook.notOn');
      await this.store.again(id, this.store.now);
      this.store.work.afterCommit(() => void this.turn.look());
      return this.delivered(id);
    });
  }

  private async found(id: WebhookId): Promise<Webhook> {
    const hook = await this.store.find(id);
    if (hook === null) throw new Problem('request.notFound');
    return hook;
  }

  private async delivered(id: DeliveryId): Promise<Delivery & { readonly webhookId: WebhookId }> {
    const delivery = await this.store.delivery(id);
    if (delivery === null) throw new Problem('request.notFound');
    return delivery;
  }

  private note(who: Actor, id: WebhookId, { act, facts }: { readonly act: string; readonly facts: Readonly<Record<string, unknown>> }): Promise<void> {
    return this.audit.record({ act, actorId: who.personId, subject: id, reason: null, facts });
  }
}
