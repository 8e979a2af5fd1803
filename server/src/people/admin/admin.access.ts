// Whose account whom may touch, asked anew with each deed; and that the hub keeps an administrator.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { mayAdminister } from '@gongyan/shared/people/admin/office.rules';
import type { Role } from '@gongyan/shared/people/people.contract';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PeopleAccess } from '../people.access.js';
import type { PersonRow } from '../people.table.js';
import { PersonStore } from '../person.store.js';
import { AccountStore } from './account.store.js';

@Injectable()
export class AdminAccess {
  constructor(
    @Inject(AccountStore) readonly store: AccountStore,
    @Inject(PersonStore) readonly people: PersonStore,
    @Inject(UnitOfWork) readonly work: UnitOfWork,
    @Inject(PeopleAccess) private readonly access: PeopleAccess,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  get today(): Day {
    return shanghaiDay(this.clock.now());
  }

  /** Throws request.notFound, account.own, access.notYours. `role`: the office that is given or ended. */
  async account(who: Actor, personId: PersonId, role?: Role): Promise<PersonRow> {
    const person = await this.people.find(personId);
    if (person === null) throw new Problem('request.notFound');
    const offices = await this.access.offices([who.personId, personId]);
    const administers = (id: PersonId): boolean => offices.get(id)?.roles.includes('administrator') === true;
    demand(mayAdminister({ own: who.personId === personId, actorAdministers: administers(who.personId), aboutAdministrator: role === 'administrator' || administers(personId) }));
    return person;
  }

  /** Throws office.lastAdministrator. Two who take one another's office at once wait for each other here. */
  async demandAnotherAdministrator(personId: PersonId): Promise<void> {
    await this.store.holdAdministrators();
    const holders = await this.people.holding('administrator', this.today);
    if (holders.includes(personId) && holders.length === 1) throw new Problem('office.lastAdministrator');
  }
}
