// 年度任务: what a studio expects of each of its people in a school year, and how far everybody is. Nothing of it is typed in: every number is
// counted from facts and opens to them.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { StudioId } from '../studio.contract.js';

/** 公开课 / 听课评课 / 教学反思 / 专题讲座 / 论文 / 送教 / 带教 / 教研活动出勤 */
export const DutyKey = z.enum(['openLessons', 'lessonsObserved', 'reflections', 'lectures', 'papers', 'visits', 'apprentices', 'meetings']);
export type DutyKey = z.output<typeof DutyKey>;

/** Of a count how many; of a share which part of those that counted for him, from 0 to 1. */
export const Duty = z.object({ key: DutyKey, measure: z.enum(['count', 'share']), target: z.number().positive() });
export type Duty = z.output<typeof Duty>;

export const DutyCell = z.object({
  key: DutyKey,
  /** Of a count the number; of a share how many of `of`. */
  done: z.number().int(),
  of: z.number().int(),
  state: z.enum(['met', 'onTime', 'behind']),
});
export type DutyCell = z.output<typeof DutyCell>;

export const DutyRow = z.object({ person: PersonCard, cells: z.array(DutyCell), /** When he was last reminded of this year. */ reminded: Day.nullable() });
export type DutyRow = z.output<typeof DutyRow>;

export const DutyBoard = z.object({
  year: z.object({ from: Day, to: Day }),
  /** Of the version that holds on the last day of the year, or today. */
  duties: z.array(Duty),
  source: z.string(),
  rows: z.array(DutyRow),
});
export type DutyBoard = z.output<typeof DutyBoard>;

/** One fact behind a number. */
export const DutyEvidence = z.object({ day: Day, title: z.string(), /** Inside the hub. */ link: z.string().nullable(), /** Of a share: it counts as done. */ counts: z.boolean() });
export type DutyEvidence = z.output<typeof DutyEvidence>;

const params = z.object({ studioId: StudioId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
/** Any day of the school year; without it today's. */
const query = z.object({ day: Day.optional() });

export const dutyRoutes = {
  board: route({ method: 'GET', path: '/studios/:studioId/duties', summary: '年度任务：主持看全体，成员看自己', access: alsoFor('studios:read', signedIn(120)), params, query, reply: DutyBoard, problems: ['request.notFound'] }),
  evidence: route({
    method: 'GET', path: '/studios/:studioId/duties/:personId/:key', summary: '一个数字背后的事实', access: signedIn(240), params: params.extend({ personId: PersonId, key: DutyKey }), query, reply: z.array(DutyEvidence), problems: ['request.notFound'],
  }),
  remind: route({
    method: 'POST', path: '/studios/:studioId/duties/reminders', summary: '提醒落后的人（每人每周至多一次）', access: signedIn(20), params, body: z.strictObject({ personIds: z.array(PersonId).min(1).max(60) }), reply: z.object({ told: z.array(PersonId) }),
    problems: ['request.notFound', 'access.notYours'],
  }),
};
