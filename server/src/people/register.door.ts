// What later rooms may ask about the district's register and its schools as a whole.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { School } from '@gongyan/shared/people/people.contract';
import { Clock } from '../platform/clock.js';
import { RegisterStore, type NamedPerson, type RegisterLine } from './register.store.js';
import { SchoolStore } from './school.store.js';

export type { RegisterLine } from './register.store.js';

@Injectable()
export class RegisterDoor {
  constructor(
    @Inject(RegisterStore) private readonly store: RegisterStore,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Everybody on the register today. */
  lines(): Promise<RegisterLine[]> {
    return this.store.lines(shanghaiDay(this.clock.now()));
  }

  /** Whoever has one of these staff numbers or names; for matching a file's lines, never by a name alone. */
  named(asked: { readonly staffNos: readonly string[]; readonly names: readonly string[] }): Promise<NamedPerson[]> {
    return this.store.named(asked);
  }

  allSchools(): Promise<School[]> {
    return this.schools.all();
  }
}
