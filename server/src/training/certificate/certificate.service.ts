// What happens to a certificate after its issue: taken back for good, or copied. Both are rows beside it; the award itself stays as it was
// signed, and a revoked one stays to be seen.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AwardId } from '@gongyan/shared/training/certificate/certificate.contract';
import { mayReissue, mayRevoke } from '@gongyan/shared/training/certificate/certificate.rules';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardOutcome } from './award.outcome.js';
import { CertificateStore } from './certificate.store.js';
import type { AwardEventRow, AwardRow } from './certificate.table.js';
import { toldOf } from './told.js';

@Injectable()
export class CertificateService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CertificateStore) private readonly store: CertificateStore,
    @Inject(AwardOutcome) private readonly outcome: AwardOutcome,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  revoke(by: Actor, id: AwardId, reason: string): Promise<void> {
    return this.work.run(async () => {
      const { award, revoked } = await this.locked(id);
      demand(mayRevoke({ personId: award.personId, issuedBy: award.issuedBy, by: by.personId, revoked }));
      await this.add(award, { kind: 'revoked', copy: null, reason, byId: by.personId });
    });
  }

  reissue(by: Actor, id: AwardId, reason: string): Promise<void> {
    return this.work.run(async () => {
      const { award, revoked, copies } = await this.locked(id);
      demand(mayReissue({ personId: award.personId, by: by.personId, revoked }));
      await this.add(award, { kind: 'reissued', copy: copies + 1, reason, byId: by.personId });
    });
  }

  private async locked(id: AwardId) {
    const award = await this.store.lock(id);
    if (award === null) throw new Problem('request.notFound');
    return { award, ...toldOf(await this.store.eventsOf([id])) };
  }

  private async add(award: AwardRow, event: Omit<AwardEventRow, 'id' | 'awardId' | 'at'>): Promise<void> {
    await this.store.insertEvent({ ...event, id: randomUUID(), awardId: award.id, at: this.clock.now() });
    await this.outcome.after(award, event);
  }
}
