// The codes on the wall, drawn for the screen. For those who run the meeting.
import { Inject, Injectable } from '@nestjs/common';
import type { Reply } from '@gongyan/shared/kit/route';
import type { attendanceRoutes as routes, CheckKind } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { mayCheck } from '@gongyan/shared/meeting/attendance/attendance.rules';
import { renderSVG } from 'uqr';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { runsMeeting } from '@gongyan/shared/meeting/meeting.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { SeenMeeting } from '../meeting.access.js';
import { codesOf } from './attendance.codes.js';
import { AttendanceRoll } from './attendance.roll.js';

@Injectable()
export class CodeDesk {
  constructor(
    @Inject(AttendanceRoll) private readonly roll: AttendanceRoll,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async codes({ meeting, standing }: SeenMeeting, kind: CheckKind): Promise<Reply<typeof routes.codes>> {
    if (!runsMeeting(standing)) throw new Problem('access.notYours', { who: 'meetingLead' });
    demand(mayCheck(meeting, true));
    const now = this.clock.now();
    const { token, code, tokenUntil, codeUntil } = codesOf(meeting, kind, { now, rules: await this.roll.rulesOf(meeting) });
    // A path only: the page knows by which address its reader came.
    const address = `/c/${meeting.short}?k=${token}`;
    return { address, svg: renderSVG(new URL(address, this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`).href, { ecc: 'M', border: 2 }), code, tokenUntil, codeUntil, now };
  }
}
