// What only whoever runs the machine may do, at the command line: make an administrator, give a new password.
// Refuses weak passwords like everybody else's.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { AppointmentId, Login, Person } from '@gongyan/shared/people/people.contract';
import { AuditTrail, COMMAND_LINE } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PersonRow } from '../people.table.js';
import { spell } from '../person.pinyin.js';
import { PersonStore } from '../person.store.js';
import { PasswordDesk } from './password.desk.js';
import { DISTRICT } from './office.book.js';

@Injectable()
export class Operator {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(PasswordDesk) private readonly passwords: PasswordDesk,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws signIn.weakPassword; request.invalid when the login is taken or the name is none. */
  async createAdmin({ login, name, password }: { login: string; name: string; password: string }): Promise<void> {
    const person: PersonRow = {
      id: PersonId.parse(randomUUID()), name: Person.shape.name.parse(name), staffNo: null, title: '系统管理员', workplace: '', state: 'active',
      login: Login.parse(login), passwordHash: null, mustChangePassword: false, ...spell(name),
    };
    await this.work.run(async () => {
      if ((await this.people.findByLogin(login)) !== null) throw new Problem('request.invalid', { fields: `login: ${login}` });
      await this.people.insertPeople([person]);
      const appointment = { id: AppointmentId.parse(randomUUID()), personId: person.id, role: 'administrator', scope: 'district', scopeId: DISTRICT } as const;
      await this.people.insertAppointments([{ ...appointment, from: shanghaiDay(this.clock.now()), to: null }]);
      await this.passwords.set(person, password, { actorId: COMMAND_LINE });
      await this.audit.record({ act: 'people.administratorMade', actorId: COMMAND_LINE, subject: person.id, reason: null, facts: {} });
    });
  }

  /** Ends all sessions of the account. Throws request.notFound, signIn.weakPassword. */
  async resetPassword(login: string, password: string): Promise<void> {
    const person = await this.people.findByLogin(login);
    if (person === null) throw new Problem('request.notFound');
    await this.passwords.set(person, password, { actorId: COMMAND_LINE, mustChange: true });
  }
}
