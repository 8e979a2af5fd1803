// Signing in and out, one's own password, one's own devices. Ends every other session when a password changes, and tells of a device no
// more than in which kind of network it is.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import { topic } from '@gongyan/shared/kit/topic';
import { SessionId, type peopleRoutes, type Session } from '@gongyan/shared/people/people.contract';
import { placeOf } from '@gongyan/shared/people/place.rules';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { Visit } from '../../platform/contract/visit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import type { PersonRow } from '../people.table.js';
import { ProofDesk } from '../proof/proof.desk.js';
import { PasswordDesk } from './password.desk.js';


@Injectable()
export class AccountService {
  constructor(
    @Inject(ProofDesk) private readonly proof: ProofDesk,
    @Inject(PasswordDesk) private readonly passwords: PasswordDesk,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** Throws what ProofDesk.atTheDoor does. */
  async signIn(given: Input<typeof peopleRoutes.signIn>['body'], visit: Visit): Promise<{ person: PersonRow; sessionId: string }> {
    const person = await this.proof.atTheDoor(given, visit.address);
    return { person, sessionId: await this.enter(person, visit, true) };
  }

  /** Whom a provider outside named. False: he is still to show his second factor. A session of somebody else's making is no proof that it is
   *  he, unless the provider asked him just now or his code was right. Throws what ProofDesk.named does. */
  async enterFrom(personId: PersonId, visit: Visit, { fresh, code }: { readonly fresh: boolean; readonly code?: string }): Promise<boolean> {
    const named = await this.proof.named(personId, code, visit.address);
    if (named === null) return false;
    await this.enter(named.person, visit, fresh || named.shown);
    return true;
  }

  private async enter(person: PersonRow, visit: Visit, proven: boolean): Promise<string> {
    const { id, token } = await this.work.run(async () => {
      // A new identity for every sign-in: what this browser had before is worth nothing afterwards.
      if (visit.actor !== null) await this.sessions.end(visit.actor.personId, visit.actor.sessionId);
      const session = await this.sessions.begin(person.id, visit.device, visit.address);
      if (!proven) await this.sessions.doubt(session.id);
      return session;
    });
    visit.keep(token);
    visit.enters(person.id);
    return id;
  }

  async signOut(who: Actor, visit: Visit): Promise<void> {
    await this.sessions.end(who.personId, who.sessionId);
    visit.forget();
  }

  async changePassword(who: Actor, { current, next }: { current: string; next: string }, visit: Visit): Promise<void> {
    const person = await this.proof.knowsPassword(who, current, visit.address);
    // Whoever owes a password of his own has not chosen one when he writes down the given one again.
    if (await this.passwords.fits(person, next)) throw new Problem('signIn.samePassword');
    await this.passwords.set(person, next, { actorId: who.personId, keepSession: who.sessionId });
  }

  async list(who: Actor, visit: Visit): Promise<Session[]> {
    const sessions = await this.sessions.list(who.personId);
    return sessions.map(({ id, address, ...session }) => ({ ...session, ...placeOf(address, visit.address), id: SessionId.parse(id), current: id === who.sessionId }));
  }

  async end(who: Actor, sessionId: SessionId): Promise<void> {
    const ended = await this.work.run(async () => {
      this.work.announce(topic('person', who.personId), 'people.sessionEnded', { sessionId });
      return this.sessions.end(who.personId, sessionId);
    });
    if (!ended) throw new Problem('request.notFound');
  }

  async endAll(who: Actor, visit: Visit): Promise<void> {
    await this.sessions.endAll(who.personId);
    visit.forget();
  }

  async endOthers(who: Actor): Promise<void> {
    await this.sessions.endAll(who.personId, who.sessionId);
  }
}
