// The engine's figures for whoever watches the hub, and its word in whether this node can work.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { Readiness } from '../metrics/readiness.js';
import { Compaction } from './coedit.compaction.js';
import { CoeditPool } from './coedit.pool.js';
import { CoeditService } from './coedit.service.js';

/** Longer than the database itself lets a statement run: it is this node's line to it that is dead. */
const STUCK_MS = 20_000;

@Injectable()
export class CoeditMetrics implements OnModuleInit {
  constructor(
    @Inject(CoeditService) private readonly service: CoeditService,
    @Inject(CoeditPool) private readonly pool: CoeditPool,
    @Inject(Compaction) private readonly compaction: Compaction,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    const { hall } = this.service;
    const { figures } = hall.pushes;
    const { metrics } = this;
    metrics.one({ name: 'gongyan_acks_total', help: 'Edits that were acknowledged; repeat: had been stored before.', type: 'counter' }, () => figures.acks.samples());
    metrics.one({ name: 'gongyan_ack_seconds', help: 'From the arrival of an edit to its acknowledgement, stored.', type: 'histogram' }, () => figures.ackSeconds.samples());
    metrics.one({ name: 'gongyan_updates_refused_total', help: 'Edits that were refused, by the step of admission.', type: 'counter' }, () => figures.refused.samples());
    metrics.one({ name: 'gongyan_commit_seconds', help: 'One group commit, until it is on the disk.', type: 'histogram' }, () => figures.commitSeconds.samples());
    metrics.one({ name: 'gongyan_commit_pushes', help: 'Edits that one group commit stored together.', type: 'histogram' }, () => figures.commitPushes.samples());
    metrics.one({ name: 'gongyan_commit_under_way_seconds', help: 'For how long the group commit of this moment has been under way.', type: 'gauge' }, () => [{ value: this.underWay() / 1_000 }]);
    metrics.one({ name: 'gongyan_revoke_seconds', help: 'From hearing of a changed right to the last page asked again or put out.', type: 'histogram' }, () => figures.revokeSeconds.samples());
    metrics.several([{ name: 'gongyan_documents_open', help: 'Documents that somebody has open on this node.', type: 'gauge' }, { name: 'gongyan_seats', help: 'Pages that sit in a document on this node.', type: 'gauge' }], () => {
      const open = [...hall.documents.values()];
      return [[{ value: open.length }], [{ value: open.reduce((sum, doc) => sum + doc.seats.size, 0) }]];
    });
    metrics.pool('coedit', () => this.pool.figures);
    metrics.jobs('compaction', () => [this.compaction.state]);
    this.readiness.demand('commit', () => this.underWay() < STUCK_MS);
  }

  private underWay(): number {
    const since = this.service.hall.pushes.figures.committingSince;
    return since === null ? 0 : Date.now() - since;
  }
}
