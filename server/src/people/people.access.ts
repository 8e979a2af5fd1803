// Who somebody is today: tells the platform about the person who asks, and keeps the topic `person:<id>`,
// which only he himself may watch.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { demandsFactor, officesOf, owedBy, type Offices } from '@gongyan/shared/people/people.rules';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Actors } from '../platform/contract/actor.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';
import { PersonStore } from './person.store.js';

@Injectable()
export class PeopleAccess implements OnModuleInit {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Actors) private readonly actors: Actors,
    @Inject(LiveKeepers) private readonly keepers: LiveKeepers,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.actors.register({
      factsOf: async (personId) => {
        const facts = await this.people.facts(personId);
        if (facts === null) return null;
        const { districtStaff, roles } = officesOf(facts.appointments, this.clock.now());
        const offices = { districtStaff, administrator: roles.includes('administrator') };
        return { name: facts.name, owes: owedBy(facts, demandsFactor(this.config.secondFactor, offices)), ...offices };
      },
      standing: (personIds) => this.people.standing(personIds),
    });
    this.keepers.register('person', (personId, id) => Promise.resolve(personId === id));
  }

  /** An entry for every id asked for, also of persons without any appointment. */
  async offices(ids: readonly PersonId[]): Promise<Map<PersonId, Offices>> {
    const now = this.clock.now();
    const appointments = ids.length === 0 ? [] : await this.people.appointmentsOf(ids);
    return new Map(ids.map((id) => [id, officesOf(appointments.filter(({ personId }) => personId === id), now)]));
  }
}
