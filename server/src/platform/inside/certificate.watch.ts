// Tells whoever watches when the certificates between the machines end: looked at after the start and once an hour. Refuses to forget what it saw
// while the other side cannot be asked, and to hold up a start.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config.js';
import { Metrics } from '../metrics/metrics.js';
import { certificateEnds, type CertificateEnds, type Part } from './certificate.ends.js';

const HOUR_MS = 60 * 60_000;

@Injectable()
export class CertificateWatch implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly seen = new Map<Part, Date>();
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  get ends(): CertificateEnds {
    return this.seen;
  }

  onModuleInit(): void {
    this.metrics.one({ name: 'gongyan_certificate_ends_timestamp_seconds', help: 'When a certificate ends under which the machines of this installation speak to one another.', type: 'gauge' }, () =>
      [...this.seen].map(([of, at]) => ({ labels: { of }, value: at.getTime() / 1_000 })));
  }

  onApplicationBootstrap(): void {
    this.looking = this.look();
    this.timer = setInterval(() => (this.looking = this.look()), HOUR_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    for (const [part, at] of await certificateEnds(this.config)) this.seen.set(part, at);
  }
}
