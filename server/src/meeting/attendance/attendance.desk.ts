// What checking in and ruling write and ask. Inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AttendanceRules, CheckKind } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { MeetingGroups } from '../meeting.groups.js';
import { MeetingHours } from '../meeting.hours.js';
import type { MeetingRow } from '../meeting.table.js';
import { AttendanceRoll } from './attendance.roll.js';
import { AttendanceStore } from './attendance.store.js';
import type { CheckEventRow, RulingRow } from './attendance.table.js';

@Injectable()
export class AttendanceDesk {
  constructor(
    @Inject(AttendanceStore) private readonly store: AttendanceStore,
    @Inject(AttendanceRoll) private readonly roll: AttendanceRoll,
    @Inject(MeetingHours) private readonly hours: MeetingHours,
    @Inject(MeetingGroups) private readonly groups: MeetingGroups,
  ) {}

  rulesOf(meeting: MeetingRow): Promise<AttendanceRules> {
    return this.roll.rulesOf(meeting);
  }

  async groupOf({ studioId }: MeetingRow): Promise<string> {
    return (await this.groups.names([studioId])).get(studioId) ?? '';
  }

  known(meetingId: MeetingId, personId: PersonId, kind: CheckKind): Promise<CheckEventRow | null> {
    return this.store.checkOf(meetingId, personId, kind);
  }

  /** True when nothing stood there before. */
  async check(row: Omit<CheckEventRow, 'id'>): Promise<boolean> {
    return (await this.store.check([row])) === 1;
  }

  /** The next turn of this person's; hours follow when they had been written. */
  async rule(meeting: MeetingRow, ruling: Omit<RulingRow, 'meetingId' | 'turn'>): Promise<void> {
    const last = (await this.store.rulingsOf(meeting.id)).get(ruling.personId);
    await this.store.rule({ ...ruling, meetingId: meeting.id, turn: (last?.turn ?? 0) + 1 });
    if (meeting.state !== 'closed') return;
    const line = (await this.roll.of(meeting)).lines.find(({ personId }) => personId === ruling.personId);
    if (line !== undefined) await this.hours.follow(meeting, line, { by: ruling.byId, reason: ruling.reason });
  }
}
