// The routes of 教研活动. Every deed answers with how the meeting stands afterwards.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes as routes } from '@gongyan/shared/meeting/meeting.contract';
import { In, Serves, Who, type Actor } from '../platform/contract/serves.js';
import { CloseService } from './close.service.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingService } from './meeting.service.js';

@Controller()
export class MeetingController {
  constructor(
    @Inject(MeetingService) private readonly meetings: MeetingService,
    @Inject(CloseService) private readonly closing: CloseService,
    @Inject(MeetingQueries) private readonly queries: MeetingQueries,
  ) {}

  @Serves(routes.list)
  list(@Who() who: Actor, @In() { query }: Input<typeof routes.list>) {
    return this.queries.list(who.personId, query);
  }

  @Serves(routes.people)
  people(@Who() who: Actor, @In() { params }: Input<typeof routes.people>) {
    return this.queries.asked(who.personId, params.meetingId);
  }

  @Serves(routes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof routes.open>) {
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.plan)
  async plan(@Who() who: Actor, @In() { body }: Input<typeof routes.plan>) {
    return this.queries.page(who.personId, await this.meetings.plan(who, body));
  }

  @Serves(routes.change)
  async change(@Who() who: Actor, @In() { params, body }: Input<typeof routes.change>) {
    await this.meetings.change(who, params.meetingId, body);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.invite)
  async invite(@Who() who: Actor, @In() { params, body }: Input<typeof routes.invite>) {
    await this.meetings.invite(who, params.meetingId, body.personIds);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.notify)
  async notify(@Who() who: Actor, @In() { params }: Input<typeof routes.notify>) {
    await this.meetings.notify(who, params.meetingId);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.begin)
  async begin(@Who() who: Actor, @In() { params }: Input<typeof routes.begin>) {
    await this.meetings.begin(who, params.meetingId);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.pause)
  async pause(@Who() who: Actor, @In() { params }: Input<typeof routes.pause>) {
    await this.meetings.turn(who, params.meetingId, 'pause');
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.resume)
  async resume(@Who() who: Actor, @In() { params }: Input<typeof routes.resume>) {
    await this.meetings.turn(who, params.meetingId, 'resume');
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.sumUp)
  async sumUp(@Who() who: Actor, @In() { params }: Input<typeof routes.sumUp>) {
    await this.meetings.turn(who, params.meetingId, 'sumUp');
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.cancel)
  async cancel(@Who() who: Actor, @In() { params, body }: Input<typeof routes.cancel>) {
    await this.meetings.cancel(who, params.meetingId, body.reason);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(routes.agenda)
  async agenda(@Who() who: Actor, @In() { params, body }: Input<typeof routes.agenda>) {
    await this.meetings.runAgenda(who, params.meetingId, body.deed);
    return this.queries.page(who.personId, params.meetingId);
  }

  @Serves(attendanceRoutes.closeSheet)
  closeSheet(@Who() who: Actor, @In() { params }: Input<typeof attendanceRoutes.closeSheet>) {
    return this.closing.sheet(who, params.meetingId);
  }

  @Serves(attendanceRoutes.close)
  async close(@Who() who: Actor, @In() { params }: Input<typeof attendanceRoutes.close>) {
    const outcome = await this.closing.close(who, params.meetingId);
    return { ...outcome, meeting: await this.queries.page(who.personId, params.meetingId) };
  }

  @Serves(attendanceRoutes.reopen)
  async reopen(@Who() who: Actor, @In() { params, body }: Input<typeof attendanceRoutes.reopen>) {
    await this.closing.reopen(who, params.meetingId, body.reason);
    return this.queries.page(who.personId, params.meetingId);
  }
}
