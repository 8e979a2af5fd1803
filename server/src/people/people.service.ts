// Reading about people: the hub's first page, who I am, schools, finding somebody.
import { Inject, Injectable } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import { SessionId, type Hub, type Me, type peopleRoutes, type School } from '@gongyan/shared/people/people.contract';
import { Actors } from '../platform/contract/actor.js';
import { Problem } from '../platform/contract/problem.js';
import type { Actor } from '../platform/contract/serves.js';
import { HubFacts } from './hub.facts.js';
import { PeopleDoor } from './people.door.js';
import { PersonStore, type FindCursor } from './person.store.js';
import type { PersonRow } from './people.table.js';
import { SchoolStore } from './school.store.js';

const PAGE = 20;

@Injectable()
export class PeopleService {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(PeopleDoor) private readonly door: PeopleDoor,
    @Inject(HubFacts) private readonly facts: HubFacts,
    @Inject(Actors) private readonly actors: Actors,
  ) {}

  hub(): Promise<Hub> {
    return this.facts.hub();
  }

  async me(person: PersonRow, sessionId: string): Promise<Me> {
    const [appointments, owes] = [await this.door.activeAppointments(person.id), (await this.actors.factsOf(person.id))?.owes];
    return {
      person, login: person.login ?? '', appointments, sessionId: SessionId.parse(sessionId),
      mustChangePassword: owes === 'password', mustAddFactor: owes === 'secondFactor', hasPassword: person.passwordHash !== null,
    };
  }

  async meOf(who: Actor): Promise<Me> {
    const person = await this.people.find(who.personId);
    if (person === null) throw new Problem('signIn.needed');
    return this.me(person, who.sessionId);
  }

  allSchools(): Promise<School[]> {
    return this.schools.all();
  }

  async find(text: string | undefined, after: string | undefined): Promise<Reply<typeof peopleRoutes.findPeople>> {
    const found = await this.people.search((text ?? '').trim(), readCursor(after), PAGE + 1);
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return { rows, next: found.length > PAGE && last !== undefined ? `${last.place}_${last.id}` : null };
  }
}

const readCursor = (text: string | undefined): FindCursor | null => {
  if (text === undefined) return null;
  const at = text.lastIndexOf('_');
  const id = PersonId.safeParse(text.slice(at + 1));
  if (at < 0 || !id.success) throw new Problem('request.invalid', { fields: 'after' });
  return { place: text.slice(0, at), id: id.data };
};
