// The routes of 工作简报.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { briefRoutes as routes } from '@gongyan/shared/studio/brief/brief.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { BriefQueries } from './brief.queries.js';
import { BriefService } from './brief.service.js';

@Controller()
export class BriefController {
  constructor(
    @Inject(BriefService) private readonly briefs: BriefService,
    @Inject(BriefQueries) private readonly queries: BriefQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, params.studioId);
  }

  @Serves(routes.begin)
  async begin(@Who() who: Actor, @In() { params, body }: Input<typeof routes.begin>) {
    return { id: await this.briefs.begin(who, params.studioId, body) };
  }

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.open(who.personId, params.briefId);
  }

  @Serves(routes.facts)
  facts(@Who() who: Actor, @In() { params }: Input<typeof routes.facts>) {
    return this.queries.facts(who.personId, params.briefId);
  }

  @Serves(routes.save)
  async save(@Who() who: Actor, @In() { params, body }: Input<typeof routes.save>) {
    return { revision: await this.briefs.save(who, params.briefId, body) };
  }

  @Serves(routes.remove)
  async remove(@Who() who: Actor, @In() { params }: Input<typeof routes.remove>) {
    await this.briefs.remove(who, params.briefId);
    return {};
  }

  @Serves(routes.publish)
  async publish(@Who() who: Actor, @In() { params, body }: Input<typeof routes.publish>) {
    await this.briefs.publish(who, params.briefId, body.revision);
    return {};
  }

  @Serves(routes.withdraw)
  async withdraw(@Who() who: Actor, @In() { params, body }: Input<typeof routes.withdraw>) {
    await this.briefs.withdraw(who, params.briefId, body.reason);
    return {};
  }

  @Serves(routes.note)
  async note(@Who() who: Actor, @In() { params, body }: Input<typeof routes.note>) {
    await this.briefs.note(who, params.briefId, body.text);
    return {};
  }

  @Serves(routes.paper)
  paper(@Who() who: Actor, @In() { params }: Input<typeof routes.paper>) {
    return this.queries.paper(who.personId, params.briefId, params.format);
  }
}
