// What the district's staff does with accounts: suspend and bring back, a one-time password, devices seen and signed out, a lost second factor off.
// Each is in the audit. Refuses one's own account, an administrator's to whoever is none, and to suspend the last administrator.
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { AccountLine, AccountSession } from '@gongyan/shared/people/admin/admin.contract';
import { SessionId } from '@gongyan/shared/people/people.contract';
import { placeOf } from '@gongyan/shared/people/place.rules';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { base32 } from '../../platform/sign-in/totp.js';
import { PasswordDesk } from '../account/password.desk.js';
import { SecondFactors } from '../proof/second.factors.js';
import { AdminAccess } from './admin.access.js';

/** 60 bits, easily read out over the telephone. */
const oneTime = (): string => base32(randomBytes(8)).slice(0, 12).toLowerCase().match(/.{4}/g)?.join('-') ?? '';

@Injectable()
export class AccountDesk {
  constructor(
    @Inject(AdminAccess) private readonly access: AdminAccess,
    @Inject(PasswordDesk) private readonly passwords: PasswordDesk,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  setState(who: Actor, personId: PersonId, { state, reason }: { state: AccountLine['state']; reason: string }): Promise<void> {
    return this.access.work.run(async () => {
      const person = await this.access.account(who, personId);
      if (person.state === state) return;
      if (state === 'suspended') await this.access.demandAnotherAdministrator(personId);
      await this.access.store.setState(personId, state);
      await this.sessions.endAll(personId);
      await this.note(who, personId, { act: state === 'suspended' ? 'people.suspended' : 'people.broughtBack', reason });
    });
  }

  async resetPassword(who: Actor, personId: PersonId): Promise<{ readonly login: string; readonly password: string }> {
    const person = await this.access.account(who, personId);
    if (person.login === null) throw new Problem('account.noLogin');
    const password = oneTime();
    await this.passwords.set(person, password, { actorId: who.personId, mustChange: true });
    return { login: person.login, password };
  }

  /** Throws request.notFound, account.own, access.notYours. `from`: the address of whoever looks. */
  async sessionsOf(who: Actor, personId: PersonId, from: string): Promise<AccountSession[]> {
    await this.access.account(who, personId);
    return (await this.sessions.list(personId)).map(({ id, address, ...session }) => ({ ...session, ...placeOf(address, from), id: SessionId.parse(id) }));
  }

  endSession(who: Actor, { personId, sessionId }: { readonly personId: PersonId; readonly sessionId: SessionId }): Promise<void> {
    return this.access.work.run(async () => {
      await this.access.account(who, personId);
      if (!(await this.sessions.end(personId, sessionId))) throw new Problem('request.notFound');
      this.access.work.announce(topic('person', personId), 'people.sessionEnded', { sessionId });
      await this.note(who, personId, { act: 'people.deviceOut', reason: null });
    });
  }

  endSessions(who: Actor, personId: PersonId): Promise<void> {
    return this.access.work.run(async () => {
      await this.access.account(who, personId);
      await this.sessions.endAll(personId);
      await this.note(who, personId, { act: 'people.devicesOut', reason: null });
    });
  }

  endSecondFactor(who: Actor, personId: PersonId, reason: string): Promise<void> {
    return this.access.work.run(async () => {
      await this.access.account(who, personId);
      await this.factors.end(personId, who.personId);
      await this.sessions.endAll(personId);
      await this.note(who, personId, { act: 'people.devicesOut', reason });
    });
  }

  private note(who: Actor, personId: PersonId, { act, reason }: { readonly act: string; readonly reason: string | null }): Promise<void> {
    return this.audit.record({ act, actorId: who.personId, subject: personId, reason, facts: {} });
  }
}
