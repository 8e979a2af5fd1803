// Who comes back from a provider outside is led in, asked for his second factor, asked for his number and join code, or bound. Refuses
// whoever is suspended, guesses beyond the limits of account and address, and a number that the provider says is another's.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import type { ProviderId } from '@gongyan/shared/kit/provider';
import type { Arrival, identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { Visit } from '../../platform/contract/visit.js';
import { Guesses } from '../../platform/sign-in/guesses.js';
import { AccountService } from '../account/account.service.js';
import { IdentityBook } from './identity.book.js';
import { IdentityStore, type ErrandRow, type Named } from './identity.store.js';
import { IdentityWay } from './identity.way.js';

/** Throws identity.expired for whoever was not named. */
const namedIn = ({ provider, issuer, subject, label }: ErrandRow): Named => {
  if (issuer === null || subject === null) throw new Problem('identity.expired');
  return { provider, issuer, subject, label: label ?? '' };
};

@Injectable()
export class IdentityDesk {
  constructor(
    @Inject(IdentityWay) private readonly way: IdentityWay,
    @Inject(IdentityStore) private readonly store: IdentityStore,
    @Inject(IdentityBook) private readonly book: IdentityBook,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(AccountService) private readonly accounts: AccountService,
  ) {}

  async arrive(provider: ProviderId, handed: Input<typeof identityRoutes.arrive>['body'], visit: Visit): Promise<Arrival> {
    const { errand, identity } = await this.way.back(provider, handed, visit);
    const named = namedIn(errand);
    if (errand.sessionId !== null) return this.bound(errand, named, visit);
    const personId = await this.store.ownerOf(named);
    if (personId === null) return { step: 'join', label: named.label, staffNo: identity.staffNo };
    return this.enter(personId, errand, { visit, fresh: identity.fresh });
  }

  async withCode(code: string, visit: Visit): Promise<Arrival> {
    const errand = await this.way.atTheDoor(visit);
    const personId = await this.store.ownerOf(namedIn(errand));
    if (personId === null) throw new Problem('identity.expired');
    return this.enter(personId, errand, { visit, fresh: false, code });
  }

  /** A try counts before it is looked at, against the number and the address. */
  async join(given: Input<typeof identityRoutes.join>['body'], visit: Visit): Promise<Arrival> {
    const errand = await this.way.atTheDoor(visit);
    const account = `join ${given.staffNo}`;
    await this.guesses.attempt(account, visit.address);
    if (errand.staffNo !== null && errand.staffNo !== given.staffNo) throw new Problem('identity.otherNumber');
    const personId = await this.book.join(given, namedIn(errand));
    await this.guesses.forgive(account, visit.address);
    // The code was handed to him by somebody who knows him: a proof, as a password is.
    return this.enter(personId, errand, { visit, fresh: true });
  }

  private async bound(errand: ErrandRow, named: Named, visit: Visit): Promise<Arrival> {
    await this.way.over(errand, visit);
    if (visit.actor === null) throw new Problem('identity.expired');
    await this.book.bind(visit.actor.personId, named);
    return { step: 'bound' };
  }

  private async enter(personId: PersonId, errand: ErrandRow, by: { readonly visit: Visit; readonly fresh: boolean; readonly code?: string }): Promise<Arrival> {
    if (!(await this.accounts.enterFrom(personId, by.visit, by))) return { step: 'code' };
    await this.store.used(namedIn(errand));
    await this.way.over(errand, by.visit);
    return { step: 'in', next: errand.next };
  }
}
