// The routes of studio applications and terms.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { foundingRoutes } from '@gongyan/shared/studio/founding/founding.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { FoundingQueries } from './founding.queries.js';
import { FoundingService } from './founding.service.js';

@Controller()
export class FoundingController {
  constructor(
    @Inject(FoundingQueries) private readonly queries: FoundingQueries,
    @Inject(FoundingService) private readonly foundings: FoundingService,
  ) {}

  @Serves(foundingRoutes.mine)
  mine(@Who() who: Actor) {
    return this.queries.mine(who.personId);
  }

  @Serves(foundingRoutes.queue)
  queue(@Who() who: Actor) {
    return this.queries.queue(who.personId);
  }

  @Serves(foundingRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof foundingRoutes.open>) {
    return this.queries.open(who.personId, params.studioId);
  }

  @Serves(foundingRoutes.save)
  save(@Who() who: Actor, @In() { params, body }: Input<typeof foundingRoutes.save>) {
    return this.foundings.save(who.personId, params.studioId, body);
  }

  @Serves(foundingRoutes.act)
  act(@Who() who: Actor, @In() { params, body }: Input<typeof foundingRoutes.act>) {
    return this.foundings.act(who.personId, params.studioId, body);
  }
}
