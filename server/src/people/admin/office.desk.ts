// Offices given and ended on the page by the district's staff. Refuses a place that is not there, an office of a studio, and an account that
// is not theirs to touch.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import type { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { OFFICES } from '@gongyan/shared/people/admin/office.rules';
import type { AppointmentId } from '@gongyan/shared/people/people.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DISTRICT, OfficeBook } from '../account/office.book.js';
import { SchoolStore } from '../school.store.js';
import { AdminAccess } from './admin.access.js';

@Injectable()
export class OfficeDesk {
  constructor(
    @Inject(AdminAccess) private readonly access: AdminAccess,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(OfficeBook) private readonly book: OfficeBook,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  give(who: Actor, personId: PersonId, { role, schoolId, from, to }: Input<typeof adminRoutes.giveOffice>['body']): Promise<void> {
    return this.work.run(async () => {
      await this.access.account(who, personId, role);
      if (schoolId !== null && (await this.schools.findMany([schoolId])).length === 0) throw new Problem('request.notFound');
      const place = schoolId === null ? ({ scope: 'district', scopeId: DISTRICT } as const) : ({ scope: 'school', scopeId: schoolId } as const);
      await this.book.give(who.personId, { personId, role, ...place, from, to });
    });
  }

  end(who: Actor, appointmentId: AppointmentId): Promise<void> {
    return this.work.run(async () => {
      const office = await this.access.store.office(appointmentId);
      if (office === null || (office.to !== null && office.to < this.access.today)) throw new Problem('request.notFound');
      await this.access.account(who, office.personId, office.role);
      if (!OFFICES.includes(office.role)) throw new Problem('office.ofStudio');
      await this.book.end(who.personId, [office]);
    });
  }
}
