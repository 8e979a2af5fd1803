// What a group should not forget: a meeting of the coming week that nobody was told of yet, and a month without one. Its chair is told,
// once each.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { plusDays, shanghaiInstant, missesMonth, warnsOn } from '@gongyan/shared/meeting/series/series.rules';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { NoticeDoor } from '../../notice/notice.door.js';
import { DayTurn, type DaysBegun } from '../../platform/jobs/day.turn.js';
import { MeetingStore } from '../meeting.store.js';
import { SeriesStore } from './series.store.js';

/** 材料提前一周: theme and material are with everybody a week before. */
const WEEK = 7;

@Injectable()
export class SeriesTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(SeriesStore) private readonly store: SeriesStore,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
  ) {}

  onModuleInit(): void {
    this.days.once('meeting.series', (begun) => this.turn(begun));
  }

  private async turn(begun: DaysBegun): Promise<void> {
    await this.remindOfNotices(begun);
    const day = warnsOn(begun);
    if (day !== null) await this.warnOfMonth(day);
  }

  /** Of those that came within a week with these days. Whoever plans one for this week knows. */
  private async remindOfNotices({ after, to }: DaysBegun): Promise<void> {
    const from = after < to ? [plusDays(after, WEEK + 1), plusDays(to, 1)].sort().at(-1) ?? to : to;
    const due = await this.meetings.between({ from: shanghaiInstant(from, '00:00'), to: shanghaiInstant(plusDays(to, WEEK + 1), '00:00') });
    await this.notices.write(due.filter(({ state }) => state === 'draft').map(({ id, chairId, theme, startsAt }) => ({ personId: chairId, kind: 'meeting.noticeDue', facts: { theme, day: shanghaiDay(startsAt) }, link: `/meetings/${id}` })));
  }

  private async warnOfMonth(day: Day): Promise<void> {
    const all = await this.store.all();
    const meetings = (await this.meetings.seriesMeetings(all.map(({ id }) => id))).filter(({ state }) => state !== 'cancelled');
    const missing = all.filter((series) => missesMonth(series, meetings.filter(({ seriesId }) => seriesId === series.id).map(({ startsAt }) => shanghaiDay(startsAt)), day));
    await this.notices.write(missing.map(({ id, chairId, name }) => ({ personId: chairId, kind: 'meeting.monthMissed', facts: { name, month: String(Number(day.slice(5, 7))) }, link: `/meeting-series/${id}` })));
  }
}
