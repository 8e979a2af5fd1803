// The routes of the studio rules.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { charterRoutes } from '@gongyan/shared/studio/charter/charter.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CharterService } from './charter.service.js';

@Controller()
export class CharterController {
  constructor(@Inject(CharterService) private readonly charters: CharterService) {}

  @Serves(charterRoutes.list)
  list() {
    return this.charters.all();
  }

  @Serves(charterRoutes.publish)
  publish(@Who() who: Actor, @In() { body }: Input<typeof charterRoutes.publish>) {
    return this.charters.publish(who.personId, body);
  }
}
