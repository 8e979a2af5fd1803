// Through here later rooms put in what happened in them and may be reported in an issue.
import { Inject, Injectable } from '@nestjs/common';
import { BriefSources, type BriefSource } from './brief.sources.js';

export type { BriefAsk, FoundFact } from './brief.sources.js';

@Injectable()
export class BriefDoor {
  constructor(@Inject(BriefSources) private readonly sources: BriefSources) {}

  register(source: BriefSource): void {
    this.sources.register(source);
  }
}
