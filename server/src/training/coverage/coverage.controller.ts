// The routes of the district's figures.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { coverageRoutes } from '@gongyan/shared/training/coverage/coverage.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CoverageService } from './coverage.service.js';

@Controller()
export class CoverageController {
  constructor(@Inject(CoverageService) private readonly service: CoverageService) {}

  @Serves(coverageRoutes.coverage)
  coverage(@Who() who: Actor) {
    return this.service.coverage(who.personId);
  }

  @Serves(coverageRoutes.evidence)
  evidence(@Who() who: Actor, @In() input: Input<typeof coverageRoutes.evidence>) {
    return this.service.evidence(who.personId, input);
  }

  @Serves(coverageRoutes.workbook)
  workbook(@Who() who: Actor) {
    return this.service.file(who.personId, 'xlsx');
  }

  @Serves(coverageRoutes.csv)
  csv(@Who() who: Actor) {
    return this.service.file(who.personId, 'csv');
  }
}
