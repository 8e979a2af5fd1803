// Which outside identities are whose: bound once, taken away, each in the audit and told to the person. Refuses an identity that is
// somebody's already, a second one of the same provider, and to take the last way in from whoever has no password.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Identity, IdentityId } from '@gongyan/shared/people/identity/identity.contract';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { base32 } from '../../platform/sign-in/totp.js';
import { IdentityDoor } from './identity.door.js';
import { IdentityStore, type Named } from './identity.store.js';

/** 120 bits: beyond guessing, so a plain hash keeps them. */
const CODE_BYTES = 15;
const hashOf = (code: string): Buffer => createHash('sha256').update(`join:${code.replace(/[\s-]/g, '').toUpperCase()}`).digest();

@Injectable()
export class IdentityBook {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(IdentityStore) private readonly store: IdentityStore,
    @Inject(IdentityDoor) private readonly door: IdentityDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  of(personId: PersonId): Promise<Identity[]> {
    return this.store.of(personId);
  }

  /** Throws identity.twice, identity.taken. */
  bind(personId: PersonId, named: Named): Promise<void> {
    return this.work.run(async () => {
      if ((await this.store.of(personId)).some(({ provider }) => provider === named.provider)) throw new Problem('identity.twice');
      if (!(await this.store.bind(personId, named))) throw new Problem('identity.taken');
      await this.audit.record({ act: 'people.identityBound', actorId: personId, subject: personId, reason: null, facts: { provider: named.provider } });
      await this.door.tell([{ personId, deed: 'bound', provider: named.provider, label: named.label }]);
    });
  }

  /** One of his own. Throws request.notFound, identity.lastWay. */
  unbind(personId: PersonId, id: IdentityId): Promise<void> {
    return this.work.run(async () => {
      const facts = await this.store.hold(personId);
      const all = await this.store.of(personId);
      const one = all.find((identity) => identity.id === id);
      if (facts === null || one === undefined) throw new Problem('request.notFound');
      if (all.length === 1 && !facts.hasPassword) throw new Problem('identity.lastWay');
      await this.end(personId, [one], { actorId: personId, reason: null });
    });
  }

  /** All of them, by the district's staff, inside its unit of work. */
  async release(personId: PersonId, by: { readonly actorId: PersonId; readonly reason: string }): Promise<void> {
    await this.end(personId, await this.store.of(personId), by);
  }

  /** Shown once; the one before is worthless. Inside the unit of work of whoever gives it. */
  async giveCode(personId: PersonId, actorId: PersonId): Promise<{ readonly code: string; readonly endsAt: Date }> {
    const code = base32(randomBytes(CODE_BYTES)).match(/.{4}/g)?.join('-') ?? '';
    const endsAt = await this.store.giveCode(personId, hashOf(code));
    await this.audit.record({ act: 'people.joinCodeGiven', actorId, subject: personId, reason: null, facts: {} });
    return { code, endsAt };
  }

  /** Whoever brings number and code is bound, and the code is used up; both or neither. Throws identity.wrongJoin, signIn.suspended, identity.twice, identity.taken. */
  join({ staffNo, joinCode }: { readonly staffNo: string; readonly joinCode: string }, named: Named): Promise<PersonId> {
    return this.work.run(async () => {
      const person = await this.store.takeCode(staffNo, hashOf(joinCode));
      if (person === null) throw new Problem('identity.wrongJoin');
      if (person.suspended) throw new Problem('signIn.suspended');
      await this.bind(person.id, named);
      return person.id;
    });
  }

  private async end(personId: PersonId, identities: readonly Identity[], { actorId, reason }: { readonly actorId: PersonId; readonly reason: string | null }): Promise<void> {
    await this.store.unbind(identities.map(({ id }) => id));
    for (const { provider } of identities) await this.audit.record({ act: 'people.identityUnbound', actorId, subject: personId, reason, facts: { provider } });
    await this.door.tell(identities.map(({ provider, label }) => ({ personId, deed: 'unbound', provider, label })));
  }
}
