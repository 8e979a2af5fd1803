// What the district's staff does: a join code for somebody whom they know, and all outside identities of somebody off. By the two rules of 管理.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { AdminAccess } from '../admin/admin.access.js';
import { IdentityBook } from './identity.book.js';

@Injectable()
export class IdentityAdmin {
  constructor(
    @Inject(AdminAccess) private readonly access: AdminAccess,
    @Inject(IdentityBook) private readonly book: IdentityBook,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  giveJoinCode(who: Actor, personId: PersonId): Promise<Reply<typeof identityRoutes.giveJoinCode>> {
    return this.access.work.run(async () => {
      const { staffNo, login } = await this.access.account(who, personId);
      if (staffNo === null) throw new Problem('account.noStaffNo');
      if (login === null) throw new Problem('account.noLogin');
      return { staffNo, ...(await this.book.giveCode(personId, who.personId)) };
    });
  }

  /** Whoever came in by one of them is out too. */
  release(who: Actor, personId: PersonId, reason: string): Promise<void> {
    return this.access.work.run(async () => {
      await this.access.account(who, personId);
      await this.book.release(personId, { actorId: who.personId, reason });
      await this.sessions.endAll(personId);
    });
  }
}
