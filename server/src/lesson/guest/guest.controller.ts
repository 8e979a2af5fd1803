// The routes of invitations to comment.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { guestRoutes } from '@gongyan/shared/lesson/guest/guest.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { GuestService } from './guest.service.js';

@Controller()
export class GuestController {
  constructor(@Inject(GuestService) private readonly guests: GuestService) {}

  @Serves(guestRoutes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof guestRoutes.list>) {
    return this.guests.list(who.personId, params.designId);
  }

  @Serves(guestRoutes.set)
  set(@Who() who: Actor, @In() { params, body }: Input<typeof guestRoutes.set>) {
    return this.guests.set(who, params.designId, body.personIds);
  }
}
