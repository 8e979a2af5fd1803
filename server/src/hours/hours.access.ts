// Who sees whose hours and who confirms them: the person himself, the lead of his school, district staff.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { maySeeHours } from '@gongyan/shared/hours/hours.rules';
import { PeopleDoor, type Offices } from '../people/people.door.js';
import { Problem } from '../platform/contract/problem.js';

@Injectable()
export class HoursAccess {
  constructor(@Inject(PeopleDoor) private readonly people: PeopleDoor) {}

  /** Throws 没有找到 for everybody who may not see them. */
  async demandSight(reader: PersonId, personId: PersonId): Promise<void> {
    if (!(await this.sees(reader, [personId])).has(personId)) throw new Problem('request.notFound');
  }

  /** Of these people, those whose hours the reader may see. */
  async sees(reader: PersonId, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    const offices = await this.people.offices([...new Set([reader, ...ids])]);
    const mine = offices.get(reader);
    return new Set(mine === undefined ? [] : ids.filter((id) => maySeeHours({ reader, offices: mine }, { personId: id, schools: schoolsOf(offices.get(id)) }).ok));
  }
}

const schoolsOf = (offices: Offices | undefined): Offices['worksAt'] => offices?.worksAt ?? [];
