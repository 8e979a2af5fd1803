// 课次 and who was there. A record is never changed: a correction is one more with its reason, and the last one stands.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { Instant } from '../../kit/time.js';
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
