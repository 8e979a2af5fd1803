// The queries over webhooks and what is sent to them. A delivery is claimed for two minutes: a node that dies in between loses none, and the
// receiver knows by its id whether it had one already.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Report } from '@gongyan/shared/kit/report';
import { DELIVERY_DAYS, type ChangeWebhook, DeliveryId, type Delivery, type Webhook, type WebhookId } from '@gongyan/shared/people/webhook/webhook.contract';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/metrics/metrics.js';

const CLAIM_SECONDS = 120;

const HOOKS = `
select h.id, h.name, h.address, h.kinds, h.state, h.made_at as "madeAt", h.sent_at as "sentAt", jsonb_build_object('id', p.id, 'name', p.name) as "madeBy",
  (select count(*)::int from webhook_delivery d where d.webhook_id = h.id and d.state = 'waiting') as waiting
from webhook h join person p on p.id = h.made_by`;
const DELIVERIES = `select d.id, d.kind, d.at, d.state, d.tries, d.answer, d.answered_at as "answeredAt", case when d.state = 'waiting' then d.next_at end as "nextAt", d.body from webhook_delivery d`;
const SAY = `
insert into webhook_delivery (id, webhook_id, kind, body, at, state, next_at)
select gen_random_uuid(), h.id, r.kind, r.body, $3::timestamptz, 'waiting', $3::timestamptz from unnest($1::text[], $2::text[]) as r (kind, body) join webhook h on r.kind = any (h.kinds) where h.state <> 'off' returning 1`;
const CLAIM = `
update webhook_delivery d set next_at = $1::timestamptz + interval '${CLAIM_SECONDS} seconds', tries = d.tries + 1 from webhook h
where h.id = d.webhook_id and d.id = (
  select w.id from webhook_delivery w join webhook o on o.id = w.webhook_id
  where w.state = 'waiting' and w.next_at <= $1 and o.state = 'on' and o.id <> all ($2::uuid[]) order by w.next_at limit 1 for update of w skip locked)
returning d.id, d.webhook_id as "webhookId", d.body, d.tries, d.at, h.address, h.secret`;
const WAITING = "select 'waiting' as state, count(*)::int as count, coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8 as oldest from webhook_delivery where state = 'waiting'";

export interface Claimed {
  readonly id: DeliveryId;
  readonly webhookId: WebhookId;
  readonly body: string;
  readonly tries: number;
  readonly at: Date;
  readonly address: string;
  /** Sealed. */
  readonly secret: Buffer;
}
export interface Outcome {
  readonly state: Delivery['state'];
  readonly answer: string;
  readonly now: Date;
  readonly nextAt: Date | null;
}

@Injectable()
export class WebhookStore {
  constructor(
    @Inject(UnitOfWork) readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Metrics) metrics: Metrics,
  ) {
    metrics.jobs('webhook', () => work.outside.query(WAITING));
  }

  get now(): Date {
    return this.clock.now();
  }

  list(): Promise<Webhook[]> {
    return this.work.manager.query(`${HOOKS} order by h.made_at, h.id`);
  }

  async find(id: WebhookId): Promise<Webhook | null> {
    const rows: Webhook[] = await this.work.manager.query(`${HOOKS} where h.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async insert({ id, name, address, kinds, secret, by, at }: Pick<Webhook, 'id' | 'name' | 'address' | 'kinds'> & { readonly secret: Buffer; readonly by: PersonId; readonly at: Date }): Promise<void> {
    await this.work.manager.query("insert into webhook (id, name, address, secret, kinds, state, made_by, made_at) values ($1, $2, $3, $4, $5, 'on', $6, $7)", [id, name, address, secret, [...new Set(kinds)], by, at]);
  }

  /** Two that are added at once count each other. */
  async hold(): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtext('gongyan webhooks'))");
  }

  async change(id: WebhookId, { name, kinds, state }: ChangeWebhook): Promise<void> {
    await this.work.manager.query('update webhook set name = $2, kinds = $3, state = $4 where id = $1', [id, name, [...new Set(kinds)], state]);
  }

  async setSecret(id: WebhookId, secret: Buffer): Promise<void> {
    await this.work.manager.query('update webhook set secret = $2 where id = $1', [id, secret]);
  }

  /** What waited is not said any more. */
  async remove(id: WebhookId): Promise<void> {
    await this.work.manager.query('delete from webhook_delivery where webhook_id = $1', [id]);
    await this.work.manager.query('delete from webhook where id = $1', [id]);
  }

  /** A row for each that asked for it; how many. */
  async say(reports: readonly Report[], at: Date): Promise<number> {
    const bodies = reports.map(({ kind, data }) => JSON.stringify({ type: kind, timestamp: at.toISOString(), data }));
    const rows: unknown[] = await this.work.manager.query(SAY, [reports.map(({ kind }) => kind), bodies, at]);
    return rows.length;
  }

  async ping(webhookId: WebhookId, at: Date): Promise<DeliveryId> {
    const id = DeliveryId.parse(randomUUID());
    const body = JSON.stringify({ type: 'ping', timestamp: at.toISOString(), data: {} });
    // Sent by whoever asked, and by no turn meanwhile.
    await this.work.manager.query(`insert into webhook_delivery (id, webhook_id, kind, body, at, state, tries, next_at) values ($1, $2, 'ping', $3, $4, 'waiting', 1, null)`, [id, webhookId, body, at]);
    return id;
  }

  /** One that is due and whose receiver is not being told something by this node already; nobody else gets it meanwhile. */
  async claim(now: Date, busy: readonly WebhookId[]): Promise<Claimed | null> {
    const [rows]: [Claimed[], number] = await this.work.manager.query(CLAIM, [now, busy]);
    return rows[0] ?? null;
  }

  async claimed(id: DeliveryId): Promise<Claimed | null> {
    const rows: Claimed[] = await this.work.manager.query(
      'select d.id, d.webhook_id as "webhookId", d.body, d.tries, d.at, h.address, h.secret from webhook_delivery d join webhook h on h.id = d.webhook_id where d.id = $1', [id],
    );
    return rows[0] ?? null;
  }

  async settle({ id, webhookId }: Pick<Claimed, 'id' | 'webhookId'>, { state, answer, now, nextAt }: Outcome): Promise<void> {
    await this.work.manager.query('update webhook_delivery set state = $2, answer = $3, answered_at = $4, next_at = $5 where id = $1', [id, state, answer, now, nextAt]);
    if (state === 'arrived') await this.work.manager.query('update webhook set sent_at = $2 where id = $1', [webhookId, now]);
  }

  /** True when this switched it off; not when something arrived since. */
  async switchOff(id: WebhookId, since: Date): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.work.manager.query("update webhook set state = 'off' where id = $1 and state <> 'off' and (sent_at is null or sent_at < $2) returning 1", [id, since]);
    return rows.length > 0;
  }

  async delivery(id: DeliveryId): Promise<(Delivery & { readonly webhookId: WebhookId }) | null> {
    const rows: (Delivery & { webhookId: WebhookId })[] = await this.work.manager.query(`${DELIVERIES.replace('d.id,', 'd.id, d.webhook_id as "webhookId",')} where d.id = $1`, [id]);
    return rows[0] ?? null;
  }

  deliveries(webhookId: WebhookId, after: DeliveryId | null, limit: number): Promise<Delivery[]> {
    return this.work.manager.query(
      `${DELIVERIES} where d.webhook_id = $1 and ($2::uuid is null or (d.at, d.id) < (select b.at, b.id from webhook_delivery b where b.id = $2)) order by d.at desc, d.id desc limit $3`, [webhookId, after, limit],
    );
  }

  async again(id: DeliveryId, now: Date): Promise<void> {
    await this.work.manager.query("update webhook_delivery set state = 'waiting', tries = 0, next_at = $2 where id = $1", [id, now]);
  }

  async sweep(now: Date): Promise<void> {
    await this.work.manager.query(`delete from webhook_delivery where at < $1::timestamptz - interval '${DELIVERY_DAYS} days'`, [now]);
  }
}
