// The ground under every deed with an open lesson: a unit of work that holds it until its end, the hour, the audit.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { AuditTrail, type Act } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OpenLessonAccess, type SeenOpenLesson } from './openlesson.access.js';
import { OpenLessonStore } from './openlesson.store.js';

@Injectable()
export class OpenLessonSteps {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(OpenLessonAccess) private readonly access: OpenLessonAccess,
    @Inject(OpenLessonStore) private readonly store: OpenLessonStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  run<T>(job: () => Promise<T>): Promise<T> {
    return this.work.run(job);
  }

  /** Nobody else does anything with this lesson until the job is committed. */
  within<T>({ personId }: Actor, id: OpenLessonId, job: (seen: SeenOpenLesson) => Promise<T>): Promise<T> {
    return this.work.run(async () => {
      await this.store.lock(id);
      return job(await this.access.see(personId, id));
    });
  }

  /** What only one observer writes needs no lock: thirty people at once type their notes. */
  aside<T>({ personId }: Actor, id: OpenLessonId, job: (seen: SeenOpenLesson) => Promise<T>): Promise<T> {
    return this.work.run(async () => job(await this.access.see(personId, id)));
  }

  /** Throws 没有找到 for everybody to whom it is not open. */
  see(personId: PersonId, id: OpenLessonId): Promise<SeenOpenLesson> {
    return this.access.see(personId, id);
  }

  now(): Date {
    return this.clock.now();
  }

  record(act: Act): Promise<void> {
    return this.audit.record(act);
  }
}
