// The routes of one's own account.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { Clock } from '../../platform/clock.js';
import { Door, In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { Visit } from '../../platform/contract/visit.js';
import { Tickets } from '../../platform/sign-in/tickets.js';
import { PeopleService } from '../people.service.js';
import { AccountService } from './account.service.js';

const done = { done: true } as const;

@Controller()
export class AccountController {
  constructor(
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Tickets) private readonly tickets: Tickets,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Serves(peopleRoutes.signIn)
  async signIn(@In() { body }: Input<typeof peopleRoutes.signIn>, @Door() visit: Visit) {
    const { person, sessionId } = await this.accounts.signIn(body, visit);
    return this.people.me(person, sessionId);
  }

  @Serves(peopleRoutes.signOut)
  async signOut(@Who() who: Actor, @Door() visit: Visit) {
    await this.accounts.signOut(who, visit);
    return done;
  }

  @Serves(peopleRoutes.me)
  me(@Who() who: Actor) {
    return this.people.meOf(who);
  }

  @Serves(peopleRoutes.changePassword)
  async changePassword(@Who() who: Actor, @In() { body }: Input<typeof peopleRoutes.changePassword>, @Door() visit: Visit) {
    await this.accounts.changePassword(who, body, visit);
    return done;
  }

  @Serves(peopleRoutes.sessions)
  sessions(@Who() who: Actor, @Door() visit: Visit) {
    return this.accounts.list(who, visit);
  }

  @Serves(peopleRoutes.endSession)
  async endSession(@Who() who: Actor, @In() { params }: Input<typeof peopleRoutes.endSession>) {
    await this.accounts.end(who, params.sessionId);
    return done;
  }

  @Serves(peopleRoutes.endAllSessions)
  async endAllSessions(@Who() who: Actor, @Door() visit: Visit) {
    await this.accounts.endAll(who, visit);
    return done;
  }

  @Serves(peopleRoutes.endOtherSessions)
  async endOtherSessions(@Who() who: Actor) {
    await this.accounts.endOthers(who);
    return done;
  }

  @Serves(peopleRoutes.socketTicket)
  async socketTicket(@Who() who: Actor) {
    return { ticket: await this.tickets.issue(who.sessionId), now: this.clock.now() };
  }
}
