// The routes of 入库.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { publishRoutes as routes } from '@gongyan/shared/lesson/publish/publish.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CollectiveQueries } from '../collective/collective.queries.js';
import { PublishQueries } from './publish.queries.js';
import { PublishService } from './publish.service.js';

@Controller()
export class PublishController {
  constructor(
    @Inject(PublishService) private readonly publishing: PublishService,
    @Inject(PublishQueries) private readonly queries: PublishQueries,
    @Inject(CollectiveQueries) private readonly preparations: CollectiveQueries,
  ) {}

  @Serves(routes.check)
  check(@Who() who: Actor, @In() { params }: Input<typeof routes.check>) {
    return this.queries.check(who.personId, params.designId);
  }

  @Serves(routes.sign)
  async sign(@Who() who: Actor, @In() { params, body }: Input<typeof routes.sign>) {
    await this.publishing.sign(who, params.designId, body);
    return this.queries.check(who.personId, params.designId);
  }

  @Serves(routes.publish)
  async publish(@Who() who: Actor, @In() { params }: Input<typeof routes.publish>) {
    await this.publishing.publish(who, params.designId);
    return this.preparations.preparation(who.personId, params.designId);
  }

  @Serves(routes.list)
  list() {
    return this.queries.list();
  }

  @Serves(routes.read)
  read(@In() { params }: Input<typeof routes.read>) {
    return this.queries.read(params.designId);
  }
}
