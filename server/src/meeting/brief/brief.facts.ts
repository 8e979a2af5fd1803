// Closed meetings of a studio as facts of its 工作简报: the theme, the day, and how many came.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { plusDays, shanghaiInstant } from '@gongyan/shared/meeting/series/series.rules';
import { BriefDoor, type BriefAsk, type FoundFact } from '../../studio/brief/brief.door.js';
import { AttendanceRoll } from '../attendance/attendance.roll.js';
import { MeetingStore } from '../meeting.store.js';

const CAME: ReadonlySet<string> = new Set(['present', 'late', 'leftEarly']);

@Injectable()
export class MeetingBriefs implements OnModuleInit {
  constructor(
    @Inject(BriefDoor) private readonly briefs: BriefDoor,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(AttendanceRoll) private readonly roll: AttendanceRoll,
  ) {}

  onModuleInit(): void {
    this.briefs.register((ask) => this.of(ask));
  }

  private async of({ studioId, span }: BriefAsk): Promise<FoundFact[]> {
    const held = (await this.meetings.between({ from: shanghaiInstant(span.from, '00:00'), to: shanghaiInstant(plusDays(span.to, 1), '00:00') })).filter((meeting) => meeting.state === 'closed' && meeting.studioId === studioId);
    const facts: FoundFact[] = [];
    for (const meeting of held) {
      const { lines } = await this.roll.of(meeting);
      facts.push({ kind: 'meeting', ref: meeting.id, day: shanghaiDay(meeting.startsAt), title: meeting.theme, word: null, level: null, note: '', attended: lines.filter(({ state }) => CAME.has(state)).length });
    }
    return facts;
  }
}
