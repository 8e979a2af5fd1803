// The routes of the group robot.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { robotRoutes as routes } from '@gongyan/shared/studio/robot/robot.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { RobotService } from './robot.service.js';

@Controller()
export class RobotController {
  constructor(@Inject(RobotService) private readonly robots: RobotService) {}

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.robots.open(who.personId, params.studioId);
  }

  @Serves(routes.set)
  set(@Who() who: Actor, @In() { params, body }: Input<typeof routes.set>) {
    return this.robots.set(who.personId, params.studioId, body.address);
  }

  @Serves(routes.test)
  test(@Who() who: Actor, @In() { params }: Input<typeof routes.test>) {
    return this.robots.test(who.personId, params.studioId);
  }

  @Serves(routes.remove)
  remove(@Who() who: Actor, @In() { params }: Input<typeof routes.remove>) {
    return this.robots.remove(who.personId, params.studioId);
  }
}
