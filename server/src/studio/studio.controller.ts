// The routes of the studio room.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { In, Serves, Who, type Actor } from '../platform/contract/serves.js';
import { MembershipService } from './membership/membership.service.js';
import { StudioService } from './studio.service.js';

@Controller()
export class StudioController {
  constructor(
    @Inject(StudioService) private readonly studios: StudioService,
    @Inject(MembershipService) private readonly memberships: MembershipService,
  ) {}

  @Serves(studioRoutes.list)
  list(@Who() who: Actor) {
    return this.studios.list(who.personId);
  }

  @Serves(studioRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof studioRoutes.open>) {
    return this.studios.open(who.personId, params.studioId);
  }

  @Serves(studioRoutes.online)
  online(@Who() who: Actor, @In() { params }: Input<typeof studioRoutes.online>) {
    return this.studios.online(who.personId, params.studioId);
  }

  @Serves(studioRoutes.appoint)
  appoint(@Who() who: Actor, @In() { params, body }: Input<typeof studioRoutes.appoint>) {
    return this.memberships.appoint(who.personId, params.studioId, body);
  }

  @Serves(studioRoutes.remove)
  remove(@Who() who: Actor, @In() { params, body }: Input<typeof studioRoutes.remove>) {
    return this.memberships.remove(who.personId, params, body);
  }
}
