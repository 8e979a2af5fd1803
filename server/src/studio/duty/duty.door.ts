// Through here later rooms put in the facts that they have behind duties.
import { Inject, Injectable } from '@nestjs/common';
import { DutySources, type DutySource } from './duty.sources.js';

export type { DutyAsk, DutyFact } from './duty.sources.js';

@Injectable()
export class DutyDoor {
  constructor(@Inject(DutySources) private readonly sources: DutySources) {}

  register(source: DutySource): void {
    this.sources.register(source);
  }
}
