// 事件推送: the hub tells other programs of the district what has happened, signed as Standard Webhooks says (webhook-id, webhook-timestamp,
// webhook-signature: v1). For administrators alone: it sends something out of the hub. Refuses to show a secret twice, and to send anything but kinds and ids.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { pageOf, PageQuery } from '../../kit/page.js';
import { ReportKind } from '../../kit/report.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../people.contract.js';

export const WebhookId = id('Webhook');
export type WebhookId = z.output<typeof WebhookId>;
export const DeliveryId = id('WebhookDelivery');
export type DeliveryId = z.output<typeof DeliveryId>;

/** Of the whole hub. */
export const WEBHOOKS = 20;
/** What is kept of deliveries, to be looked at and sent again. */
export const DELIVERY_DAYS = 30;

export const Webhook = z.object({
  id: WebhookId,
  name: z.string(),
  address: z.string(),
  kinds: z.array(ReportKind),
  /** `off`: it took nothing for a day, or said that it is gone. */
  state: z.enum(['on', 'paused', 'off']),
  madeBy: PersonCard.pick({ id: true, name: true }),
  madeAt: Instant,
  /** When something last arrived. */
  sentAt: Instant.nullable(),
  waiting: z.number().int(),
});
export type Webhook = z.output<typeof Webhook>;

export const Delivery = z.object({
  id: DeliveryId,
  /** `ping` is a test. */
  kind: z.union([ReportKind, z.literal('ping')]),
  at: Instant,
  state: z.enum(['waiting', 'arrived', 'dead']),
  tries: z.number().int(),
  /** What came of the last try: `ok`, a status, or in a word why not. */
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  nextAt: Instant.nullable(),
  body: z.string(),
});
export type Delivery = z.output<typeof Delivery>;

const name = z.string().trim().min(1).max(60);
const kinds = z.array(ReportKind).min(1).max(ReportKind.options.length);
export const AddWebhook = z.strictObject({ name, address: z.string().trim().min(1).max(500), kinds });
export type AddWebhook = z.output<typeof AddWebhook>;
export const ChangeWebhook = z.strictObject({ name, kinds, state: z.enum(['on', 'paused']) });
export type ChangeWebhook = z.output<typeof ChangeWebhook>;

const administrator = (perMinute: number) => ({ policy: 'administrator', perMinute }) as const;
const proven = (perMinute: number) => ({ policy: 'administrator', perMinute, proven: true }) as const;
const one = z.object({ webhookId: WebhookId });
const nothing = z.strictObject({});
const done = z.object({ done: z.literal(true) });

export const webhookRoutes = {
  list: route({ method: 'GET', path: '/admin/webhooks', summary: '事件推送的地址', access: administrator(120), reply: z.array(Webhook) }),
  add: route({
    method: 'POST', path: '/admin/webhooks', summary: '登记一个推送地址；签名密钥只在这时给出', access: proven(20), body: AddWebhook,
    reply: z.object({ secret: z.string(), made: Webhook }), problems: ['webhook.badAddress', 'webhook.tooMany'],
  }),
  change: route({ method: 'PUT', path: '/admin/webhooks/:webhookId', summary: '改名称和事件，暂停或继续', access: administrator(60), params: one, body: ChangeWebhook, reply: Webhook, problems: ['request.notFound'] }),
  renewSecret: route({ method: 'POST', path: '/admin/webhooks/:webhookId/secret', summary: '换签名密钥，旧的随即作废', access: proven(20), params: one, body: nothing, reply: z.object({ secret: z.string() }), problems: ['request.notFound'] }),
  remove: route({ method: 'DELETE', path: '/admin/webhooks/:webhookId', summary: '移除一个推送地址', access: administrator(30), params: one, reply: done, problems: ['request.notFound'] }),
  test: route({ method: 'POST', path: '/admin/webhooks/:webhookId/test', summary: '现在发一条测试', access: administrator(10), params: one, body: nothing, reply: Delivery, problems: ['request.notFound'] }),
  deliveries: route({ method: 'GET', path: '/admin/webhooks/:webhookId/deliveries', summary: '推送记录，新的在前', access: administrator(120), params: one, query: PageQuery, reply: pageOf(Delivery), problems: ['request.notFound'] }),
  again: route({
    method: 'POST', path: '/admin/webhook-deliveries/:deliveryId/again', summary: '再推送一次', access: administrator(60), params: z.object({ deliveryId: DeliveryId }), body: nothing, reply: Delivery,
    problems: ['request.notFound', 'webhook.notOn'],
  }),
};
