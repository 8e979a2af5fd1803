// With the day: what is over its span, and identities of erased people whose time is over.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { DayTurn } from '../platform/jobs/day.turn.js';
import { PersonalErasure } from './personal.erasure.js';
import { PersonalRetention } from './personal.retention.js';

@Injectable()
export class PersonalTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(PersonalErasure) private readonly erasure: PersonalErasure,
    @Inject(PersonalRetention) private readonly retention: PersonalRetention,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.days.once('personal.forget', async ({ to }) => {
      await this.erasure.forget(to);
    });
    this.days.once('personal.retention', async () => {
      await this.retention.sweep(this.clock.now());
    });
  }
}
