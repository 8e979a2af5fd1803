// 例会: a series of meetings by a rule (RFC 5545 text), with what differs from it as rows.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day } from '../../kit/time.js';
import { StudioId } from '../../studio/studio.contract.js';
import { Action } from '../action/action.contract.js';
import { Meeting, SeriesId } from '../meeting.contract.js';

/** The part of RFC 5545 that groups meet by: every n weeks or months, on a weekday, an n-th weekday or a day of the month. */
export const RepeatRule = z.string().max(120).regex(/^FREQ=(WEEKLY|MONTHLY)(;INTERVAL=[1-9]\d?)?(;BYDAY=(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)|;BYMONTHDAY=(-1|[1-9]|[12]\d|3[01]))?$/);
export type RepeatRule = z.output<typeof RepeatRule>;

/** 遇到放假：顺延到下一个工作日 / 提前到前一个工作日 / 这次不开 */
export const OnHoliday = z.enum(['after', 'before', 'skip']);
export type OnHoliday = z.output<typeof OnHoliday>;

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const Series = z.object({
  id: SeriesId,
  studioId: StudioId.nullable(),
  name: z.string().trim().min(1).max(60),
  rule: RepeatRule,
  firstDay: Day,
  lastDay: Day,
  clock: Clock,
  minutes: z.number().int().min(15).max(600),
  form: Meeting.shape.form,
  place: Meeting.shape.place,
  units: Meeting.shape.units,
  onHoliday: OnHoliday,
  /** 一人或多人应到: the whole studio, or these. */
  chairId: PersonId,
});
export type Series = z.output<typeof Series>;

export const NewSeries = Series.omit({ id: true }).extend({ personIds: z.array(PersonId).max(500) });
export type NewSeries = z.output<typeof NewSeries>;

/** One day of the rule, and where it really falls. */
export const Occurrence = z.object({ planned: Day, day: Day.nullable(), why: z.string().nullable() });
export type Occurrence = z.output<typeof Occurrence>;

/** One meeting in the year of its series; numbers of attendance only of those that were held. */
export const YearMeeting = Meeting.pick({ id: true, theme: true, form: true, startsAt: true, state: true }).extend({
  held: z.boolean(), expected: z.number().int(), arrived: z.number().int(), decisions: z.array(z.string()), /** Tasks that are not done. */ open: z.number().int(),
});
export type YearMeeting = z.output<typeof YearMeeting>;
export const SeriesYear = z.object({ id: SeriesId, name: z.string(), groupName: z.string(), meetings: z.array(YearMeeting), actions: z.array(Action) });
export type SeriesYear = z.output<typeof SeriesYear>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const uneven = ['request.notFound', 'access.notYours', 'meeting.seriesEmpty', 'meeting.seriesLong', 'meeting.nobody'] as const;

export const seriesRoutes = {
  list: route({ method: 'GET', path: '/meeting-series', summary: '例会', access: alsoFor('meetings:read', signedIn(120)), reply: z.array(Series.extend({ groupName: z.string(), meetings: z.number().int(), missed: z.boolean() })) }),
  open: route({ method: 'GET', path: '/meeting-series/:seriesId', summary: '一个例会的全年：主题、到会、决定、未完成的任务', access: alsoFor('meetings:read', signedIn(120)), params: z.object({ seriesId: SeriesId }), reply: SeriesYear, problems: ['request.notFound'] }),
  preview: route({ method: 'POST', path: '/meeting-series/preview', summary: '先看看：哪些天开会', access: signedIn(120), body: Series.pick({ rule: true, firstDay: true, lastDay: true, onHoliday: true }), reply: z.array(Occurrence), problems: ['meeting.seriesEmpty', 'meeting.seriesLong'] }),
  plan: route({ method: 'POST', path: '/meeting-series', summary: '新建例会，按规则排出各次活动', access: signedIn(20), body: NewSeries, bodyBytes: 64 * 1024, reply: z.object({ id: SeriesId, meetings: z.number().int() }), problems: [...uneven] }),
};
