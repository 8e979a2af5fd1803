// The routes of webhooks.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { webhookRoutes as routes } from '@gongyan/shared/people/webhook/webhook.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { WebhookDesk } from './webhook.desk.js';

const done = { done: true } as const;

@Controller()
export class WebhookController {
  constructor(@Inject(WebhookDesk) private readonly desk: WebhookDesk) {}

  @Serves(routes.list)
  list() {
    return this.desk.list();
  }

  @Serves(routes.add)
  add(@Who() who: Actor, @In() { body }: Input<typeof routes.add>) {
    return this.desk.add(who, body);
  }

  @Serves(routes.change)
  change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    return this.desk.change(who, params.webhookId, body);
  }

  @Serves(routes.renewSecret)
  renewSecret(@Who() who: Actor, @In() { params }: Input<typeof routes.renewSecret>) {
    return this.desk.renewSecret(who, params.webhookId);
  }

  @Serves(routes.remove)
  async remove(@Who() who: Actor, @In() { params }: Input<typeof routes.remove>) {
    await this.desk.remove(who, params.webhookId);
    return done;
  }

  @Serves(routes.test)
  test(@In() { params }: Input<typeof routes.test>) {
    return this.desk.test(params.webhookId);
  }

  @Serves(routes.deliveries)
  deliveries(@In() { params, query }: Input<typeof routes.deliveries>) {
    return this.desk.deliveries(params.webhookId, query.after);
  }

  @Serves(routes.again)
  again(@In() { params }: Input<typeof routes.again>) {
    return this.desk.again(params.deliveryId);
  }
}
