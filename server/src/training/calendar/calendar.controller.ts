// The routes of the calendar. The feed asks for no session: its address is the secret.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { calendarRoutes as routes } from '@gongyan/shared/training/calendar/calendar.contract';
import { In, Serves, Who, type Actor, type Download } from '../../platform/contract/serves.js';
import { CalendarService } from './calendar.service.js';

@Controller()
export class CalendarController {
  constructor(@Inject(CalendarService) private readonly calendars: CalendarService) {}

  @Serves(routes.make)
  make(@Who() who: Actor) {
    return this.calendars.make(who.personId);
  }

  @Serves(routes.end)
  end(@Who() who: Actor) {
    return this.calendars.end(who.personId);
  }

  @Serves(routes.feed)
  async feed(@In() { params }: Input<typeof routes.feed>): Promise<Download> {
    return { bytes: await this.calendars.feed(params.token), fileName: 'gongyan.ics', mime: 'text/calendar; charset=utf-8' };
  }
}
