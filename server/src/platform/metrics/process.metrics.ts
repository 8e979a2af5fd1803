// What the process itself costs: processor, memory, and how late its event loop is. The delay is measured by the runtime, outside of
// our own code; its window turns every ten seconds, so that two who scrape do not take it from each other.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Config } from '../config.js';
import { Metrics } from './metrics.js';

const WINDOW_MS = 10_000;
/** Of waking to measure: twenty times a second. */
const RESOLUTION_MS = 50;

@Injectable()
export class ProcessMetrics implements OnModuleInit, OnModuleDestroy {
  private readonly delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private timer: NodeJS.Timeout | undefined;
  private last = { p50: 0, p99: 0, max: 0 };

  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.delay.enable();
    this.timer = setInterval(() => this.turn(), WINDOW_MS).unref();
    const { metrics } = this;
    metrics.one({ name: 'gongyan_info', help: 'The program; always 1.', type: 'gauge' }, () => [{ labels: { version: this.config.version, node: process.version }, value: 1 }]);
    metrics.one({ name: 'gongyan_event_loop_lag_seconds', help: 'How late the event loop was within the last ten seconds.', type: 'gauge' }, () => this.lag());
    metrics.one({ name: 'process_start_time_seconds', help: 'When the process began.', type: 'gauge' }, () => [{ value: Math.round(Date.now() / 1_000 - process.uptime()) }]);
    metrics.one({ name: 'process_cpu_seconds_total', help: 'Processor time, user and system.', type: 'counter' }, () => {
      const { user, system } = process.cpuUsage();
      return [{ value: (user + system) / 1e6 }];
    });
    metrics.several([{ name: 'process_resident_memory_bytes', help: 'Memory of the process.', type: 'gauge' }, { name: 'gongyan_heap_bytes', help: "V8's heap, used and as much as it has taken.", type: 'gauge' }], () => {
      const { rss, heapUsed, heapTotal } = process.memoryUsage();
      return [[{ value: rss }], [{ labels: { part: 'used' }, value: heapUsed }, { labels: { part: 'total' }, value: heapTotal }]];
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.delay.disable();
  }

  /** Less the resolution: an idle loop is not late. */
  private measured(nanoseconds: number): number {
    return Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS) / 1_000 || 0;
  }

  private turn(): void {
    const { delay } = this;
    this.last = { p50: this.measured(delay.percentile(50)), p99: this.measured(delay.percentile(99)), max: this.measured(delay.max) };
    delay.reset();
  }

  private lag() {
    return [{ labels: { measure: 'p50' }, value: this.last.p50 }, { labels: { measure: 'p99' }, value: this.last.p99 }, { labels: { measure: 'max' }, value: this.last.max }];
  }
}
