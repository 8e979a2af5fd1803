// Is the process alive, and can it serve? What ready means stands in metrics/readiness.
import { Controller, Inject } from '@nestjs/common';
import { OpenApi } from './contract/openapi.js';
import { Problem } from './contract/problem.js';
import { Serves } from './contract/serves.js';
import { platformRoutes } from './health.routes.js';
import { Readiness } from './metrics/readiness.js';

@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(OpenApi) private readonly openApi: OpenApi,
  ) {}

  @Serves(platformRoutes.live)
  live() {
    return { live: true as const };
  }

  @Serves(platformRoutes.ready)
  async ready() {
    if ((await this.readiness.why()) !== null) throw new Problem('server.busy');
    return { ready: true as const };
  }

  @Serves(platformRoutes.openapi)
  document() {
    return this.openApi.document;
  }
}
