// 签到: by the code on the wall, by six digits, or by the host's hand. A second time is no error; what is too early is held
// by the page and sent again. Nobody needs the meeting's lock for it: a thousand people come at once.
import { Inject, Injectable } from '@nestjs/common';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Input, Reply } from '@gongyan/shared/kit/route';
import type { attendanceRoutes as routes, CheckedIn } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { checkInOpensAt, mayCheck, mayRule, mayTap } from '@gongyan/shared/meeting/attendance/attendance.rules';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { SeenMeeting } from '../meeting.access.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingSteps } from '../meeting.steps.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { arrivalOfToken, kindOfCode, readTicket, ticketFor, type Arrival } from './attendance.codes.js';
import { AttendanceDesk } from './attendance.desk.js';
import type { CheckEventRow } from './attendance.table.js';

const MINUTE = 60_000;

@Injectable()
export class AttendanceService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(AttendanceDesk) private readonly desk: AttendanceDesk,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Before anybody signs in: the code on the wall is another one by the time a password is typed. */
  async ticket(short: string, token: string): Promise<Reply<typeof routes.ticket>> {
    const meeting = await this.meetings.byShort(short);
    if (meeting === null) throw new Problem('request.notFound');
    const [now, rules] = [this.clock.now(), await this.desk.rulesOf(meeting)];
    const arrival = arrivalOfToken(meeting, token, { now, rules });
    if (arrival === null) throw new Problem('meeting.tokenOld');
    const opensAt = checkInOpensAt(meeting, rules);
    const holdsUntil = new Date(Math.max(now.getTime(), opensAt.getTime()) + rules.ticketMinutes * MINUTE);
    const { theme, place, startsAt, endsAt } = meeting;
    return { ticket: ticketFor(meeting, arrival, holdsUntil), kind: arrival.kind, meeting: { theme, group: await this.desk.groupOf(meeting), place, startsAt, endsAt, opensAt, now } };
  }

  async checkIn(by: Actor, short: string, { ticket, device }: Input<typeof routes.checkIn>['body']): Promise<CheckedIn> {
    const meeting = await this.meetings.byShort(short);
    const read = meeting === null ? null : readTicket(meeting, ticket);
    if (meeting === null) throw new Problem('request.notFound');
    if (read === null || this.clock.now() > read.holdsUntil) throw new Problem('meeting.ticketOld');
    return this.check(by, meeting, { ...read, method: 'scan', device });
  }

  async checkInByCode(by: Actor, id: MeetingId, { code, device }: Input<typeof routes.checkInByCode>['body']): Promise<CheckedIn> {
    const meeting = await this.meetings.find(id);
    if (meeting === null) throw new Problem('request.notFound');
    const [now, rules] = [this.clock.now(), await this.desk.rulesOf(meeting)];
    const kind = kindOfCode(meeting, code, { now, rules });
    if (!(await this.steps.expects(by, meeting))) throw new Problem('request.notFound');
    if (kind === null) throw new Problem('meeting.codeWrong');
    return this.check(by, meeting, { kind, at: now, method: 'code', device });
  }

  tap(by: Actor, id: MeetingId, { personId, kind, reason }: Input<typeof routes.tap>['body']): Promise<void> {
    return this.steps.within(by, id, async ({ meeting, standing, now }) => {
      const hand = { standing, by: by.personId, personId, expected: await this.meetings.isExpected(id, personId) };
      demand(mayTap(hand, { meeting, kind, now, rules: await this.desk.rulesOf(meeting) }));
      await this.desk.check({ meetingId: id, personId, kind, at: now, receivedAt: now, method: 'tap', operatorId: by.personId, device: null, reason });
      this.news.tellArrival(meeting, personId);
    });
  }

  /** After the close it moves this person's hours in the same breath. */
  rule(by: Actor, id: MeetingId, { personId, state, reason }: Input<typeof routes.rule>['body']): Promise<void> {
    return this.steps.within(by, id, async (seen: SeenMeeting) => {
      const { meeting, standing, now } = seen;
      demand(mayRule({ standing, by: by.personId, personId, expected: await this.meetings.isExpected(id, personId) }, meeting));
      await this.desk.rule(meeting, { personId, state, reason, byId: by.personId, at: now });
      await this.steps.record({ act: 'meeting.rule', actorId: by.personId, subject: id, reason, facts: { personId, state } });
      this.news.tell(meeting);
    });
  }

  private async check({ personId, name }: Actor, meeting: MeetingRow, { kind, at, method, device }: Arrival & Pick<CheckEventRow, 'method' | 'device'>): Promise<CheckedIn> {
    return this.steps.run(async () => {
      const [now, rules] = [this.clock.now(), await this.desk.rulesOf(meeting)];
      // A fact that a close did not read would give no hours: it is in the close, or refused.
      const { state } = (await this.meetings.arriving(meeting.id)) ?? meeting;
      demand(mayCheck({ state }, await this.steps.expects({ personId }, meeting)));
      const opensAt = checkInOpensAt(meeting, rules);
      if (kind === 'in' && now < opensAt) return { outcome: 'early', kind, at: null, name, again: false, opensAt };
      const known = await this.desk.known(meeting.id, personId, kind);
      if (known !== null) return { outcome: 'here', kind, at: known.at, name, again: true, opensAt };
      const first = await this.desk.check({ meetingId: meeting.id, personId: personId, kind, at, receivedAt: now, method, operatorId: null, device, reason: null });
      if (first) this.news.tellArrival(meeting, personId);
      const stands = first ? at : ((await this.desk.known(meeting.id, personId, kind))?.at ?? at);
      return { outcome: 'here', kind, at: stands, name, again: !first, opensAt };
    });
  }
}
