// Is the process alive, and can it serve? Ready means: the database answers in half a second and the hub is
// not on its way out. Migrations are done before the server listens.
import { Controller, Inject } from '@nestjs/common';
import { Problem } from './contract/problem.js';
import { Serves } from './contract/serves.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Drain } from './drain.js';
import { platformRoutes } from './health.routes.js';
import { OpenApi } from './contract/openapi.js';

const PATIENCE_MS = 500;

@Controller()
export class HealthController {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(OpenApi) private readonly openApi: OpenApi,
  ) {}

  @Serves(platformRoutes.live)
  live() {
    return { live: true as const };
  }

  @Serves(platformRoutes.ready)
  async ready() {
    if (this.drain.begun || !(await this.databaseAnswers())) throw new Problem('server.busy');
    return { ready: true as const };
  }

  @Serves(platformRoutes.openapi)
  document() {
    return this.openApi.document;
  }

  private async databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((answer) => {
      timer = setTimeout(() => answer(false), PATIENCE_MS);
    });
    const answered = this.work.manager.query('select 1').then(() => true, () => false);
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }
}
