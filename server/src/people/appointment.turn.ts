// An appointment begins or ends with a day, without anybody's deed: told like any other change, so that open
// pages gain and lose rights with it.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DayTurn } from '../platform/jobs/day.turn.js';
import { AppointmentNews } from './appointment.news.js';
import { PersonStore } from './person.store.js';

@Injectable()
export class AppointmentTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(AppointmentNews) private readonly news: AppointmentNews,
  ) {}

  onModuleInit(): void {
    this.days.once('people.appointments', async (begun) => this.news.tell(await this.people.withTurnedAppointments(begun)));
  }
}
