// 颁发: one person proposes those who meet everything, another issues. Both lists are checked again when the certificate is made.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { BatchId } from '@gongyan/shared/training/certificate/certificate.contract';
import { mayIssueBatch } from '@gongyan/shared/training/certificate/certificate.rules';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { announceBatch } from './batch.run.js';
import { BatchStore } from './batch.store.js';
import { CandidateQueries } from './candidate.queries.js';
import type { BatchRow } from './certificate.table.js';

@Injectable()
export class BatchService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(BatchStore) private readonly store: BatchStore,
    @Inject(CandidateQueries) private readonly candidates: CandidateQueries,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  propose(by: PersonId, cohortId: CohortId, people: readonly PersonId[]): Promise<BatchId> {
    return this.work.run(async () => {
      const wanted = [...new Set(people)];
      if (wanted.includes(by)) throw new Problem('certificate.own');
      await this.candidates.demandReady(cohortId, wanted);
      if (await this.store.hasOpen(cohortId)) throw new Problem('certificate.batchThere');
      const batch: BatchRow = { id: BatchId.parse(randomUUID()), cohortId, state: 'proposed', proposedBy: by, proposedAt: this.clock.now(), issuedBy: null };
      await this.store.insert(batch, wanted);
      await this.audit.record({ act: 'certificate.proposed', actorId: by, subject: batch.id, reason: null, facts: { cohortId, people: wanted.length } });
      announceBatch(this.work, batch, 'certificate.batchTurned');
      return batch.id;
    });
  }

  /** Those not named are dropped. Said again by the same person, it goes on where it stopped. */
  begin(by: PersonId, id: BatchId, people: readonly PersonId[]): Promise<void> {
    return this.work.run(async () => {
      const batch = await this.locked(id);
      demand(mayIssueBatch({ proposedBy: batch.proposedBy, by, people }));
      if (batch.state === 'issuing' && batch.issuedBy === by) return;
      if (batch.state !== 'proposed') throw new Problem('certificate.batchOver');
      const wanted = new Set(people);
      const lines = await this.store.linesOf(id);
      await this.store.drop(id, lines.map(({ personId }) => personId).filter((personId) => !wanted.has(personId)));
      await this.store.change(id, { state: 'issuing', issuedBy: by });
      await this.audit.record({ act: 'certificate.batchBegun', actorId: by, subject: id, reason: null, facts: { cohortId: batch.cohortId, proposedBy: batch.proposedBy, people: wanted.size } });
      announceBatch(this.work, batch, 'certificate.batchTurned');
    });
  }

  withdraw(by: PersonId, id: BatchId): Promise<void> {
    return this.work.run(async () => {
      const batch = await this.locked(id);
      if (batch.state !== 'proposed') throw new Problem('certificate.batchOver');
      await this.store.change(id, { state: 'withdrawn' });
      await this.audit.record({ act: 'certificate.batchWithdrawn', actorId: by, subject: id, reason: null, facts: { cohortId: batch.cohortId } });
      announceBatch(this.work, batch, 'certificate.batchTurned');
    });
  }

  private async locked(id: BatchId): Promise<BatchRow> {
    const batch = await this.store.lock(id);
    if (batch === null) throw new Problem('request.notFound');
    return batch;
  }
}
