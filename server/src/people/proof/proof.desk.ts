// Is it he? At the door with login, password and the code of a second factor; later again before deeds that weigh. Refuses guesses beyond
// the limits of account and address, and does the same work for a login nobody has.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import type { peopleRoutes } from '@gongyan/shared/people/people.contract';
import type { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { Guesses } from '../../platform/sign-in/guesses.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { PasswordDesk } from '../account/password.desk.js';
import type { PersonRow } from '../people.table.js';
import { GIVEN_DAYS } from '@gongyan/shared/people/people.rules';
import { PersonStore } from '../person.store.js';
import { SecondFactors } from './second.factors.js';

@Injectable()
export class ProofDesk {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(PasswordDesk) private readonly passwords: PasswordDesk,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /** Throws signIn.wrong, signIn.tooMany, signIn.suspended, signIn.lapsed, secondFactor.codeNeeded, secondFactor.wrong. */
  async atTheDoor({ login, password, code }: Input<typeof peopleRoutes.signIn>['body'], address: string): Promise<PersonRow> {
    const person = await this.withPassword(login, password, address);
    if (person.state !== 'active') throw new Problem('signIn.suspended');
    if (person.mustChangePassword && (await this.people.hasLapsed(person.id))) throw new Problem('signIn.lapsed', { days: GIVEN_DAYS });
    if (await this.factors.isOn(person.id)) await this.demandCode(person, code, address);
    await this.guesses.forgive(login, address);
    return person;
  }

  /** Somebody whom a provider outside named. Null: he has a second factor and is asked for it. Throws signIn.suspended, account.noLogin,
   *  signIn.tooMany, secondFactor.wrong. */
  async named(personId: PersonId, code: string | undefined, address: string): Promise<{ readonly person: PersonRow; readonly shown: boolean } | null> {
    const person = await this.people.find(personId);
    if (person === null || person.state !== 'active') throw new Problem('signIn.suspended');
    if (person.login === null) throw new Problem('account.noLogin');
    if (!(await this.factors.isOn(personId))) return { person, shown: false };
    if (code === undefined) return null;
    await this.guesses.attempt(person.login, address);
    await this.demandCode(person, code, address);
    await this.guesses.forgive(person.login, address);
    return { person, shown: true };
  }

  /** His password, as an attempt that is counted. */
  async knowsPassword(who: Actor, password: string, address: string): Promise<PersonRow> {
    const { login } = await this.himself(who);
    const person = await this.withPassword(login, password, address);
    await this.guesses.giveBack(login, address);
    return person;
  }

  /** Afterwards his session may do for some minutes what asks for it, with the token that this gives. */
  async again(who: Actor, given: Input<typeof proofRoutes.prove>['body'], address: string): Promise<string> {
    const { login, person } = await this.himself(who);
    if (await this.factors.isOn(person.id)) {
      await this.guesses.attempt(login, address);
      await this.demandCode(person, 'code' in given ? given.code : undefined, address);
    } else if (person.passwordHash === null) throw new Problem('proof.noPassword');
    else await this.withPassword(login, 'password' in given ? given.password : '', address);
    await this.guesses.forgive(login, address);
    return this.sessions.proved(who.sessionId);
  }

  /** Throws signIn.tooMany after too many wrong ones. */
  async confirmFactor(who: Actor, code: string, address: string): Promise<string[]> {
    const { login, person } = await this.himself(who);
    await this.guesses.attempt(login, address);
    const codes = await this.factors.confirm(person.id, code);
    await this.guesses.giveBack(login, address);
    // Whoever was signed in before has shown one factor only.
    await this.sessions.endAll(person.id, who.sessionId);
    return codes;
  }

  private async withPassword(login: string, password: string, address: string): Promise<PersonRow> {
    await this.guesses.attempt(login, address);
    const person = await this.people.findByLogin(login);
    if (!(await this.passwords.fits(person, password)) || person === null) throw new Problem('signIn.wrong');
    return person;
  }

  /** Called after a counted attempt. Whoever gave none gets it back, no more: a password alone must not wipe out wrong codes. */
  private async demandCode(person: PersonRow, code: string | undefined, address: string): Promise<void> {
    if (code === undefined || code === '') {
      await this.guesses.giveBack(person.login ?? '', address);
      throw new Problem('secondFactor.codeNeeded');
    }
    if (!(await this.factors.fits(person.id, code))) throw new Problem('secondFactor.wrong');
  }

  private async himself(who: Actor): Promise<{ readonly login: string; readonly person: PersonRow }> {
    const person = await this.people.find(who.personId);
    if (person === null || person.login === null) throw new Problem('signIn.wrong');
    return { login: person.login, person };
  }
}
