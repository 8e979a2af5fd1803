// The routes of a studio's documents.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { WritingQueries } from './writing.queries.js';
import { WritingService } from './writing.service.js';

@Controller()
export class WritingController {
  constructor(
    @Inject(WritingService) private readonly writings: WritingService,
    @Inject(WritingQueries) private readonly queries: WritingQueries,
  ) {}

  @Serves(writingRoutes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof writingRoutes.list>) {
    return this.queries.ofStudio(who.personId, params.studioId);
  }

  @Serves(writingRoutes.cases)
  cases(@Who() who: Actor) {
    return this.queries.cases(who.personId);
  }

  @Serves(writingRoutes.start)
  async start(@Who() who: Actor, @In() { params, body }: Input<typeof writingRoutes.start>) {
    return this.queries.card(who.personId, await this.writings.start(who, params.studioId, body));
  }

  @Serves(writingRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof writingRoutes.open>) {
    return this.queries.open(who.personId, params.writingId);
  }

  @Serves(writingRoutes.rename)
  async rename(@Who() who: Actor, @In() { params, body }: Input<typeof writingRoutes.rename>) {
    await this.writings.rename(who, params.writingId, body.title);
    return this.queries.card(who.personId, params.writingId);
  }

  @Serves(writingRoutes.share)
  async share(@Who() who: Actor, @In() { params, body }: Input<typeof writingRoutes.share>) {
    await this.writings.share(who, params.writingId, body.personIds);
    return this.queries.card(who.personId, params.writingId);
  }

  @Serves(writingRoutes.reads)
  reads(@Who() who: Actor, @In() { params }: Input<typeof writingRoutes.reads>) {
    return this.queries.reads(who.personId, params.writingId);
  }
}
