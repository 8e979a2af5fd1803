// The ground under every deed with a pairing: a unit of work that holds it until its end, the hour, the audit.
import { Inject, Injectable } from '@nestjs/common';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { AuditTrail, type Act } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/contract/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MentoringAccess, type SeenPair } from './mentoring.access.js';
import { MentoringStore } from './mentoring.store.js';

@Injectable()
export class MentoringSteps {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MentoringAccess) private readonly access: MentoringAccess,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  run<T>(job: () => Promise<T>): Promise<T> {
    return this.work.run(job);
  }

  /** Nobody else does anything with this pairing until the job is committed. */
  within<T>({ personId }: Actor, id: PairId, job: (seen: SeenPair) => Promise<T>): Promise<T> {
    return this.work.run(async () => {
      await this.store.lock([id]);
      return job(await this.access.see(personId, id));
    });
  }

  now(): Date {
    return this.clock.now();
  }

  record(act: Act): Promise<void> {
    return this.audit.record(act);
  }
}
