// Offices given and ended by the district's staff; open pages learn of it at once. Refuses an office of a studio, which only its founding
// gives, one that is held already, and to end the last administrator's.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import type { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { mayGiveOffice, OFFICES } from '@gongyan/shared/people/admin/office.rules';
import { AppointmentId, type Appointment } from '@gongyan/shared/people/people.contract';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DISTRICT } from '../account/operator.offices.js';
import { AppointmentNews } from '../appointment.news.js';
import { SchoolStore } from '../school.store.js';
import { AdminAccess } from './admin.access.js';

@Injectable()
export class OfficeDesk {
  constructor(
    @Inject(AdminAccess) private readonly access: AdminAccess,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(AppointmentNews) private readonly news: AppointmentNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  give(who: Actor, personId: PersonId, { role, schoolId, from, to }: Input<typeof adminRoutes.giveOffice>['body']): Promise<void> {
    return this.work.run(async () => {
      await this.access.account(who, personId, role);
      if (schoolId !== null && (await this.schools.findMany([schoolId])).length === 0) throw new Problem('request.notFound');
      const place = schoolId === null ? ({ scope: 'district', scopeId: DISTRICT } as const) : ({ scope: 'school', scopeId: schoolId } as const);
      const held = (await this.access.people.appointmentsOf([personId])).filter((one) => one.role === role && one.scope === place.scope && (place.scope === 'district' || one.scopeId === place.scopeId));
      demand(mayGiveOffice({ role, atSchool: schoolId !== null, from, to, held }));
      await this.access.people.insertAppointments([{ id: AppointmentId.parse(randomUUID()), personId, role, ...place, from, to }]);
      await this.note(who, 'people.officeGiven', { personId, role, ...place, from, to });
    });
  }

  end(who: Actor, appointmentId: AppointmentId): Promise<void> {
    return this.work.run(async () => {
      const office = await this.access.store.office(appointmentId);
      if (office === null || (office.to !== null && office.to < this.access.today)) throw new Problem('request.notFound');
      await this.access.account(who, office.personId, office.role);
      if (!OFFICES.includes(office.role)) throw new Problem('office.ofStudio');
      if (office.role === 'administrator') await this.access.demandAnotherAdministrator(office.personId);
      await this.access.people.endAppointments([appointmentId], this.access.today);
      await this.note(who, 'people.officeEnded', office);
    });
  }

  private async note(who: Actor, act: string, { personId, role, scope, scopeId, from, to }: Omit<Appointment, 'id'>): Promise<void> {
    await this.news.tell([personId]);
    await this.audit.record({ act, actorId: who.personId, subject: personId, reason: null, facts: { role, scope, scopeId, from, to } });
  }
}
