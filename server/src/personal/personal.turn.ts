// With the day: identities of erased people whose time is over.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DayTurn } from '../platform/jobs/day.turn.js';
import { PersonalErasure } from './personal.erasure.js';

@Injectable()
export class PersonalTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(PersonalErasure) private readonly erasure: PersonalErasure,
  ) {}

  onModuleInit(): void {
    this.days.once('personal.forget', async ({ to }) => {
      await this.erasure.forget(to);
    });
  }
}
