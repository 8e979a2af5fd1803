// The routes of joining a studio.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { MembershipService } from '../membership/membership.service.js';
import { JoiningQueries } from './joining.queries.js';
import { JoiningService } from './joining.service.js';

@Controller()
export class JoiningController {
  constructor(
    @Inject(JoiningQueries) private readonly queries: JoiningQueries,
    @Inject(JoiningService) private readonly joinings: JoiningService,
    @Inject(MembershipService) private readonly memberships: MembershipService,
  ) {}

  @Serves(joiningRoutes.openings)
  openings(@Who() who: Actor) {
    return this.queries.openings(who.personId);
  }

  @Serves(joiningRoutes.mine)
  mine(@Who() who: Actor) {
    return this.queries.mine(who.personId);
  }

  @Serves(joiningRoutes.queue)
  queue(@Who() who: Actor) {
    return this.queries.queue(who.personId);
  }

  @Serves(joiningRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof joiningRoutes.open>) {
    return this.queries.open(who.personId, params.membershipId);
  }

  @Serves(joiningRoutes.apply)
  apply(@Who() who: Actor, @In() { params, body }: Input<typeof joiningRoutes.apply>) {
    return this.joinings.apply(who.personId, params.studioId, body);
  }

  @Serves(joiningRoutes.propose)
  propose(@Who() who: Actor, @In() { params, body }: Input<typeof joiningRoutes.propose>) {
    return this.joinings.propose(who.personId, params.studioId, body);
  }

  @Serves(joiningRoutes.act)
  act(@Who() who: Actor, @In() { params, body }: Input<typeof joiningRoutes.act>) {
    return this.joinings.act(who.personId, params.membershipId, body);
  }

  @Serves(joiningRoutes.transfer)
  transfer(@Who() who: Actor, @In() { params, body }: Input<typeof joiningRoutes.transfer>) {
    return this.memberships.transfer(who.personId, params, body);
  }
}
