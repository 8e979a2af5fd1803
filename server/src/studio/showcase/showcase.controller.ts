// The routes of 公开页; the last one is open to everybody.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { showcaseRoutes as routes } from '@gongyan/shared/studio/showcase/showcase.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { ShowcaseQueries } from './showcase.queries.js';
import { ShowcaseService } from './showcase.service.js';

@Controller()
export class ShowcaseController {
  constructor(
    @Inject(ShowcaseService) private readonly showcases: ShowcaseService,
    @Inject(ShowcaseQueries) private readonly queries: ShowcaseQueries,
  ) {}

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.open(who.personId, params.studioId);
  }

  @Serves(routes.change)
  change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    return this.showcases.change(who, params.studioId, body);
  }

  @Serves(routes.close)
  close(@Who() who: Actor, @In() { params, body }: Input<typeof routes.close>) {
    return this.showcases.close(who, params.studioId, body);
  }

  @Serves(routes.lift)
  lift(@Who() who: Actor, @In() { params, body }: Input<typeof routes.lift>) {
    return this.showcases.lift(who, params.studioId, body);
  }

  @Serves(routes.visit)
  visit(@In() { params }: Input<typeof routes.visit>) {
    return this.queries.visit(params.studio);
  }
}
