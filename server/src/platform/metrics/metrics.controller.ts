// Where a monitoring program reads. To whoever does not bring the token there is nothing at this address, and without a token in the
// settings there is nothing for anybody: a place behind a proxy on the same machine cannot be told from a place outside.
import { Controller, Inject } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Config } from '../config.js';
import { Problem } from '../contract/problem.js';
import { Door, Serves } from '../contract/serves.js';
import { Visit } from '../contract/visit.js';
import { platformRoutes } from '../health.routes.js';
import { Metrics } from './metrics.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

@Controller()
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Serves(platformRoutes.metrics)
  async scrape(@Door() visit: Visit) {
    const { metricsToken } = this.config;
    if (metricsToken === '' || !timingSafeEqual(digest(visit.bearer ?? ''), digest(metricsToken))) throw new Problem('request.notFound');
    return { bytes: Buffer.from(await this.metrics.text()), fileName: 'metrics.txt', mime: 'text/plain; version=0.0.4; charset=utf-8' };
  }
}
