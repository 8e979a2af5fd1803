// Closed meetings as facts behind the duties and scores of a studio's people: whoever was asked to come, whether it was credited, who was late; and who led a studio's own. Leave that was granted
// counts neither for nor against.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { plusDays, shanghaiInstant } from '@gongyan/shared/meeting/series/series.rules';
import { DutyDoor, type DutyAsk, type DutyFact } from '../../studio/duty/duty.door.js';
import { AttendanceRoll } from '../attendance/attendance.roll.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';

@Injectable()
export class MeetingDuties implements OnModuleInit {
  constructor(
    @Inject(DutyDoor) private readonly duties: DutyDoor,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(AttendanceRoll) private readonly roll: AttendanceRoll,
  ) {}

  onModuleInit(): void {
    this.duties.register((ask) => this.of(ask));
  }

  private async of({ studioId, personIds, year }: DutyAsk): Promise<DutyFact[]> {
    const wanted = new Set(personIds);
    const held = (await this.meetings.between({ from: shanghaiInstant(year.from, '00:00'), to: shanghaiInstant(plusDays(year.to, 1), '00:00') })).filter((meeting) => meeting.state === 'closed' && (meeting.studioId === null || meeting.studioId === studioId));
    const facts: DutyFact[] = [];
    for (const meeting of held) {
      for (const { personId, state, credited } of (await this.roll.of(meeting)).lines) {
        if (wanted.has(personId) && state !== 'leave') facts.push({ ...about(meeting), personId, key: 'meetings', counts: credited, mark: state === 'late' || state === 'absent' ? state : null });
      }
      if (wanted.has(meeting.chairId) && meeting.studioId === studioId) facts.push({ ...about(meeting), personId: meeting.chairId, key: 'hosted', counts: true, mark: null });
    }
    return facts;
  }
}

const about = ({ id, startsAt, theme }: MeetingRow): Pick<DutyFact, 'day' | 'title' | 'link' | 'level'> => ({ day: shanghaiDay(startsAt), title: theme, link: `/meetings/${id}`, level: null });
