// The hub closed for maintenance, on all its nodes: whoever asks is told why, sockets are hung up, pages keep what is written and come back
// by themselves afterwards. Refuses nothing to machines that look whether a node lives, or proxies would show a page of their own instead.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AuditTrail, type ActorId } from './audit/audit.trail.js';
import { Problem } from './contract/problem.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Drain } from './drain.js';
import { SocketDesk } from './realtime/socket.desk.js';

/** The errand by which nodes hear of it at once; a lost word is found by the next look. */
const CHANGED = 'maintenance.changed';
const LOOK_MS = 2_000;

@Injectable()
export class Maintenance implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(SocketDesk) private readonly desk: SocketDesk,
    @Inject(Drain) private readonly drain: Drain,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.work.onErrand(CHANGED, () => void this.look().catch(() => undefined));
    await this.look();
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What people are told; null when the hub is open. */
  async reason(): Promise<string | null> {
    const rows: { reason: string }[] = await this.work.outside.query('select reason from hub_maintenance');
    return rows[0]?.reason ?? null;
  }

  async begin(reason: string, by: ActorId): Promise<void> {
    await this.change({ act: 'hub.closed', reason, by }, () => this.work.manager.query('insert into hub_maintenance (reason) values ($1) on conflict (one) do update set reason = excluded.reason', [reason]));
  }

  async end(by: ActorId): Promise<void> {
    await this.change({ act: 'hub.opened', reason: null, by }, () => this.work.manager.query('delete from hub_maintenance'));
  }

  private async change({ act, reason, by }: { readonly act: string; readonly reason: string | null; readonly by: ActorId }, write: () => Promise<unknown>): Promise<void> {
    await this.work.run(async () => {
      await write();
      await this.audit.record({ act, actorId: by, subject: 'hub', reason, facts: {} });
      this.work.send(CHANGED, []);
    });
  }

  private async look(): Promise<void> {
    const reason = await this.reason();
    const was = this.drain.barred;
    this.drain.barred = reason === null ? null : new Problem('server.maintenance', { reason });
    if (was === null && reason !== null) for (const link of this.desk.allLinks()) link.hangUp();
  }
}
