// What the board, the close sheet and a person's own page show of attendance. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { attendanceRoutes as routes, Board, BoardLine, Leave } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { hasArrived } from '@gongyan/shared/meeting/attendance/attendance.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { runsMeeting } from '@gongyan/shared/meeting/meeting.rules';
import { Problem } from '../../platform/contract/problem.js';
import { LivePresence } from '../../platform/realtime/live.presence.js';
import type { SeenMeeting } from '../meeting.access.js';
import type { MeetingRow } from '../meeting.table.js';
import { AttendanceRoll, type RollLine } from './attendance.roll.js';
import { AttendanceStore } from './attendance.store.js';
import type { LeaveRow } from './attendance.table.js';

@Injectable()
export class AttendanceBoard {
  constructor(
    @Inject(AttendanceRoll) readonly roll: AttendanceRoll,
    @Inject(AttendanceStore) private readonly store: AttendanceStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LivePresence) private readonly presence: LivePresence,
  ) {}

  /** For those who run it: names of who is absent are nobody else's business. */
  board({ meeting, standing }: SeenMeeting): Promise<Board> {
    if (!runsMeeting(standing)) throw new Problem('access.notYours', { who: 'meetingLead' });
    return this.of(meeting);
  }

  async of(meeting: MeetingRow): Promise<Board> {
    const { rules, lines } = await this.roll.of(meeting);
    const shown = await this.lines(lines);
    const schools = await this.people.schoolNames(shown.flatMap(({ schoolId }) => schoolId ?? []));
    return { expected: lines.length, arrived: lines.filter(hasArrived).length, lines: shown, rules, schools: [...schools].map(([id, name]) => ({ id, name })) };
  }

  async mine({ meeting }: SeenMeeting, personId: PersonId): Promise<Reply<typeof routes.mine>> {
    const { lines, rules } = await this.roll.of(meeting);
    const own = lines.filter((line) => line.personId === personId);
    const leave = await this.store.leaveOf(meeting.id, personId);
    return { rules, line: (await this.lines(own))[0] ?? null, leave: leave === null ? null : ((await this.leaves([leave]))[0] ?? null) };
  }

  async leavesOf({ meeting, standing }: SeenMeeting): Promise<Leave[]> {
    if (!runsMeeting(standing)) throw new Problem('access.notYours', { who: 'meetingLead' });
    return this.leaves(await this.store.leavesOf(meeting.id));
  }

  private async leaves(rows: readonly LeaveRow[]): Promise<Leave[]> {
    const cards = await this.people.cards(rows.map(({ personId }) => personId));
    return rows.flatMap(({ personId, reason, state, askedAt }) => {
      const person = cards.get(personId);
      return person === undefined ? [] : [{ person, reason, state, askedAt }];
    });
  }

  private async lines(lines: readonly RollLine[]): Promise<BoardLine[]> {
    const ids = lines.map(({ personId }) => personId);
    const [cards, offices, online] = [await this.people.cards(ids), await this.people.offices(ids), new Set(await this.presence.online(ids))];
    return lines.flatMap(({ personId, ...line }) => {
      const person = cards.get(personId);
      return person === undefined ? [] : [{ ...line, person, schoolId: offices.get(personId)?.worksAt[0] ?? null, online: online.has(personId) }];
    });
  }
}
