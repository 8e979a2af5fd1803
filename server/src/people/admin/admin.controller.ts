// The routes of 管理.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { Door, In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { Visit } from '../../platform/contract/visit.js';
import { AccountDesk } from './account.desk.js';
import { AdminReader } from './admin.reader.js';
import { OfficeDesk } from './office.desk.js';

const done = { done: true } as const;

@Controller()
export class AdminController {
  constructor(
    @Inject(AdminReader) private readonly reader: AdminReader,
    @Inject(AccountDesk) private readonly desk: AccountDesk,
    @Inject(OfficeDesk) private readonly offices: OfficeDesk,
  ) {}

  @Serves(adminRoutes.accounts)
  accounts(@In() { query }: Input<typeof adminRoutes.accounts>) {
    return this.reader.accounts(query.find ?? '', query.after);
  }

  @Serves(adminRoutes.setState)
  async setState(@Who() who: Actor, @In() { params, body }: Input<typeof adminRoutes.setState>) {
    await this.desk.setState(who, params.personId, body);
    return done;
  }

  @Serves(adminRoutes.resetPassword)
  resetPassword(@Who() who: Actor, @In() { params }: Input<typeof adminRoutes.resetPassword>) {
    return this.desk.resetPassword(who, params.personId);
  }

  @Serves(adminRoutes.sessions)
  sessions(@Who() who: Actor, @In() { params }: Input<typeof adminRoutes.sessions>, @Door() visit: Visit) {
    return this.desk.sessionsOf(who, params.personId, visit.address);
  }

  @Serves(adminRoutes.endSession)
  async endSession(@Who() who: Actor, @In() { params }: Input<typeof adminRoutes.endSession>) {
    await this.desk.endSession(who, params);
    return done;
  }

  @Serves(adminRoutes.endSessions)
  async endSessions(@Who() who: Actor, @In() { params }: Input<typeof adminRoutes.endSessions>) {
    await this.desk.endSessions(who, params.personId);
    return done;
  }

  @Serves(adminRoutes.endSecondFactor)
  async endSecondFactor(@Who() who: Actor, @In() { params, body }: Input<typeof adminRoutes.endSecondFactor>) {
    await this.desk.endSecondFactor(who, params.personId, body.reason);
    return done;
  }

  @Serves(adminRoutes.giveOffice)
  async giveOffice(@Who() who: Actor, @In() { params, body }: Input<typeof adminRoutes.giveOffice>) {
    await this.offices.give(who, params.personId, body);
    return done;
  }

  @Serves(adminRoutes.endOffice)
  async endOffice(@Who() who: Actor, @In() { params }: Input<typeof adminRoutes.endOffice>) {
    await this.offices.end(who, params.appointmentId);
    return done;
  }

  @Serves(adminRoutes.audit)
  audit(@In() { query }: Input<typeof adminRoutes.audit>) {
    return this.reader.audit.page((query.find ?? '').trim(), query.after);
  }

  @Serves(adminRoutes.verifyAudit)
  verifyAudit() {
    return this.reader.audit.verify();
  }

  @Serves(adminRoutes.status)
  status() {
    return this.reader.status.status();
  }

  @Serves(adminRoutes.runJobs)
  async runJobs() {
    await this.reader.runJobs();
    return done;
  }
}
