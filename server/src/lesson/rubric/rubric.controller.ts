// The routes of 评课量表. Every deed answers with the sheet as it stands afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { rubricRoutes as routes, type RubricCard, type RubricId } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { Problem } from '../../platform/contract/problem.js';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { RubricService } from './rubric.service.js';

@Controller()
export class RubricController {
  constructor(@Inject(RubricService) private readonly rubrics: RubricService) {}

  @Serves(routes.list)
  list(@Who() who: Actor) {
    return this.rubrics.list(who);
  }

  @Serves(routes.draft)
  async draft(@Who() who: Actor, @In() { body }: Input<typeof routes.draft>) {
    return this.card(who, await this.rubrics.draft(who, body));
  }

  @Serves(routes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    await this.rubrics.change(who, params.rubricId, body);
    return this.card(who, params.rubricId);
  }

  @Serves(routes.publish)
  async publish(@Who() who: Actor, @In() { params }: Input<typeof routes.publish>) {
    await this.rubrics.publish(who, params.rubricId);
    return this.card(who, params.rubricId);
  }

  @Serves(routes.discard)
  async discard(@Who() who: Actor, @In() { params }: Input<typeof routes.discard>) {
    await this.rubrics.discard(who, params.rubricId);
    return {};
  }

  private async card(who: Actor, id: RubricId): Promise<RubricCard> {
    const card = (await this.rubrics.list(who)).find((one) => one.id === id);
    if (card === undefined) throw new Problem('request.notFound');
    return card;
  }
}
