// Setting and checking a person's password. Refuses weak ones by the shared rule, and leaves no other session
// alive after a change.
import { Inject, Injectable } from '@nestjs/common';
import { mayUsePassword } from '@gongyan/shared/people/people.rules';
import { AuditTrail, type ActorId } from '../../platform/audit/audit.trail.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { PersonStore } from '../person.store.js';
import type { PersonRow } from '../people.table.js';
import { isBreached } from './breached.passwords.js';

export interface PasswordChange {
  readonly actorId: ActorId;
  readonly keepSession?: string;
  /** Given by somebody else: the person is asked to choose his own. */
  readonly mustChange?: boolean;
}

@Injectable()
export class PasswordDesk {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** Takes the same time whether the person exists, has a password, or neither. */
  fits(person: PersonRow | null, password: string): Promise<boolean> {
    return this.passwords.verify(person?.passwordHash ?? null, password);
  }

  /** Throws signIn.weakPassword. */
  async set(person: PersonRow, password: string, change: PasswordChange): Promise<void> {
    demand(mayUsePassword({ password, login: person.login ?? '', pinyin: person.pinyin }));
    if (isBreached(password)) throw new Problem('signIn.weakPassword');
    const hash = await this.passwords.hash(password);
    await this.work.run(async () => {
      await this.people.setPassword(person.id, hash, change.mustChange ?? false);
      await this.sessions.endAll(person.id, change.keepSession ?? null);
      await this.audit.record({ act: 'people.passwordChanged', actorId: change.actorId, subject: person.id, reason: null, facts: {} });
    });
  }
}
