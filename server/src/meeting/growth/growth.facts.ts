// Closed meetings to which somebody was asked, as facts of 成长档案: credited or not, as on the board of duties; here leave that was granted
// is told too.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';
import { GrowthDoor, type GrowthAsk } from '../../studio/growth/growth.door.js';
import { AttendanceRoll } from '../attendance/attendance.roll.js';
import { MeetingAccess } from '../meeting.access.js';
import { MeetingStore } from '../meeting.store.js';

@Injectable()
export class MeetingGrowth implements OnModuleInit {
  constructor(
    @Inject(GrowthDoor) private readonly growth: GrowthDoor,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(AttendanceRoll) private readonly roll: AttendanceRoll,
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
  ) {}

  onModuleInit(): void {
    this.growth.register('meetings', (ask) => this.of(ask));
  }

  private async of({ personId, reader }: GrowthAsk): Promise<GrowthFact[]> {
    const meetings = await this.meetings.closedOf(personId);
    const open = new Set((await this.access.seen(reader, meetings)).map(({ meeting }) => meeting.id));
    const facts: GrowthFact[] = [];
    for (const meeting of meetings) {
      const line = (await this.roll.of(meeting)).lines.find((one) => one.personId === personId);
      if (line === undefined || line.state === 'awaited') continue;
      facts.push({ key: 'meetings', day: shanghaiDay(meeting.startsAt), title: meeting.theme, link: open.has(meeting.id) ? `/meetings/${meeting.id}` : null, counts: line.credited, amount: null, as: line.state, note: '' });
    }
    return facts;
  }
}
