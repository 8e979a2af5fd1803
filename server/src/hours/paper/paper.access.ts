// Who takes which ledger along: a person's by whoever sees it, a school's by its lead and by district staff. A school's
// people are those who work there today.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HoursAccess } from '../hours.access.js';

@Injectable()
export class PaperAccess {
  constructor(
    @Inject(HoursAccess) private readonly access: HoursAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async demandPerson(reader: PersonId, personId: PersonId): Promise<void> {
    await this.access.demandSight(reader, personId);
    if (reader !== personId) await this.note(reader, personId, 1);
  }

  async demandSchool(reader: PersonId, schoolId: SchoolId): Promise<{ readonly name: string; readonly people: PersonId[] }> {
    const name = (await this.people.schoolNames([schoolId])).get(schoolId);
    const offices = (await this.people.offices([reader])).get(reader);
    if (name === undefined || offices === undefined || !(offices.districtStaff || offices.leadsSchools.includes(schoolId))) throw new Problem('request.notFound');
    const people = await this.people.workingAt(schoolId);
    await this.note(reader, schoolId, people.length);
    return { name, people };
  }

  /** The policy of the route has asked who it is. */
  noteDistrict(reader: PersonId, people: number): Promise<void> {
    return this.note(reader, 'district', people);
  }

  private note(reader: PersonId, subject: string, people: number): Promise<void> {
    return this.work.run(() => this.audit.record({ act: 'hours.exported', actorId: reader, subject, reason: null, facts: { people } }));
  }
}
