// 公开课: a lesson design taught before colleagues. Announced with a number of seats, booked, held, evaluated, archived.
// The steps are deeds of their own; nobody sets a state.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard, SchoolId } from '../../people/people.contract.js';
import { StudioId } from '../../studio/studio.contract.js';
import { LessonDesignId } from '../lesson.contract.js';
import { RubricId } from '../rubric/rubric.contract.js';

export const OpenLessonId = id('OpenLesson');
export type OpenLessonId = z.output<typeof OpenLessonId>;

/** 校 / 片 / 区 / 市: who sees it and may book. */
export const OpenLevel = z.enum(['school', 'cluster', 'district', 'city']);
export type OpenLevel = z.output<typeof OpenLevel>;
/** 已发布 / 已上课 / 评课已结束 / 已归档 / 已取消 */
export const OpenState = z.enum(['announced', 'held', 'evaluated', 'archived', 'cancelled']);
export type OpenState = z.output<typeof OpenState>;
/** 登记上课 / 结束评课 / 归档 / 取消 */
export const OpenAction = z.enum(['hold', 'conclude', 'archive', 'cancel']);
export type OpenAction = z.output<typeof OpenAction>;
/** 已预约 / 候补 */
export const SeatState = z.enum(['booked', 'waiting']);
export type SeatState = z.output<typeof SeatState>;

export const OpenLesson = z.object({
  id: OpenLessonId,
  designId: LessonDesignId,
  studioId: StudioId,
  teacherId: PersonId,
  /** The teacher's school on the day of the announcement. */
  schoolId: SchoolId,
  className: z.string().trim().min(1).max(40),
  startsAt: Instant,
  minutes: z.number().int().min(5).max(240),
  place: z.string().trim().max(60),
  /** Where it can be followed from afar; empty when nowhere. */
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]),
  level: OpenLevel,
  seats: z.number().int().min(1).max(500),
  rubricId: RubricId,
  /** Whether whoever reads the evaluations reads the observers' names. */
  namesShown: z.boolean(),
  state: OpenState,
  /** Why it was cancelled. */
  reason: z.string().nullable(),
  announcedAt: Instant,
});
export type OpenLesson = z.output<typeof OpenLesson>;

/** What the reader is here; the page explains every missing right by the same rules as the server. */
export const OpenStanding = z.object({
  /** 主备人、主持人、教研员 */
  leads: z.boolean(),
  teaches: z.boolean(),
  /** The level, or the studio of the design, lets him come. */
  invited: z.boolean(),
  seat: SeatState.nullable(),
  submitted: z.boolean(),
});
export type OpenStanding = z.output<typeof OpenStanding>;

export const OpenCard = OpenLesson.extend({
  title: z.string(),
  grade: z.string(),
  studioName: z.string(),
  schoolName: z.string(),
  teacher: PersonCard,
  rubric: z.object({ name: z.string(), version: z.number().int() }),
  booked: z.number().int(),
  waiting: z.number().int(),
  /** How many evaluations there are; never whose. */
  submitted: z.number().int(),
  standing: OpenStanding,
});
export type OpenCard = z.output<typeof OpenCard>;

const about = OpenLesson.pick({ className: true, startsAt: true, minutes: true, place: true, link: true, seats: true }).shape;
export const AnnounceLesson = z.strictObject({
  ...about, designId: LessonDesignId, teacherId: PersonId, level: OpenLevel, rubricId: RubricId, namesShown: z.boolean(),
});
export type AnnounceLesson = z.output<typeof AnnounceLesson>;
/** Teacher, level, sheet and names stay as they were promised to whoever booked. */
export const ChangeLesson = z.strictObject(about);
export type ChangeLesson = z.output<typeof ChangeLesson>;
export const CancelLesson = z.strictObject({ reason: z.string().trim().min(2).max(200) });

const params = z.object({ openLessonId: OpenLessonId });
const access = { policy: 'signedIn', perMinute: 60 } as const;
const nothing = z.strictObject({});
const deed = ['request.notFound', 'access.notYours', 'openlesson.otherState'] as const;

export const openLessonRoutes = {
  list: route({
    method: 'GET', path: '/open-lessons', summary: '我能看到的公开课', access: alsoFor('lessons:read', { policy: 'signedIn', perMinute: 120 }),
    query: z.object({ designId: LessonDesignId.optional() }), reply: z.array(OpenCard), problems: ['request.notFound'],
  }),
  open: route({
    method: 'GET', path: '/open-lessons/:openLessonId', summary: '一节公开课', access: alsoFor('lessons:read', { policy: 'signedIn', perMinute: 240 }), params, reply: OpenCard, problems: ['request.notFound'],
  }),
  guests: route({
    method: 'GET', path: '/open-lessons/:openLessonId/guests', summary: '预约名单', access: { policy: 'signedIn', perMinute: 120 }, params,
    reply: z.array(z.object({ person: PersonCard, state: SeatState })), problems: ['request.notFound', 'access.notYours'],
  }),
  announce: route({
    method: 'POST', path: '/open-lessons', summary: '发布公开课', access, body: AnnounceLesson, reply: OpenCard,
    problems: ['request.notFound', 'access.notYours', 'openlesson.past', 'openlesson.noPlace', 'openlesson.teacherOutside', 'openlesson.noRubric'],
  }),
  change: route({
    method: 'PUT', path: '/open-lessons/:openLessonId', summary: '修改时间、地点、名额，预约的人会收到消息', access, params, body: ChangeLesson, reply: OpenCard,
    problems: [...deed, 'openlesson.past', 'openlesson.noPlace', 'openlesson.seatsTaken'],
  }),
  hold: route({ method: 'POST', path: '/open-lessons/:openLessonId/holding', summary: '登记已上课，开放评课', access, params, body: nothing, reply: OpenCard, problems: [...deed, 'openlesson.notBegun'] }),
  conclude: route({ method: 'POST', path: '/open-lessons/:openLessonId/conclusion', summary: '结束评课，结果交给授课教师', access, params, body: nothing, reply: OpenCard, problems: [...deed, 'openlesson.nobodyEvaluated'] }),
  archive: route({ method: 'POST', path: '/open-lessons/:openLessonId/archiving', summary: '归档', access, params, body: nothing, reply: OpenCard, problems: [...deed] }),
  cancel: route({ method: 'POST', path: '/open-lessons/:openLessonId/cancellation', summary: '取消（写明原因），预约的人会收到消息', access, params, body: CancelLesson, reply: OpenCard, problems: [...deed] }),
  book: route({
    method: 'POST', path: '/open-lessons/:openLessonId/seat', summary: '预约听课；名额已满则候补', access, params, body: nothing, reply: OpenCard,
    problems: ['request.notFound', 'openlesson.otherState', 'openlesson.ownLesson', 'openlesson.notInvited', 'openlesson.over'],
  }),
  giveBack: route({
    method: 'DELETE', path: '/open-lessons/:openLessonId/seat', summary: '退还名额，候补第一位得到它', access, params, reply: OpenCard, problems: ['request.notFound', 'openlesson.otherState', 'openlesson.noSeat'],
  }),
};

/** Topic `openlesson:<id>` for one, `studio:<id>` for lists. Nothing but the id: who booked or scored what is no hint. */
export const openLessonEvents = {
  'openlesson.announced': z.object({ openLessonId: OpenLessonId }),
  'openlesson.changed': z.object({ openLessonId: OpenLessonId }),
};
