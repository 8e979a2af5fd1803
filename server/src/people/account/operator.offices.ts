// Offices given and ended by whoever runs the machine: the first researcher, a school's lead, somebody who left. Refuses an office that
// belongs to a studio, which only its founding gives, one that is held already, and to end the last administrator's.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { problemSentence } from '@gongyan/shared/kit/problem';
import type { Day } from '@gongyan/shared/kit/time';
import { AppointmentId, type Appointment, type Role, type Scope } from '@gongyan/shared/people/people.contract';
import { AuditTrail, COMMAND_LINE } from '../../platform/audit/audit.trail.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppointmentNews } from '../appointment.news.js';
import type { PersonRow } from '../people.table.js';
import { PersonStore } from '../person.store.js';
import { AT_A_SCHOOL, OF_THE_DISTRICT } from '@gongyan/shared/people/admin/office.rules';
import { SchoolStore } from '../school.store.js';

/** The one district of a deployment has no row of its own. */
export const DISTRICT = '00000000-0000-4000-8000-000000000000';

export interface Office {
  readonly login: string;
  readonly role: Role;
  /** By its name; null for an office of the district. */
  readonly school: string | null;
}
export interface Term {
  readonly from: Day;
  readonly to: Day | null;
}

/** Why an office is neither given nor ended. */
export class OfficeRefusal extends Error {}

@Injectable()
export class OperatorOffices {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(AppointmentNews) private readonly news: AppointmentNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** Throws OfficeRefusal. Open pages of the person learn of it at once. */
  grant(office: Office, term: Term): Promise<PersonRow> {
    return this.work.run(async () => {
      const { person, place } = await this.find(office);
      const held = (await this.held(person, office, place)).find(({ from, to }) => (to === null || to >= term.from) && (term.to === null || from <= term.to));
      if (held !== undefined) throw new OfficeRefusal(`${person.name} 在 ${held.from} 至 ${held.to ?? '今后'} 已有这项任职。${person.name} holds this office in that time already.`);
      await this.people.insertAppointments([{ id: AppointmentId.parse(randomUUID()), personId: person.id, role: office.role, ...place, ...term }]);
      await this.note('people.officeGiven', person, { role: office.role, ...place, ...term });
      return person;
    });
  }

  /** From today on. Throws OfficeRefusal. */
  end(office: Office, today: Day): Promise<PersonRow> {
    return this.work.run(async () => {
      const { person, place } = await this.find(office);
      const held = (await this.held(person, office, place)).filter(({ to }) => to === null || to >= today);
      if (held.length === 0) throw new OfficeRefusal(`${person.name} 现在没有这项任职。${person.name} does not hold this office.`);
      const administrators = office.role === 'administrator' ? await this.people.holding('administrator', today) : [];
      if (administrators.length === 1 && administrators[0] === person.id) throw new OfficeRefusal('这是最后一位系统管理员，请先任命另一位。This is the last administrator: appoint another one first.');
      await this.people.endAppointments(held.map(({ id }) => id), today);
      await this.note('people.officeEnded', person, { role: office.role, ...place });
      return person;
    });
  }

  private async find({ login, role, school }: Office): Promise<{ readonly person: PersonRow; readonly place: { readonly scope: Scope; readonly scopeId: string } }> {
    const person = await this.people.findByLogin(login);
    if (person === null) throw new OfficeRefusal(`没有登录名为“${login}”的账号。There is no account “${login}”.`);
    if (OF_THE_DISTRICT.includes(role)) {
      if (school !== null) throw new OfficeRefusal(`${role} 是全区的任职，不要写学校。${role} is an office of the district: name no school.`);
      return { person, place: { scope: 'district', scopeId: DISTRICT } };
    }
    if (!AT_A_SCHOOL.includes(role)) throw new OfficeRefusal(`${role} 随工作室的申报与批准产生，请在页面上办理。${role} comes with the founding of a studio, on its pages.`);
    if (school === null) throw new OfficeRefusal(`${role} 是学校里的任职，请写 --school 学校全称。${role} is held at a school: name it with --school.`);
    const found = (await this.schools.all()).find(({ name }) => name === school);
    if (found === undefined) throw new OfficeRefusal(`${problemSentence('people.unknownSchool', { school })}There is no school “${school}”.`);
    return { person, place: { scope: 'school', scopeId: found.id } };
  }

  private async held(person: PersonRow, { role }: Office, { scope, scopeId }: Pick<Appointment, 'scope' | 'scopeId'>): Promise<Appointment[]> {
    return (await this.people.appointmentsOf([person.id])).filter((one) => one.role === role && one.scope === scope && one.scopeId === scopeId);
  }

  private async note(act: string, person: PersonRow, facts: Readonly<Record<string, unknown>>): Promise<void> {
    await this.news.tell([person.id]);
    await this.audit.record({ act, actorId: COMMAND_LINE, subject: person.id, reason: null, facts });
  }
}
