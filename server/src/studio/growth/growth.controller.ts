// The routes of 成长档案.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { growthRoutes as routes } from '@gongyan/shared/studio/growth/growth.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { GrowthPaper } from './growth.paper.js';
import { GrowthQueries } from './growth.queries.js';
import { GrowthService } from './growth.service.js';

@Controller()
export class GrowthController {
  constructor(
    @Inject(GrowthQueries) private readonly files: GrowthQueries,
    @Inject(GrowthService) private readonly growth: GrowthService,
    @Inject(GrowthPaper) private readonly papers: GrowthPaper,
  ) {}

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.files.open(who.personId, params.personId);
  }

  @Serves(routes.facts)
  facts(@Who() who: Actor, @In() { params, query }: Input<typeof routes.facts>) {
    return this.files.facts(who.personId, params, query);
  }

  @Serves(routes.rate)
  async rate(@Who() who: Actor, @In() { params, body }: Input<typeof routes.rate>) {
    await this.growth.rate(who, params.personId, body);
    return {};
  }

  @Serves(routes.show)
  async show(@Who() who: Actor, @In() { params, body }: Input<typeof routes.show>) {
    await this.growth.show(who.personId, params.part, body.audience);
    return {};
  }

  @Serves(routes.paper)
  paper(@Who() who: Actor, @In() { params: { personId, format } }: Input<typeof routes.paper>) {
    return this.papers.file(who.personId, personId, format);
  }
}
