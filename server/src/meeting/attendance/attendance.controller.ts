// The routes of 签到, 考勤 and 请假.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { attendanceRoutes as routes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { MeetingAccess } from '../meeting.access.js';
import { AttendanceBoard } from './attendance.board.js';
import { AttendanceService } from './attendance.service.js';
import { CodeDesk } from './code.desk.js';
import { LeaveService } from './leave.service.js';

@Controller()
export class AttendanceController {
  constructor(
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
    @Inject(AttendanceBoard) private readonly boards: AttendanceBoard,
    @Inject(LeaveService) private readonly leave: LeaveService,
    @Inject(CodeDesk) private readonly desk: CodeDesk,
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
  ) {}

  @Serves(routes.ticket)
  ticket(@In() { params, body }: Input<typeof routes.ticket>) {
    return this.attendance.ticket(params.short, body.token);
  }

  @Serves(routes.checkIn)
  checkIn(@Who() who: Actor, @In() { params, body }: Input<typeof routes.checkIn>) {
    return this.attendance.checkIn(who, params.short, body);
  }

  @Serves(routes.checkInByCode)
  checkInByCode(@Who() who: Actor, @In() { params, body }: Input<typeof routes.checkInByCode>) {
    return this.attendance.checkInByCode(who, params.meetingId, body);
  }

  @Serves(routes.codes)
  async codes(@Who() who: Actor, @In() { params, query }: Input<typeof routes.codes>) {
    return this.desk.codes(await this.access.see(who.personId, params.meetingId), query.kind);
  }

  @Serves(routes.board)
  async board(@Who() who: Actor, @In() { params }: Input<typeof routes.board>) {
    return this.boards.board(await this.access.see(who.personId, params.meetingId));
  }

  @Serves(routes.mine)
  async mine(@Who() who: Actor, @In() { params }: Input<typeof routes.mine>) {
    return this.boards.mine(await this.access.see(who.personId, params.meetingId), who.personId);
  }

  @Serves(routes.tap)
  async tap(@Who() who: Actor, @In() { params, body }: Input<typeof routes.tap>) {
    await this.attendance.tap(who, params.meetingId, body);
    return {};
  }

  @Serves(routes.rule)
  async rule(@Who() who: Actor, @In() { params, body }: Input<typeof routes.rule>) {
    await this.attendance.rule(who, params.meetingId, body);
    return {};
  }

  @Serves(routes.askLeave)
  askLeave(@Who() who: Actor, @In() { params, body }: Input<typeof routes.askLeave>) {
    return this.leave.ask(who, params.meetingId, body.reason);
  }

  @Serves(routes.leaves)
  async leaves(@Who() who: Actor, @In() { params }: Input<typeof routes.leaves>) {
    return this.boards.leavesOf(await this.access.see(who.personId, params.meetingId));
  }

  @Serves(routes.decideLeave)
  decideLeave(@Who() who: Actor, @In() { params, body }: Input<typeof routes.decideLeave>) {
    return this.leave.decide(who, params.meetingId, { personId: params.personId, approve: body.approve });
  }
}
