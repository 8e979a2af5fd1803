// 进度: what one person has of what a cohort asks, requirement by requirement. Always computed, never kept.
import { z } from 'zod';
import { alsoFor, route } from '../../kit/route.js';
import { SheetFormat } from '../../kit/sheet.js';
import { PersonCard } from '../../people/people.contract.js';
import { TemplateKind } from '../../studio/template/template.contract.js';
import { Cohort, CohortCard, CohortId, Enrolment } from '../cohort/cohort.contract.js';
import { Level, LevelId } from '../scheme/scheme.contract.js';
import { CohortSession } from '../session/session.contract.js';
import { CohortWork } from '../work/work.contract.js';

export const RequirementCode = z.enum(['attendance', 'hours', 'work', 'exam', 'practical', 'interview', 'level', 'years', 'recommendation']);
export type RequirementCode = z.output<typeof RequirementCode>;
/** 已达到 / 还差 / 本期已无法达到 */
export const RequirementState = z.enum(['met', 'open', 'impossible']);
export type RequirementState = z.output<typeof RequirementState>;

export const Requirement = z.object({
  code: RequirementCode,
  /** Which of its kind: the template of a work, the level that is asked for. */
  of: z.union([TemplateKind, LevelId]).nullable(),
  /** Sessions, half-hours, pieces, points, years; 1 for what is there or not. */
  need: z.number().int(),
  got: z.number().int(),
  /** Not there yet, but under way: sessions to come, pieces handed in. */
  booked: z.number().int(),
  state: RequirementState,
  /** Attendance and hours only: how many sessions may still be missed; below 0 it is too late. */
  spare: z.number().int().nullable(),
  missed: z.number().int().nullable(),
  /** 缺课达到五分之一: the hours of the whole course do not count. */
  voided: z.boolean(),
});
export type Requirement = z.output<typeof Requirement>;

export const Progress = z.object({
  requirements: z.array(Requirement),
  /** Everything is met. */
  met: z.boolean(),
  /** Nothing is impossible. */
  possible: z.boolean(),
  /** Half-hours that would be posted if this person passed. */
  half: z.number().int(),
});
export type Progress = z.output<typeof Progress>;

/** One learner on the trainer's board. */
export const BoardRow = z.object({ enrolment: Enrolment, person: PersonCard, schoolName: z.string(), progress: Progress.nullable() });
export type BoardRow = z.output<typeof BoardRow>;

/** One cohort I am in, and what closes the gap next. */
export const MyCourse = z.object({
  cohort: CohortCard, enrolment: Enrolment, progress: Progress.nullable(),
  /** The next session that counts. */
  next: CohortSession.pick({ id: true, title: true, startsAt: true, place: true }).nullable(),
  /** Not yet passed, the earliest first. */
  works: z.array(CohortWork.pick({ id: true, kind: true, templateKey: true, title: true, dueOn: true }).extend({ handedIn: z.boolean() })),
  /** Where one could be moved to. */
  nextCohort: Cohort.pick({ id: true, name: true }).nullable(),
});
export type MyCourse = z.output<typeof MyCourse>;
const LevelName = Level.pick({ id: true, name: true });
/** A teacher of the reader's school who has fallen behind. */
export const BehindRow = BoardRow.extend({ cohort: Cohort.pick({ id: true, name: true }) });
export type BehindRow = z.output<typeof BehindRow>;

const cohortId = z.object({ cohortId: CohortId });

export const progressRoutes = {
  /** Only those whom the reader may see: himself, the teachers of the school he leads, his learners, everybody. */
  board: route({
    method: 'GET', path: '/cohorts/:cohortId/board', summary: '学员与各项要求', access: { policy: 'signedIn', perMinute: 120 }, params: cohortId,
    reply: z.object({ rows: z.array(BoardRow), levels: z.array(LevelName) }), problems: ['request.notFound'],
  }),
  sheet: route({
    method: 'GET', path: '/cohorts/:cohortId/board/:format', summary: '下载学员与各项要求（XLSX 或 CSV），只含我能看到的学员', access: { policy: 'signedIn', perMinute: 20, proven: true }, params: z.object({ cohortId: CohortId, format: SheetFormat }),
    reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound', 'sheet.tooManyRows', 'server.busy'],
  }),
  mine: route({
    method: 'GET', path: '/me/training', summary: '我的班次、还差什么，以及现在能报的班', access: alsoFor('training:read', { policy: 'signedIn', perMinute: 240 }),
    reply: z.object({ courses: z.array(MyCourse), open: z.array(CohortCard), levels: z.array(LevelName) }),
  }),
  behind: route({
    method: 'GET', path: '/training/behind', summary: '本校掉队的教师', access: { policy: 'signedIn', perMinute: 120 }, reply: z.object({ rows: z.array(BehindRow), waiting: z.array(BehindRow), levels: z.array(LevelName) }),
  }),
};
