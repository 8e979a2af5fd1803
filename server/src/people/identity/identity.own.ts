// What a person does on his own page: goes to a provider to bind it, and chooses a password when he has none. Refuses a second identity of
// the same provider before he goes, and to replace a password that he has.
import { Inject, Injectable } from '@nestjs/common';
import type { ProviderId } from '@gongyan/shared/kit/provider';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { Visit } from '../../platform/contract/visit.js';
import { PasswordDesk } from '../account/password.desk.js';
import { PersonStore } from '../person.store.js';
import { IdentityBook } from './identity.book.js';
import { IdentityWay } from './identity.way.js';

@Injectable()
export class IdentityOwn {
  constructor(
    @Inject(IdentityBook) private readonly book: IdentityBook,
    @Inject(IdentityWay) private readonly way: IdentityWay,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(PasswordDesk) private readonly passwords: PasswordDesk,
  ) {}

  async beginBinding(who: Actor, provider: ProviderId, visit: Visit): Promise<string> {
    if ((await this.book.of(who.personId)).some((identity) => identity.provider === provider)) throw new Problem('identity.twice');
    return this.way.there(provider, visit, { who, next: '/me' });
  }

  async firstPassword(who: Actor, next: string): Promise<void> {
    const person = await this.people.find(who.personId);
    if (person === null) throw new Problem('signIn.needed');
    if (person.passwordHash !== null) throw new Problem('account.hasPassword');
    await this.passwords.set(person, next, { actorId: who.personId, keepSession: who.sessionId });
  }
}
