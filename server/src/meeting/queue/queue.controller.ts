// The routes of 发言队列.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { queueRoutes as routes } from '@gongyan/shared/meeting/queue/queue.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { QueueService } from './queue.service.js';

@Controller()
export class QueueController {
  constructor(@Inject(QueueService) private readonly queue: QueueService) {}

  @Serves(routes.raise)
  async raise(@Who() who: Actor, @In() { params }: Input<typeof routes.raise>) {
    await this.queue.raise(who, params.meetingId);
    return {};
  }

  @Serves(routes.lower)
  async lower(@Who() who: Actor, @In() { params, body }: Input<typeof routes.lower>) {
    await this.queue.lower(who, params.meetingId, body.personId);
    return {};
  }

  @Serves(routes.call)
  async call(@Who() who: Actor, @In() { params, body }: Input<typeof routes.call>) {
    await this.queue.call(who, params.meetingId, body);
    return {};
  }

  @Serves(routes.end)
  async end(@Who() who: Actor, @In() { params }: Input<typeof routes.end>) {
    await this.queue.end(who, params.meetingId);
    return {};
  }
}
