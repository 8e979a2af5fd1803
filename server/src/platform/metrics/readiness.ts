// Can this node serve? The database answers in half a second, the node is not on its way out, and no part of it says that it cannot
// work. Migrations are done before the server listens. Refuses to call a node unready for what takes every node away at once and
// leaves reading possible, like a full disk: that is an alarm, not a reason to show everybody an empty page.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { diskOf } from '../disk.js';
import { Drain } from '../drain.js';
import { Metrics } from './metrics.js';

const PATIENCE_MS = 500;

@Injectable()
export class Readiness implements OnModuleInit {
  private readonly parts = new Map<string, () => boolean>();

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.metrics.one({ name: 'gongyan_ready', help: '1: the node takes work; else why it does not.', type: 'gauge' }, async () => {
      const why = await this.why();
      return [{ labels: { why: why ?? 'none' }, value: why === null ? 1 : 0 }];
    });
    this.metrics.one({ name: 'gongyan_maintenance', help: '1: closed for maintenance, and people are told so.', type: 'gauge' }, () => [{ value: this.drain.barred === null ? 0 : 1 }]);
    this.metrics.one({ name: 'gongyan_disk_free_ratio', help: 'What is free of the disk with the data of this node.', type: 'gauge' }, async () => [{ value: (await diskOf(this.config.dataDir)).free }]);
  }

  /** `works` must be quick. */
  demand(part: string, works: () => boolean): void {
    this.parts.set(part, works);
  }

  /** Null: ready. */
  async why(): Promise<string | null> {
    if (this.drain.begun) return 'draining';
    for (const [part, works] of this.parts) if (!works()) return part;
    return (await this.databaseAnswers()) ? null : 'database';
  }

  private async databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((answer) => {
      timer = setTimeout(() => answer(false), PATIENCE_MS);
    });
    const answered = this.work.outside.query('select 1').then(() => true, () => false);
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }
}
