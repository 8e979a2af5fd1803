// The routes of 考核.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { assessmentRoutes as routes } from '@gongyan/shared/studio/assessment/assessment.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { AssessmentQueries } from './assessment.queries.js';
import { AssessmentService } from './assessment.service.js';
import { AssessmentPaper } from './paper/assessment.paper.js';
import { RoundService } from './round.service.js';

@Controller()
export class AssessmentController {
  constructor(
    @Inject(AssessmentQueries) private readonly queries: AssessmentQueries,
    @Inject(AssessmentService) private readonly assessments: AssessmentService,
    @Inject(RoundService) private readonly roundsDesk: RoundService,
    @Inject(AssessmentPaper) private readonly papers: AssessmentPaper,
  ) {}

  @Serves(routes.sheets)
  sheets() {
    return this.queries.sheets();
  }

  @Serves(routes.rounds)
  rounds(@Who() who: Actor, @In() { params }: Input<typeof routes.rounds>) {
    return this.queries.rounds(who.personId, params.studioId);
  }

  @Serves(routes.objections)
  objections(@Who() who: Actor, @In() { params }: Input<typeof routes.objections>) {
    return this.queries.ownObjections(who.personId, params.studioId);
  }

  @Serves(routes.judges)
  judges(@Who() who: Actor, @In() { params }: Input<typeof routes.judges>) {
    return this.roundsDesk.judges(who.personId, params.studioId);
  }

  @Serves(routes.open)
  async open(@Who() who: Actor, @In() { params, body }: Input<typeof routes.open>) {
    return { added: await this.roundsDesk.open(who, params.studioId, body) };
  }

  @Serves(routes.waiting)
  waiting(@Who() who: Actor) {
    return this.queries.waiting(who.personId);
  }

  @Serves(routes.page)
  page(@Who() who: Actor, @In() { params }: Input<typeof routes.page>) {
    return this.queries.page(who.personId, params.assessmentId);
  }

  @Serves(routes.score)
  async score(@Who() who: Actor, @In() { params, body }: Input<typeof routes.score>) {
    await this.assessments.score(who, params.assessmentId, body);
    return {};
  }

  @Serves(routes.publicise)
  async publicise(@Who() who: Actor, @In() { params }: Input<typeof routes.publicise>) {
    return { until: await this.assessments.publicise(who, params.assessmentId) };
  }

  @Serves(routes.object)
  async object(@Who() who: Actor, @In() { params, body }: Input<typeof routes.object>) {
    await this.assessments.object(who, params.assessmentId, body.reason);
    return {};
  }

  @Serves(routes.answer)
  async answer(@Who() who: Actor, @In() { params, body }: Input<typeof routes.answer>) {
    await this.assessments.answer(who, params.assessmentId, body);
    return {};
  }

  @Serves(routes.paper)
  paper(@Who() who: Actor, @In() { params }: Input<typeof routes.paper>) {
    return this.papers.file(who.personId, params.assessmentId, params.format);
  }

  @Serves(routes.sheet)
  sheet(@Who() who: Actor, @In() { params }: Input<typeof routes.sheet>) {
    return this.papers.book(who.personId, params.studioId, params.roundId);
  }
}
