// The routes that read about people.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { In, Serves } from '../platform/contract/serves.js';
import { PeopleService } from './people.service.js';

@Controller()
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  @Serves(peopleRoutes.hub)
  hub() {
    return this.people.hub();
  }

  @Serves(peopleRoutes.schools)
  schools() {
    return this.people.allSchools();
  }

  @Serves(peopleRoutes.findPeople)
  findPeople(@In() { query }: Input<typeof peopleRoutes.findPeople>) {
    return this.people.find(query.find, query.after);
  }
}
