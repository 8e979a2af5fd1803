// 核对与结束: one transaction writes state, hours, notices; nothing of it without the rest. Opened again within some days,
// every entry is taken back by a counter-entry and the sheet is worked on anew.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Reply } from '@gongyan/shared/kit/route';
import type { attendanceRoutes as routes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { needsReason, runsMeeting, UNDO_MS } from '@gongyan/shared/meeting/meeting.rules';
import { Problem } from '../platform/contract/problem.js';
import type { Actor } from '../platform/contract/serves.js';
import { AttendanceBoard } from './attendance/attendance.board.js';
import { CloseNews } from './close.news.js';
import { CloseParts } from './close.parts.js';
import { MeetingHours } from './meeting.hours.js';
import { MeetingSteps } from './meeting.steps.js';

type Closed = Omit<Reply<typeof routes.close>, 'meeting'>;

@Injectable()
export class CloseService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(AttendanceBoard) private readonly board: AttendanceBoard,
    @Inject(MeetingHours) private readonly hours: MeetingHours,
    @Inject(CloseParts) private readonly parts: CloseParts,
    @Inject(CloseNews) private readonly news: CloseNews,
  ) {}

  sheet(by: Actor, id: MeetingId): Promise<Reply<typeof routes.closeSheet>> {
    return this.steps.within(by, id, async ({ meeting, standing }) => {
      if (!runsMeeting(standing)) throw new Problem('access.notYours', { who: 'meetingLead' });
      const { lines, expected, arrived } = await this.board.of(meeting);
      const undoUntil = meeting.closedAt === null ? null : new Date(meeting.closedAt.getTime() + UNDO_MS);
      return { lines, expected, arrived, credited: lines.filter(({ credited }) => credited).length, halfEach: await this.hours.halfEach(meeting), day: shanghaiDay(meeting.startsAt), undoUntil, warnings: await this.parts.warnings(meeting) };
    });
  }

  close(by: Actor, id: MeetingId): Promise<Closed> {
    return this.steps.within(by, id, async (seen) => {
      const meeting = await this.steps.turn(by, seen, { action: 'close' });
      await this.parts.close(meeting, by);
      const { lines } = await this.board.roll.of(meeting);
      const { entries, waiting, refused } = await this.hours.post(meeting, lines, by.personId);
      await this.news.tell(meeting, { lines, half: (await this.hours.halfEach(meeting)) ?? 0 });
      return this.news.outcome({ posted: entries.length, waiting: waiting.map(({ personId }) => personId), refused });
    });
  }

  reopen(by: Actor, id: MeetingId, reason: string): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { meeting, now } = seen;
      if (needsReason(meeting, now) && reason.length < 2) throw new Problem('meeting.reasonNeeded');
      const why = reason === '' ? '结束后立即撤回' : reason;
      const opened = await this.steps.turn(by, seen, { action: 'reopen', change: { reason: why } });
      await this.hours.takeBack(meeting, { by: by.personId, reason: why });
      await this.parts.reopen(opened, by);
    });
  }
}
