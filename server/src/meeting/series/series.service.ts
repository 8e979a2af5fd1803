// 例会: a rule becomes meetings, each a draft of its own that can be moved or cancelled without the others.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input, Reply } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { no, yes } from '@gongyan/shared/kit/verdict';
import { MeetingId, SeriesId } from '@gongyan/shared/meeting/meeting.contract';
import type { NewSeries, Occurrence, seriesRoutes as routes } from '@gongyan/shared/meeting/series/series.contract';
import { isSeriesEven, missesMonth, occurrencesOf, shanghaiInstant } from '@gongyan/shared/meeting/series/series.rules';
import { Clock } from '../../platform/clock.js';
import { demand } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { MeetingCircle } from '../meeting.circle.js';
import { newMeeting } from '../meeting.service.js';
import { MeetingSteps } from '../meeting.steps.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { SeriesStore } from './series.store.js';
import type { SeriesRow } from './series.table.js';

const MINUTE = 60_000;

@Injectable()
export class SeriesService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(SeriesStore) private readonly store: SeriesStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(MeetingCircle) private readonly circle: MeetingCircle,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of the groups that this person sees; whether one misses its month. */
  async list(reader: PersonId): Promise<Reply<typeof routes.list>> {
    const [all, today] = [await this.store.all(), shanghaiDay(this.clock.now())];
    const groups = await this.circle.groups.seen(reader, all.map(({ studioId }) => studioId));
    const meetings = await this.meetings.seriesMeetings(all.map(({ id }) => id));
    return all.flatMap(({ createdBy: _by, createdAt: _at, ...series }) => {
      const groupName = groups.get(series.studioId);
      if (groupName === undefined) return [];
      const own = meetings.filter(({ seriesId }) => seriesId === series.id);
      const held = own.filter(({ state }) => state !== 'cancelled').map(({ startsAt }) => shanghaiDay(startsAt));
      return [{ ...series, groupName, meetings: own.length, missed: missesMonth(series, held, today) }];
    });
  }

  async preview(body: Input<typeof routes.preview>['body']): Promise<Occurrence[]> {
    const occurrences = occurrencesOf(body, await this.store.calendar());
    demand(isSeriesEven(occurrences));
    return occurrences;
  }

  plan(by: Actor, { personIds, ...wanted }: NewSeries): Promise<Reply<typeof routes.plan>> {
    return this.steps.run(async () => {
      const [now, people] = [this.clock.now(), await this.circle.expectedIn(wanted.studioId, personIds)];
      const { leads } = await this.circle.standing(by.personId, wanted);
      demand(leads ? (people.length === 0 ? no('meeting.nobody') : yes) : no('access.notYours', { who: 'meetingLead' }));
      await this.circle.demandKnown([wanted.chairId]);
      const occurrences = await this.preview(wanted);
      const series: SeriesRow = { ...wanted, id: SeriesId.parse(randomUUID()), createdBy: by.personId, createdAt: now };
      await this.store.insert(series);
      const rows = occurrences.flatMap((occurrence) => meetingOn(series, occurrence));
      await this.meetings.insert(rows);
      await this.meetings.ask(rows.map(({ id }) => id), people);
      await this.steps.record({ act: 'meeting.series', actorId: by.personId, subject: series.id, reason: null, facts: { rule: series.rule, meetings: rows.length } });
      return { id: series.id, meetings: rows.length };
    });
  }
}

const meetingOn = ({ id: seriesId, studioId, name, form, place, units, chairId, clock, minutes, createdBy, createdAt }: SeriesRow, { day }: Occurrence): MeetingRow[] => {
  if (day === null) return [];
  const startsAt = shanghaiInstant(day, clock);
  return [{
    ...newMeeting(MeetingId.parse(randomUUID()), { by: createdBy, now: createdAt }), seriesId, studioId, theme: `${name}（${Number(day.slice(5, 7))}月）`, form, startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE),
    place, link: '', chairId, coChairId: null, recorderId: null, speakerId: null, units, checkOut: true, note: '', materials: [], seats: null,
  }];
};
