// The routes of 师徒结对. Every deed answers with how the pairing stands afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { mentoringRoutes as routes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CourseService } from './course.service.js';
import { MentoringQueries } from './mentoring.queries.js';
import { PairService } from './pair.service.js';

@Controller()
export class MentoringController {
  constructor(
    @Inject(PairService) private readonly pairs: PairService,
    @Inject(CourseService) private readonly course: CourseService,
    @Inject(MentoringQueries) private readonly queries: MentoringQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { query }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, query.studioId);
  }

  @Serves(routes.waiting)
  waiting(@Who() who: Actor) {
    return this.queries.waiting(who.personId);
  }

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.page(who.personId, params.pairId);
  }

  @Serves(routes.propose)
  async propose(@Who() who: Actor, @In() { params, body }: Input<typeof routes.propose>) {
    return this.queries.card(who.personId, await this.pairs.propose(who, params.studioId, body));
  }

  @Serves(routes.revise)
  async revise(@Who() who: Actor, @In() { params, body }: Input<typeof routes.revise>) {
    await this.pairs.revise(who, params.pairId, body);
    return this.queries.card(who.personId, params.pairId);
  }

  @Serves(routes.sign)
  async sign(@Who() who: Actor, @In() { params, body }: Input<typeof routes.sign>) {
    await this.pairs.sign(who, params.pairId, body.digest);
    return this.queries.card(who.personId, params.pairId);
  }

  @Serves(routes.report)
  async report(@Who() who: Actor, @In() { params, body }: Input<typeof routes.report>) {
    await this.course.report(who, params.pairId, body.openLessonId);
    return this.queries.card(who.personId, params.pairId);
  }

  @Serves(routes.assess)
  async assess(@Who() who: Actor, @In() { params, body }: Input<typeof routes.assess>) {
    await this.course.assess(who, params.pairId, body);
    return this.queries.card(who.personId, params.pairId);
  }

  @Serves(routes.complete)
  async complete(@Who() who: Actor, @In() { params }: Input<typeof routes.complete>) {
    await this.course.complete(who, params.pairId);
    return this.queries.card(who.personId, params.pairId);
  }

  @Serves(routes.dissolve)
  async dissolve(@Who() who: Actor, @In() { params, body }: Input<typeof routes.dissolve>) {
    await this.course.dissolve(who, params.pairId, body.reason);
    return this.queries.card(who.personId, params.pairId);
  }
}
