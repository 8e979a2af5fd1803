// Through here later rooms put in the facts that they have for 成长档案.
import { Inject, Injectable } from '@nestjs/common';
import type { FactPart } from '@gongyan/shared/studio/growth/growth.contract';
import { GrowthSources, type GrowthSource } from './growth.sources.js';

export type { GrowthAsk } from './growth.sources.js';

@Injectable()
export class GrowthDoor {
  constructor(@Inject(GrowthSources) private readonly sources: GrowthSources) {}

  register(part: FactPart, source: GrowthSource): void {
    this.sources.register(part, source);
  }
}
