// Offices given and ended, by whoever may: the district's staff on the page, the operator at the machine. Open pages of the person learn of
// it at once and the audit keeps it. Refuses an office of a studio, one that is held already, and to end the last administrator's.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mayGiveOffice } from '@gongyan/shared/people/admin/office.rules';
import { AppointmentId, type Appointment } from '@gongyan/shared/people/people.contract';
import { AuditTrail, type ActorId } from '../../platform/audit/audit.trail.js';
import { demand } from '../../platform/contract/problem.js';
import { AdminAccess } from '../admin/admin.access.js';
import { AppointmentNews } from '../appointment.news.js';

/** The one district of a deployment has no row of its own. */
export const DISTRICT = '00000000-0000-4000-8000-000000000000';

export type NewOffice = Omit<Appointment, 'id'>;
type Place = Pick<Appointment, 'personId' | 'role' | 'scope' | 'scopeId'>;

/** Each inside the caller's unit of work. */
@Injectable()
export class OfficeBook {
  constructor(
    @Inject(AdminAccess) private readonly access: AdminAccess,
    @Inject(AppointmentNews) private readonly news: AppointmentNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** His terms in this very office there. */
  async held({ personId, role, scope, scopeId }: Place): Promise<Appointment[]> {
    return (await this.access.people.appointmentsOf([personId])).filter((one) => one.role === role && one.scope === scope && (scope === 'district' || one.scopeId === scopeId));
  }

  /** Throws office.ofStudio, office.place, office.days, office.held. Two who give him the same at once wait for each other. */
  async give(by: ActorId, office: NewOffice): Promise<void> {
    await this.access.store.holdOffices(office.personId);
    demand(mayGiveOffice({ ...office, atSchool: office.scope === 'school', held: await this.held(office) }));
    await this.access.people.insertAppointments([{ ...office, id: AppointmentId.parse(randomUUID()) }]);
    await this.note(by, 'people.officeGiven', office);
  }

  /** Terms of one office, from today on. Throws office.lastAdministrator. */
  async end(by: ActorId, offices: readonly Appointment[]): Promise<void> {
    const [office] = offices;
    if (office === undefined) return;
    if (office.role === 'administrator') await this.access.demandAnotherAdministrator(office.personId);
    await this.access.people.endAppointments(offices.map(({ id }) => id), this.access.today);
    await this.note(by, 'people.officeEnded', office);
  }

  private async note(by: ActorId, act: string, { personId, role, scope, scopeId, from, to }: NewOffice): Promise<void> {
    await this.news.tell([personId]);
    await this.audit.record({ act, actorId: by, subject: personId, reason: null, facts: { role, scope, scopeId, from, to } });
  }
}
