// Carries a batch through, one person after another, each in a transaction of his own: all of it for him or nothing. What was left when a
// hub stopped is taken up again when it starts; a line is locked while it is worked on, so that two nodes never do the same.
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { BatchId } from '@gongyan/shared/training/certificate/certificate.contract';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Drain } from '../../platform/drain.js';
import { errorCode } from '../../platform/error.code.js';
import { Log } from '../../platform/log.js';
import { BatchStore } from './batch.store.js';
import { CertificateIssue } from './certificate.issue.js';
import type { BatchRow } from './certificate.table.js';

/** Pages hear of progress this often. */
const TELL_MS = 400;
/** Two that met in the database: one of them tries again. */
const AGAIN: ReadonlySet<string> = new Set(['40P01', '40001', '55P03']);
const TRIES = 5;

@Injectable()
export class BatchRun implements OnApplicationBootstrap {
  private readonly under = new Map<BatchId, Promise<void>>();
  private stopping = false;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(BatchStore) private readonly store: BatchStore,
    @Inject(CertificateIssue) private readonly issue: CertificateIssue,
    @Inject(Log) private readonly log: Log,
    @Inject(Drain) drain: Drain,
  ) {
    drain.onDrain(async () => {
      this.stopping = true;
      await Promise.all(this.under.values());
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const id of await this.store.running()) void this.go(id);
  }

  /** Resolves when nothing waits any more, or when the hub is stopping. Never fails: what went wrong waits for the next start. */
  go(id: BatchId): Promise<void> {
    const running = this.under.get(id) ?? this.through(id).catch((error: unknown) => this.log.fault(error, { doing: 'issuing certificates' })).finally(() => this.under.delete(id));
    this.under.set(id, running);
    return running;
  }

  private async through(id: BatchId): Promise<void> {
    let told = 0;
    while (!this.stopping && (await this.next(id))) {
      if (performance.now() - told < TELL_MS) continue;
      told = performance.now();
      await this.tell(id, 'certificate.batchMoved');
    }
    if (!this.stopping && !(await this.store.waits(id))) await this.end(id);
  }

  /** False when nobody waits. */
  private async next(id: BatchId): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      const about: { personId: PersonId | null } = { personId: null };
      try {
        return await this.work.run(() => this.one(id, about));
      } catch (error) {
        if (error instanceof Problem && about.personId !== null) return this.refuse(id, about.personId, error);
        if (!AGAIN.has(errorCode(error)) || tries >= TRIES) throw error;
      }
    }
  }

  private async one(id: BatchId, about: { personId: PersonId | null }): Promise<boolean> {
    const personId = await this.store.take(id);
    const batch = personId === null ? null : await this.store.find(id);
    if (personId === null || batch === null || batch.issuedBy === null || batch.state !== 'issuing') return false;
    about.personId = personId;
    const award = await this.issue.award({ cohortId: batch.cohortId, personId, proposedBy: batch.proposedBy, by: batch.issuedBy });
    await this.store.settle({ batchId: id, personId }, { state: 'issued', awardId: award.id, problem: null });
    return true;
  }

  /** Nothing of this person's was written; why is said beside the name. */
  private async refuse(batchId: BatchId, personId: PersonId, { code, facts }: Problem): Promise<boolean> {
    await this.work.run(() => this.store.settle({ batchId, personId }, { state: 'refused', awardId: null, problem: { code, facts } }));
    return true;
  }

  private async end(id: BatchId): Promise<void> {
    await this.work.run(async () => {
      const batch = await this.store.lock(id);
      if (batch?.state === 'issuing') await this.store.change(id, { state: 'done' });
    });
    await this.tell(id, 'certificate.batchTurned');
  }

  private tell(id: BatchId, event: 'certificate.batchMoved' | 'certificate.batchTurned'): Promise<void> {
    return this.work.run(async () => {
      const batch = await this.store.find(id);
      if (batch !== null) announceBatch(this.work, batch, event);
    });
  }
}

export const announceBatch = (work: UnitOfWork, { id, cohortId }: Pick<BatchRow, 'id' | 'cohortId'>, event: 'certificate.batchMoved' | 'certificate.batchTurned'): void =>
  work.announce(topic('cohort', cohortId), event, event === 'certificate.batchMoved' ? { batchId: id } : { batchId: id, cohortId });
