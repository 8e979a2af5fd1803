// 课次 and who was there. A record is never changed: a correction is one more with its reason, and the last one stands.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { CohortId } from '../cohort/cohort.contract.js';

export const CohortSessionId = id('CohortSession');
export type CohortSessionId = z.output<typeof CohortSessionId>;
export const AttendanceId = id('Attendance');
export type AttendanceId = z.output<typeof AttendanceId>;

/** 计划中 / 已开课 / 考勤已确认 / 已取消 */
export const SessionState = z.enum(['planned', 'held', 'confirmed', 'cancelled']);
export type SessionState = z.output<typeof SessionState>;
export const CohortSession = z.object({
  id: CohortSessionId,
  cohortId: CohortId,
  moduleCode: z.string().trim().max(8),
  title: z.string().trim().min(1).max(80),
  /** 面授, 线上, 实训 … */
  form: z.string().trim().min(1).max(20),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string().trim().max(60),
  state: SessionState,
  /** Why it was cancelled. */
  reason: z.string().nullable(),
});
export type CohortSession = z.output<typeof CohortSession>;

/** 到 / 迟到 / 早退 / 请假 / 缺 */
export const AttendanceState = z.enum(['present', 'late', 'left_early', 'leave', 'absent']);
export type AttendanceState = z.output<typeof AttendanceState>;
export const Attendance = z.object({
  id: AttendanceId,
  sessionId: CohortSessionId,
  personId: PersonId,
  /** 0 is the first, every correction one more; the highest stands. */
  turn: z.number().int().min(0),
  state: AttendanceState,
  /** Minutes in the room. */
  minutes: z.number().int().min(0).max(1_440),
  recordedBy: PersonId,
  recordedAt: Instant,
  reason: z.string().nullable(),
});
export type Attendance = z.output<typeof Attendance>;

export const PlanSession = CohortSession.pick({ moduleCode: true, title: true, form: true, startsAt: true, endsAt: true, place: true }).extend({ trainerIds: z.array(PersonId).max(8) }).strict();
export type PlanSession = z.output<typeof PlanSession>;
/** What came over from an earlier cohort; `dropped` may no longer teach. */
export const Copied = z.object({ sessions: z.number().int(), works: z.number().int(), dropped: z.array(z.string()) });
export type Copied = z.output<typeof Copied>;
export const Mark = z.strictObject({ personId: PersonId, state: AttendanceState, minutes: Attendance.shape.minutes });
export type Mark = z.output<typeof Mark>;
export const SessionCard = CohortSession.extend({ trainers: z.array(PersonCard), half: z.number().int(), marked: z.number().int(), present: z.number().int() });
export type SessionCard = z.output<typeof SessionCard>;
export const Roll = z.object({ session: SessionCard, mayMark: z.boolean(), rows: z.array(z.object({ person: PersonCard, schoolName: z.string(), attendance: Attendance.nullable() })) });
export type Roll = z.output<typeof Roll>;

const cohortId = z.object({ cohortId: CohortId });
const sessionId = z.object({ cohortSessionId: CohortSessionId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;
const planning = ['request.notFound', 'cohort.otherState', 'session.days', 'session.trainerOutside'] as const;

export const sessionRoutes = {
  list: route({ method: 'GET', path: '/cohorts/:cohortId/sessions', summary: '课表', access: alsoFor('training:read', signedIn(120)), params: cohortId, reply: z.array(SessionCard), problems: ['request.notFound'] }),
  plan: route({ method: 'POST', path: '/cohorts/:cohortId/sessions', summary: '排课，一次可排多节', access: staff(60), params: cohortId, body: z.strictObject({ sessions: z.array(PlanSession).min(1).max(80) }), reply: z.array(SessionCard), problems: [...planning] }),
  copy: route({
    method: 'POST', path: '/cohorts/:cohortId/timetable-copy', summary: '从同一项目的往期复制课表与作业，按周顺延', access: staff(20), params: cohortId, body: z.strictObject({ from: CohortId }), reply: Copied,
    problems: ['request.notFound', 'cohort.otherState', 'session.copyEmpty', 'session.copyTwice'],
  }),
  change: route({ method: 'PUT', path: '/training-sessions/:cohortSessionId', summary: '改时间、地点、讲师', access: staff(60), params: sessionId, body: PlanSession, reply: SessionCard, problems: [...planning, 'session.otherState'] }),
  cancel: route({ method: 'POST', path: '/training-sessions/:cohortSessionId/cancellation', summary: '取消一次课，写明原因，学员与讲师会收到消息', access: staff(30), params: sessionId, body: z.strictObject({ reason: z.string().trim().min(2).max(200) }), reply: SessionCard, problems: ['request.notFound', 'session.otherState'] }),
  roll: route({ method: 'GET', path: '/training-sessions/:cohortSessionId/roll', summary: '一次课的到课名单', access: signedIn(120), params: sessionId, reply: Roll, problems: ['request.notFound'] }),
  mark: route({
    method: 'POST', path: '/training-sessions/:cohortSessionId/marks', summary: '登记到课；确认后的更正写明原因', access: signedIn(240), params: sessionId,
    body: z.strictObject({ marks: z.array(Mark).min(1).max(500), reason: z.string().trim().min(2).max(200).nullable() }), reply: Roll,
    problems: ['request.notFound', 'access.notYours', 'enrolment.own', 'session.notBegun', 'session.confirmed', 'session.otherState', 'session.notLearner'],
  }),
  confirm: route({ method: 'POST', path: '/training-sessions/:cohortSessionId/confirmation', summary: '确认考勤，没有登记的记为缺', access: signedIn(30), params: sessionId, body: z.strictObject({}), reply: Roll, problems: ['request.notFound', 'access.notYours', 'session.otherState'] }),
};
