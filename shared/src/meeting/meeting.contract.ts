// 教研活动: one meeting from its notice to the hours it gives. The steps are deeds of their own; nobody sets a state.
import { z } from 'zod';
import { id, PersonId } from '../kit/id.js';
import { alsoFor, route } from '../kit/route.js';
import { Day, Instant } from '../kit/time.js';
import { PersonCard } from '../people/people.contract.js';
import { StudioId } from '../studio/studio.contract.js';

export const MeetingId = id('Meeting');
export type MeetingId = z.output<typeof MeetingId>;
export const SeriesId = id('MeetingSeries');
export type SeriesId = z.output<typeof SeriesId>;
export const AgendaItemId = id('AgendaItem');
export type AgendaItemId = z.output<typeof AgendaItemId>;

/** 草稿 / 已通知 / 进行中 / 暂停 / 核对 / 已结束 / 已取消 */
export const MeetingState = z.enum(['draft', 'noticed', 'live', 'paused', 'closing', 'closed', 'cancelled']);
export type MeetingState = z.output<typeof MeetingState>;
/** 通知 / 开始 / 暂停 / 继续 / 核对 / 确认结束 / 撤回结束 / 取消 */
export const MeetingAction = z.enum(['notify', 'begin', 'pause', 'resume', 'sumUp', 'close', 'reopen', 'cancel']);
export type MeetingAction = z.output<typeof MeetingAction>;

/** 材料: a name and where it is, on the web or in the hub. */
export const Material = z.strictObject({ title: z.string().trim().min(1).max(60), address: z.string().max(300).regex(/^(https?:\/\/[^\s<>"]+|\/(?!\/)[\w\-./]+)$/) });
export type Material = z.output<typeof Material>;

const Line = z.string().trim().max(60);

export const Meeting = z.object({
  id: MeetingId,
  seriesId: SeriesId.nullable(),
  /** null: the district's own group. */
  studioId: StudioId.nullable(),
  theme: z.string().trim().min(1).max(80),
  /** 集体备课、公开课+评课、工作坊……; free words, as groups call it. */
  form: z.string().trim().min(1).max(20),
  startsAt: Instant,
  endsAt: Instant,
  place: Line,
  /** Where it can be joined from afar; empty when nowhere. */
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]),
  chairId: PersonId,
  /** 协办主持: keeps it going beside the chair, and may take over when he is lost. */
  coChairId: PersonId.nullable(),
  recorderId: PersonId.nullable(),
  speakerId: PersonId.nullable(),
  /** How many units of the rule `meeting` it is worth: half days. */
  units: z.number().int().min(0).max(12),
  /** 签退 is needed too. */
  checkOut: z.boolean(),
  /** What to bring and read. */
  note: z.string().trim().max(2_000),
  materials: z.array(Material).max(20),
  /** Up to how many come, when teachers may sign up themselves; null: only those who are asked. */
  seats: z.number().int().min(1).max(2_000).nullable(),
  state: MeetingState,
  noticedAt: Instant.nullable(),
  begunAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** Why it was cancelled or opened again. */
  reason: z.string().nullable(),
});
export type Meeting = z.output<typeof Meeting>;

/** 待开始 / 进行中 / 已完成 / 已跳过 */
export const AgendaState = z.enum(['waiting', 'running', 'done', 'skipped']);
export const AgendaItem = z.object({
  id: AgendaItemId,
  title: z.string().trim().min(1).max(80),
  owner: PersonCard.nullable(),
  minutes: z.number().int().min(1).max(480),
  state: AgendaState,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type AgendaItem = z.output<typeof AgendaItem>;

/** What the reader is here; the page explains every missing right by the same rules as the server. */
export const MeetingStanding = z.object({
  /** 主持 or, for the district's and a studio's meetings, whoever leads that group. */
  leads: z.boolean(),
  chairs: z.boolean(),
  records: z.boolean(),
  /** 协办主持 */
  assists: z.boolean(),
  /** Asked to come. */
  expected: z.boolean(),
});
export type MeetingStanding = z.output<typeof MeetingStanding>;

export const MeetingCard = Meeting.extend({
  groupName: z.string(),
  chair: PersonCard,
  coChair: PersonCard.nullable(),
  recorder: PersonCard.nullable(),
  speaker: PersonCard.nullable(),
  expected: z.number().int(),
  /** Who has come so far, or came. */
  arrived: z.number().int(),
  standing: MeetingStanding,
});
export type MeetingCard = z.output<typeof MeetingCard>;

export const MeetingPage = MeetingCard.extend({
  agenda: z.array(AgendaItem),
  /** What the hub's clock says, so that timers on every screen agree. */
  now: Instant,
});
export type MeetingPage = z.output<typeof MeetingPage>;

const plan = Meeting.pick({ theme: true, form: true, startsAt: true, endsAt: true, place: true, link: true, speakerId: true, coChairId: true, recorderId: true, units: true, checkOut: true, note: true, materials: true, seats: true }).shape;
const AgendaPlan = z.strictObject({ title: AgendaItem.shape.title, minutes: AgendaItem.shape.minutes, ownerId: PersonId.nullable() });
export const PlanMeeting = z.strictObject({
  ...plan, studioId: StudioId.nullable(), chairId: PersonId,
  /** Besides the whole studio; for the district's meetings everybody who is asked to come. */
  personIds: z.array(PersonId).max(500),
  agenda: z.array(AgendaPlan).max(30),
});
export type PlanMeeting = z.output<typeof PlanMeeting>;
export const ChangeMeeting = z.strictObject({ ...plan, agenda: z.array(AgendaPlan).max(30) });
export type ChangeMeeting = z.output<typeof ChangeMeeting>;
const Reason = z.strictObject({ reason: z.string().trim().min(2).max(200) });

const params = z.object({ meetingId: MeetingId });
const reading = (perMinute: number) => alsoFor('meetings:read', { policy: 'signedIn', perMinute });
const access = { policy: 'signedIn', perMinute: 60 } as const;
const planning = alsoFor('meetings:write', access);
const nothing = z.strictObject({});
const deed = ['request.notFound', 'access.notYours', 'meeting.otherState'] as const;

export const meetingRoutes = {
  list: route({
    method: 'GET', path: '/meetings', summary: '我能看到的教研活动', access: reading(120),
    query: z.object({ from: Day.optional(), to: Day.optional() }), reply: z.array(MeetingCard),
  }),
  open: route({ method: 'GET', path: '/meetings/:meetingId', summary: '一次教研活动', access: reading(240), params, reply: MeetingPage, problems: ['request.notFound'] }),
  people: route({
    method: 'GET', path: '/meetings/:meetingId/people', summary: '应到的人', access: reading(120), params, reply: z.array(PersonCard), problems: ['request.notFound'],
  }),
  plan: route({
    method: 'POST', path: '/meetings', summary: '新建教研活动', access: planning, body: PlanMeeting, bodyBytes: 128 * 1024, reply: MeetingPage,
    problems: ['request.notFound', 'access.notYours', 'meeting.past', 'meeting.noPlace', 'meeting.times', 'meeting.nobody', 'meeting.seats'],
  }),
  change: route({
    method: 'PUT', path: '/meetings/:meetingId', summary: '修改时间、地点、议程，被通知的人会收到消息', access: planning, params, body: ChangeMeeting, reply: MeetingPage,
    problems: [...deed, 'meeting.past', 'meeting.noPlace', 'meeting.times', 'meeting.seats'],
  }),
  invite: route({
    method: 'POST', path: '/meetings/:meetingId/people', summary: '增加应到的人', access, params, body: z.strictObject({ personIds: z.array(PersonId).min(1).max(500) }), bodyBytes: 64 * 1024, reply: MeetingPage,
    problems: [...deed],
  }),
  notify: route({ method: 'POST', path: '/meetings/:meetingId/notice', summary: '发出通知', access, params, body: nothing, reply: MeetingPage, problems: [...deed, 'meeting.past'] }),
  begin: route({ method: 'POST', path: '/meetings/:meetingId/beginning', summary: '开始会议', access, params, body: nothing, reply: MeetingPage, problems: [...deed, 'meeting.tooEarly'] }),
  pause: route({ method: 'POST', path: '/meetings/:meetingId/pause', summary: '暂停', access, params, body: nothing, reply: MeetingPage, problems: [...deed] }),
  resume: route({ method: 'POST', path: '/meetings/:meetingId/resumption', summary: '继续', access, params, body: nothing, reply: MeetingPage, problems: [...deed] }),
  sumUp: route({ method: 'POST', path: '/meetings/:meetingId/summing-up', summary: '结束会议，进入核对', access, params, body: nothing, reply: MeetingPage, problems: [...deed] }),
  cancel: route({ method: 'POST', path: '/meetings/:meetingId/cancellation', summary: '取消（写明原因），被通知的人会收到消息', access, params, body: Reason, reply: MeetingPage, problems: [...deed] }),
  agenda: route({
    method: 'POST', path: '/meetings/:meetingId/agenda', summary: '议程：下一项、延长两分钟、跳过', access: { policy: 'signedIn', perMinute: 120 }, params,
    body: z.strictObject({ deed: z.enum(['next', 'extend', 'skip']) }), reply: MeetingPage, problems: [...deed, 'meeting.noItem'],
  }),
};

/** Moves of a room in which hundreds have one page open: told with the hint, so that not all of them ask at once. */
export const AgendaMoved = z.object({
  meetingId: MeetingId, now: Instant,
  agenda: z.array(AgendaItem.pick({ id: true, minutes: true, state: true, startedAt: true, endedAt: true })),
});
export type AgendaMoved = z.output<typeof AgendaMoved>;
/** It began, paused or goes on. */
export const Turned = Meeting.pick({ state: true, begunAt: true }).extend({ meetingId: MeetingId, now: Instant });
/** How many are there by now; who they are is asked for by whoever may see it. */
export const Arrived = z.object({ meetingId: MeetingId, arrived: z.number().int() });

/** Topic `meeting:<id>` for one, `studio:<id>` for lists, `person:<id>` for one's own signature. Who came is no hint. */
export const meetingEvents = {
  'meeting.changed': z.object({ meetingId: MeetingId }),
  'meeting.agendaMoved': AgendaMoved,
  'meeting.turned': Turned,
  'meeting.arrived': Arrived,
  'meeting.signedIn': z.object({ meetingId: MeetingId }),
};
