// How the hub stands, for whoever looks after it: nodes, database, disk, certificates, the last look at ledger and chains, what runs once a day, and the last backups that were made from the
// command line. Reads only; a base backup of PostgreSQL's own is not known to the hub, and the page says so.
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { HubStatus } from '@gongyan/shared/people/admin/admin.contract';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { diskOf } from '../../platform/disk.js';
import { CertificateWatch } from '../../platform/inside/certificate.watch.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';

const BACKUPS = 10;
const Backup = z.object({ at: z.date(), sha256: z.string(), facts: z.object({ bytes: z.number(), rows: z.number(), seconds: z.number() }) });

@Injectable()
export class StatusReader {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CertificateWatch) private readonly certificates: CertificateWatch,
  ) {}

  async status(): Promise<HubStatus> {
    const now = this.clock.now();
    return { version: this.config.version, now, database: await this.database(), disk: await diskOf(this.config.dataDir), certificates: [...this.certificates.ends].map(([of, endsAt]) => ({ of, endsAt })), nodes: await this.nodes(), check: await this.check(), jobs: await this.jobs(now), backups: await this.backups() };
  }

  private async database(): Promise<HubStatus['database']> {
    const rows: { version: string; bytes: string }[] = await this.work.manager.query("select current_setting('server_version') as version, pg_database_size(current_database()) as bytes");
    return { version: rows[0]?.version ?? '', bytes: Number(rows[0]?.bytes ?? 0) };
  }

  private nodes(): Promise<HubStatus['nodes']> {
    return this.work.manager.query(`select id, beat_at as "seenAt", jsonb_array_length(coalesce(picture -> 'online', '[]')) as people from hub_node where beat_at > clock_timestamp() - interval '10 seconds' order by id`);
  }

  private async check(): Promise<HubStatus['check']> {
    const rows: NonNullable<HubStatus['check']>[] = await this.work.manager.query('select at, differences, ledger_whole as "ledgerWhole", audit_whole as "auditWhole" from hub_check where at is not null');
    return rows[0] ?? null;
  }

  private async jobs(now: Date): Promise<HubStatus['jobs']> {
    const rows: { name: string; doneTo: string }[] = await this.work.manager.query('select name, done_to::text as "doneTo" from day_job');
    const done = new Map(rows.map(({ name, doneTo }) => [name, doneTo]));
    return this.days.names.map((name) => ({ name, doneTo: done.get(name) ?? null, late: (done.get(name) ?? '') < shanghaiDay(now) }));
  }

  private async backups(): Promise<HubStatus['backups']> {
    const rows: unknown[] = await this.work.manager.query("select at, subject as sha256, facts from audit_entry where act = 'hub.backedUp' order by id desc limit $1", [BACKUPS]);
    return z.array(Backup).parse(rows).map(({ at, sha256, facts }) => ({ at, sha256, ...facts }));
  }
}
