// Signing in and out, one's own password, one's own devices. Refuses guesses, tells nobody whether an account
// exists, and ends every other session when a password changes.
import { Inject, Injectable } from '@nestjs/common';
import { topic } from '@gongyan/shared/kit/topic';
import { SessionId } from '@gongyan/shared/people/people.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { Visit } from '../../platform/contract/visit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Guesses } from '../../platform/sign-in/guesses.js';
import { SESSION } from '../../platform/sign-in/session.limits.js';
import { Sessions, type KnownSession } from '../../platform/sign-in/sessions.js';
import { PersonStore } from '../person.store.js';
import type { PersonRow } from '../people.table.js';
import { PasswordDesk } from './password.desk.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

@Injectable()
export class AccountService {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(PasswordDesk) private readonly passwords: PasswordDesk,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** Throws signIn.wrong, signIn.tooMany, signIn.suspended; the same work is done for a login nobody has. */
  async signIn(login: string, password: string, visit: Visit): Promise<{ person: PersonRow; sessionId: string }> {
    const person = await this.prove(login, password, visit.address);
    if (person.state !== 'active') throw new Problem('signIn.suspended');
    // A new identity for every sign-in: what this browser had before is worth nothing afterwards.
    if (visit.actor !== null) await this.sessions.end(visit.actor.personId, visit.actor.sessionId);
    const { id, token } = await this.sessions.begin(person.id, visit.device, visit.address);
    visit.keep(token, SESSION.absoluteDays * DAY_MS);
    return { person, sessionId: id };
  }

  async signOut(who: Actor, visit: Visit): Promise<void> {
    await this.sessions.end(who.personId, who.sessionId);
    visit.forget();
  }

  async changePassword(who: Actor, { current, next }: { current: string; next: string }, visit: Visit): Promise<void> {
    const me = await this.people.find(who.personId);
    if (me === null || me.login === null) throw new Problem('signIn.wrong');
    const person = await this.prove(me.login, current, visit.address);
    await this.passwords.set(person, next, { actorId: who.personId, keepSession: who.sessionId });
  }

  async list(who: Actor): Promise<(KnownSession & { id: SessionId; current: boolean })[]> {
    const sessions = await this.sessions.list(who.personId);
    return sessions.map((session) => ({ ...session, id: SessionId.parse(session.id), current: session.id === who.sessionId }));
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

  private async prove(login: string, password: string, address: string): Promise<PersonRow> {
    await this.guesses.attempt(login, address);
    const person = await this.people.findByLogin(login);
    if (!(await this.passwords.fits(person, password)) || person === null) throw new Problem('signIn.wrong');
    await this.guesses.forgive(login, address);
    return person;
  }
}

