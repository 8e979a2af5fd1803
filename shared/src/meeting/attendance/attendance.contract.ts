// 签到 and 考勤: facts of arrival, who was there by the rules of the day, leave, and what the close sheet shows.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard, SchoolId } from '../../people/people.contract.js';
import { MeetingId, MeetingPage } from '../meeting.contract.js';
import { attendanceAddress } from './attendance.address.js';

/** 扫码 / 签到码 / 主持补签 */
export const CheckMethod = z.enum(['scan', 'code', 'tap']);
export type CheckMethod = z.output<typeof CheckMethod>;
export const CheckKind = z.enum(['in', 'out']);
export type CheckKind = z.output<typeof CheckKind>;

/** 已到 / 迟到 / 早退 / 请假 / 缺席 / 未到 (not over yet) */
export const AttendanceState = z.enum(['present', 'late', 'leftEarly', 'leave', 'absent', 'awaited']);
export type AttendanceState = z.output<typeof AttendanceState>;

/** What a group has agreed on; a version begins on a day and never changes. Minutes and seconds. */
export const AttendanceRules = z.strictObject({
  opensBefore: z.number().int().min(0).max(240),
  /** 迟到不超过 n 分钟，按规则计满. */
  lateMost: z.number().int().min(0).max(240),
  /** 早退超过 n 分钟，不计学时. */
  earlyMost: z.number().int().min(0).max(240),
  tokenSeconds: z.number().int().min(10).max(120),
  codeSeconds: z.number().int().min(30).max(300),
  /** How long after the scan a tap may still arrive. */
  ticketMinutes: z.number().int().min(1).max(60),
});
export type AttendanceRules = z.output<typeof AttendanceRules>;

/** Why credit was given or not, for one sentence. */
export const CreditWhy = z.enum(['whole', 'lateWithin', 'lateBeyond', 'leftEarly', 'noCheckOut', 'leave', 'absent', 'awaited', 'ruled']);
export type CreditWhy = z.output<typeof CreditWhy>;

export const BoardLine = z.object({
  person: PersonCard,
  schoolId: SchoolId.nullable(),
  state: AttendanceState,
  credited: z.boolean(),
  why: CreditWhy,
  inAt: Instant.nullable(),
  outAt: Instant.nullable(),
  method: CheckMethod.nullable(),
  /** The reason of whoever signed for him or ruled otherwise. */
  note: z.string().nullable(),
  /** The same device signed for somebody else too; the host looks, nobody is refused. */
  sharedDevice: z.boolean(),
  online: z.boolean(),
});
export type BoardLine = z.output<typeof BoardLine>;

export const Board = z.object({
  expected: z.number().int(),
  arrived: z.number().int(),
  lines: z.array(BoardLine),
  rules: AttendanceRules,
  schools: z.array(z.object({ id: SchoolId, name: z.string() })),
});
export type Board = z.output<typeof Board>;

export const LeaveState = z.enum(['asked', 'approved', 'refused']);
export type LeaveState = z.output<typeof LeaveState>;
export const Leave = z.object({ person: PersonCard, reason: z.string(), state: LeaveState, askedAt: Instant });
export type Leave = z.output<typeof Leave>;

/** A meeting as a scanned code shows it, before anybody has signed in. */
export const Doorplate = z.object({ theme: z.string(), group: z.string(), place: z.string(), startsAt: Instant, endsAt: Instant, opensAt: Instant, now: Instant });
/** Signed by the server: where, when it was scanned, until when it holds. */
export const ArrivalTicket = z.string().regex(/^[A-Za-z0-9_.-]{20,200}$/);

export const CheckedIn = z.object({
  /** 已签到 / 早到了，签到还没有开放 */
  outcome: z.enum(['here', 'early']),
  kind: CheckKind,
  /** When he came, from the code that he scanned; null while it is too early. */
  at: Instant.nullable(),
  name: z.string(),
  /** It had been done before: nothing new was written. */
  again: z.boolean(),
  opensAt: Instant,
});
export type CheckedIn = z.output<typeof CheckedIn>;

/** 核对时提醒：没有纪要 / 纪要未写完 / 任务没有负责人 / 投票未结束 / 评课未公布. `count`: how many. Each kind has its sentence in the words of the close. */
export const CloseWarning = z.object({ kind: z.enum(['noMinutes', 'minutes', 'blocks', 'actions', 'polls', 'ratings']), count: z.number().int() });
export type CloseWarning = z.output<typeof CloseWarning>;

const Short = z.string().regex(/^[a-z2-7]{8}$/);
const Token = z.string().regex(/^[A-Za-z0-9_-]{10}$/);
const Device = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
const byShort = z.object({ short: Short });
const params = z.object({ meetingId: MeetingId });
const access = { policy: 'signedIn', perMinute: 60 } as const;
const nothing = z.strictObject({});
const deed = ['request.notFound', 'access.notYours', 'meeting.otherState'] as const;

export const attendanceRoutes = {
  ticket: route({
    method: 'POST', path: '/check-in/:short/tickets', summary: '扫码：换取到场凭据，登录之前就可以', access: { policy: 'anyone', perMinute: 1_200 }, params: byShort,
    body: z.strictObject({ token: Token }), reply: z.object({ ticket: ArrivalTicket, kind: CheckKind, meeting: Doorplate }), problems: ['request.notFound', 'meeting.tokenOld'],
  }),
  checkIn: route({
    method: 'POST', path: '/check-in/:short', summary: '确认签到', access, params: byShort,
    body: z.strictObject({ ticket: ArrivalTicket, device: Device.nullable() }), reply: CheckedIn, problems: ['request.notFound', 'meeting.ticketOld', 'meeting.notExpected', 'meeting.otherState'],
  }),
  checkInByCode: route({
    method: 'POST', path: '/meetings/:meetingId/check-in', summary: '输入六位签到码', access: { policy: 'signedIn', perMinute: 5 }, params,
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/), device: Device.nullable() }), reply: CheckedIn, problems: ['request.notFound', 'meeting.codeWrong', 'meeting.notExpected', 'meeting.otherState'],
  }),
  codes: route({
    method: 'GET', path: '/meetings/:meetingId/codes', summary: '当前的签到二维码与签到码', access: { policy: 'signedIn', perMinute: 240 }, params, query: z.object({ kind: CheckKind }),
    reply: z.object({ address: z.string(), svg: z.string(), code: z.string(), tokenUntil: Instant, codeUntil: Instant, now: Instant }), problems: [...deed],
  }),
  board: route({ ...attendanceAddress.board, summary: '考勤板', access: { policy: 'signedIn', perMinute: 240 }, params, reply: Board, problems: ['request.notFound', 'access.notYours'] }),
  mine: route({
    ...attendanceAddress.mine, summary: '我的签到与请假', access: { policy: 'signedIn', perMinute: 240 }, params,
    reply: z.object({ line: BoardLine.nullable(), leave: Leave.nullable(), rules: AttendanceRules }), problems: ['request.notFound'],
  }),
  tap: route({
    method: 'POST', path: '/meetings/:meetingId/attendance', summary: '补签（写明原因）', access: { policy: 'signedIn', perMinute: 240 }, params,
    body: z.strictObject({ personId: PersonId, kind: CheckKind, reason: z.string().trim().min(2).max(100) }), reply: nothing, problems: [...deed, 'meeting.notExpected', 'meeting.ownAttendance', 'meeting.notOpen'],
  }),
  rule: route({
    method: 'PUT', path: '/meetings/:meetingId/attendance', summary: '更正一个人的考勤（写明原因）', access: { policy: 'signedIn', perMinute: 240 }, params,
    body: z.strictObject({ personId: PersonId, state: AttendanceState.exclude(['awaited']), reason: z.string().trim().min(2).max(100) }), reply: nothing,
    problems: [...deed, 'meeting.notExpected', 'meeting.ownAttendance'],
  }),
  askLeave: route({
    method: 'POST', path: '/meetings/:meetingId/leave', summary: '请假', access, params, body: z.strictObject({ reason: z.string().trim().min(2).max(200) }), reply: Leave,
    problems: ['request.notFound', 'meeting.notExpected', 'meeting.otherState', 'meeting.leaveAsked'],
  }),
  leaves: route({ ...attendanceAddress.leaves, summary: '请假名单', access: { policy: 'signedIn', perMinute: 120 }, params, reply: z.array(Leave), problems: ['request.notFound', 'access.notYours'] }),
  decideLeave: route({
    method: 'PUT', path: '/meetings/:meetingId/leave/:personId', summary: '批准或不批准请假', access: { policy: 'signedIn', perMinute: 120 }, params: params.extend({ personId: PersonId }),
    body: z.strictObject({ approve: z.boolean() }), reply: Leave, problems: [...deed, 'meeting.ownAttendance'],
  }),
  closeSheet: route({
    ...attendanceAddress.closeSheet, summary: '结束前核对：谁得多少学时', access: { policy: 'signedIn', perMinute: 120 }, params,
    reply: z.object({ lines: z.array(BoardLine), halfEach: z.number().int().nullable(), day: Day, expected: z.number().int(), arrived: z.number().int(), credited: z.number().int(), undoUntil: Instant.nullable(), warnings: z.array(CloseWarning) }), problems: [...deed],
  }),
  close: route({
    method: 'POST', path: '/meetings/:meetingId/close-sheet', summary: '确认结束：写入学时', access: { policy: 'signedIn', perMinute: 30 }, params, body: nothing,
    reply: z.object({ meeting: MeetingPage, posted: z.number().int(), waiting: z.array(PersonCard), refused: z.array(z.object({ person: PersonCard, why: z.string(), whyEn: z.string() })) }), problems: [...deed],
  }),
  reopen: route({
    method: 'POST', path: '/meetings/:meetingId/reopening', summary: '撤回结束：学时全部冲销，回到核对', access: { policy: 'signedIn', perMinute: 30 }, params,
    body: z.strictObject({ reason: z.string().trim().max(200) }), reply: MeetingPage, problems: [...deed, 'meeting.tooLate', 'meeting.reasonNeeded'],
  }),
};
