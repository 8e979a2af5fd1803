// The routes of signing in through a provider outside, and of what is bound to whom.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { Door, In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { Visit } from '../../platform/contract/visit.js';
import { IdentityAdmin } from './identity.admin.js';
import { IdentityBook } from './identity.book.js';
import { IdentityDesk } from './identity.desk.js';
import { IdentityOwn } from './identity.own.js';
import { IdentityWay } from './identity.way.js';

const done = { done: true } as const;

@Controller()
export class IdentityController {
  constructor(
    @Inject(IdentityWay) private readonly way: IdentityWay,
    @Inject(IdentityDesk) private readonly desk: IdentityDesk,
    @Inject(IdentityBook) private readonly book: IdentityBook,
    @Inject(IdentityOwn) private readonly own: IdentityOwn,
    @Inject(IdentityAdmin) private readonly admin: IdentityAdmin,
  ) {}

  @Serves(identityRoutes.begin)
  async begin(@In() { params, body }: Input<typeof identityRoutes.begin>, @Door() visit: Visit) {
    return { address: await this.way.there(params.provider, visit, { who: null, next: body.next }) };
  }

  @Serves(identityRoutes.arrive)
  arrive(@In() { params, body }: Input<typeof identityRoutes.arrive>, @Door() visit: Visit) {
    return this.desk.arrive(params.provider, body, visit);
  }

  @Serves(identityRoutes.code)
  code(@In() { body }: Input<typeof identityRoutes.code>, @Door() visit: Visit) {
    return this.desk.withCode(body.code, visit);
  }

  @Serves(identityRoutes.join)
  join(@In() { body }: Input<typeof identityRoutes.join>, @Door() visit: Visit) {
    return this.desk.join(body, visit);
  }

  @Serves(identityRoutes.mine)
  mine(@Who() who: Actor) {
    return this.book.of(who.personId);
  }

  @Serves(identityRoutes.bind)
  async bind(@Who() who: Actor, @In() { params }: Input<typeof identityRoutes.bind>, @Door() visit: Visit) {
    return { address: await this.own.beginBinding(who, params.provider, visit) };
  }

  @Serves(identityRoutes.unbind)
  async unbind(@Who() who: Actor, @In() { params }: Input<typeof identityRoutes.unbind>) {
    await this.book.unbind(who.personId, params.identityId);
    return done;
  }

  @Serves(identityRoutes.firstPassword)
  async firstPassword(@Who() who: Actor, @In() { body }: Input<typeof identityRoutes.firstPassword>) {
    await this.own.firstPassword(who, body.next);
    return done;
  }

  @Serves(identityRoutes.giveJoinCode)
  giveJoinCode(@Who() who: Actor, @In() { params }: Input<typeof identityRoutes.giveJoinCode>) {
    return this.admin.giveJoinCode(who, params.personId);
  }

  @Serves(identityRoutes.release)
  async release(@Who() who: Actor, @In() { params, body }: Input<typeof identityRoutes.release>) {
    await this.admin.release(who, params.personId, body.reason);
    return done;
  }
}
