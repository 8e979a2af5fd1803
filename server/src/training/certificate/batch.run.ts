// Carries a batch through, some people at a time in one transaction: all of it for them or nothing. When somebody among them is refused, they
// are taken up again one by one, so that nobody's refusal touches another. What was left when a hub stopped is taken up again when it
// starts; a line is locked while it is worked on, so that two nodes never do the same.
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
/** Enough that the questions are shared, few enough that the bar moves. */
const TOGETHER = 12;

/** What became of the next: nobody waited, they have theirs, or one was refused with nothing written for the others. */
type Turn = 'nobody' | 'done' | 'apart';

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
    let [told, alone] = [0, 0];
    while (!this.stopping) {
      const turn = await this.next(id, alone > 0 ? 1 : TOGETHER);
      if (turn === 'nobody') break;
      alone = turn === 'apart' ? TOGETHER : Math.max(0, alone - 1);
      if (performance.now() - told < TELL_MS) continue;
      told = performance.now();
      await this.tell(id, 'certificate.batchMoved');
    }
    if (!this.stopping && !(await this.store.waits(id))) await this.end(id);
  }

  private async next(id: BatchId, atMost: number): Promise<Turn> {
    for (let tries = 1; ; tries += 1) {
      const taken: PersonId[] = [];
      try {
        return await this.work.run(() => this.some(id, { atMost, taken }));
      } catch (error) {
        if (error instanceof Problem && taken.length > 1) return 'apart';
        if (error instanceof Problem && taken[0] !== undefined) return this.refuse(id, taken[0], error);
        if (!AGAIN.has(errorCode(error)) || tries >= TRIES) throw error;
      }
    }
  }

  private async some(id: BatchId, { atMost, taken }: { readonly atMost: number; readonly taken: PersonId[] }): Promise<Turn> {
    const people = await this.store.take(id, atMost);
    const batch = people.length === 0 ? null : await this.store.find(id);
    if (batch === null || batch.issuedBy === null || batch.state !== 'issuing') return 'nobody';
    taken.push(...people);
    await this.store.issued(id, await this.issue.award({ cohortId: batch.cohortId, people, proposedBy: batch.proposedBy, by: batch.issuedBy }));
    return 'done';
  }

  /** Nothing of this person's was written; why is said beside the name. */
  private async refuse(batchId: BatchId, personId: PersonId, { code, facts }: Problem): Promise<Turn> {
    await this.work.run(() => this.store.settle({ batchId, personId }, { state: 'refused', awardId: null, problem: { code, facts } }));
    return 'done';
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
