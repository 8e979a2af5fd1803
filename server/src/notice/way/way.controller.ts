// The routes of 消息设置: everybody's own, and the link in a mail.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { wayRoutes as routes } from '@gongyan/shared/notice/way/way.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { WayService } from './way.service.js';

@Controller()
export class WayController {
  constructor(@Inject(WayService) private readonly ways: WayService) {}

  @Serves(routes.open)
  open(@Who() who: Actor) {
    return this.ways.open(who.personId);
  }

  @Serves(routes.choose)
  choose(@Who() who: Actor, @In() { body }: Input<typeof routes.choose>) {
    return this.ways.choose(who.personId, body);
  }

  @Serves(routes.askMail)
  askMail(@Who() who: Actor, @In() { body }: Input<typeof routes.askMail>) {
    return this.ways.askMail(who.personId, body.address);
  }

  @Serves(routes.confirmMail)
  confirmMail(@Who() who: Actor, @In() { body }: Input<typeof routes.confirmMail>) {
    return this.ways.confirmMail(who.personId, body.code);
  }

  @Serves(routes.leaveMail)
  leaveMail(@Who() who: Actor) {
    return this.ways.leaveMail(who.personId);
  }

  @Serves(routes.unsubscribe)
  async unsubscribe(@In() { body }: Input<typeof routes.unsubscribe>) {
    await this.ways.unsubscribe(body.token);
    return {};
  }
}
