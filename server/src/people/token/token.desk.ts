// Personal tokens from the people's side: made, listed and revoked by whoever they are of, seen and revoked in 管理. Each making and ending is
// in the audit. Refuses another's token to everybody but the district's staff, and an administrator's to whoever is none.
import { Inject, Injectable } from '@nestjs/common';
import type { Reply } from '@gongyan/shared/kit/route';
import { ApiTokenId, type ApiToken, type MakeToken, type tokenRoutes } from '@gongyan/shared/people/token/token.contract';
import { mayMakeToken } from '@gongyan/shared/people/token/token.rules';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { ApiTokens } from '../../platform/sign-in/api.tokens.js';
import { AdminAccess } from '../admin/admin.access.js';
import { TokenStore } from './token.store.js';

const PAGE = 30;

@Injectable()
export class TokenDesk {
  constructor(
    @Inject(TokenStore) private readonly store: TokenStore,
    @Inject(ApiTokens) private readonly tokens: ApiTokens,
    @Inject(AdminAccess) private readonly access: AdminAccess,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  list(who: Actor): Promise<ApiToken[]> {
    return this.store.list(who.personId);
  }

  /** Throws token.tooMany, token.days. */
  make(who: Actor, wanted: MakeToken): Promise<Reply<typeof tokenRoutes.make>> {
    return this.store.work.run(async () => {
      demand(mayMakeToken({ ...(await this.store.count(who.personId)), lastDay: wanted.lastDay }));
      const { id, token } = await this.tokens.make(who.personId, wanted);
      const made = (await this.store.list(who.personId)).find((one) => one.id === id);
      if (made === undefined) throw new Error('A token that was not kept');
      const { name, scopes, lastDay } = wanted;
      await this.audit.record({ act: 'people.tokenMade', actorId: who.personId, subject: who.personId, reason: null, facts: { token: id, name, scopes, lastDay } });
      return { token, made };
    });
  }

  /** Throws request.notFound: also for somebody else's. */
  end(who: Actor, id: ApiTokenId): Promise<void> {
    return this.store.work.run(async () => {
      const owner = await this.store.owner(id);
      if (owner?.personId !== who.personId) throw new Problem('request.notFound');
      await this.close(who, { id, ...owner, reason: null });
    });
  }

  /** Throws request.notFound, account.own, access.notYours. */
  endAny(who: Actor, id: ApiTokenId, reason: string): Promise<void> {
    return this.store.work.run(async () => {
      const owner = await this.store.owner(id);
      if (owner === null) throw new Problem('request.notFound');
      await this.access.account(who, owner.personId);
      await this.close(who, { id, ...owner, reason });
    });
  }

  async all(find: string, after: string | undefined): Promise<Reply<typeof tokenRoutes.all>> {
    const from = after === undefined ? null : ApiTokenId.safeParse(after);
    if (from?.success === false) throw new Problem('request.invalid', { fields: 'after' });
    const found = await this.store.page(find.trim(), from?.data ?? null, PAGE + 1);
    const rows = found.slice(0, PAGE);
    return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
  }

  private async close(who: Actor, { id, personId, name, reason }: { readonly id: ApiTokenId; readonly personId: Actor['personId']; readonly name: string; readonly reason: string | null }): Promise<void> {
    await this.tokens.end(id);
    await this.audit.record({ act: 'people.tokenEnded', actorId: who.personId, subject: personId, reason, facts: { token: id, name } });
  }
}
