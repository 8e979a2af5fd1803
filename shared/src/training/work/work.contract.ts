// 作业, 考试, 实操, 面谈 of a cohort, and what came of them. A mark is never changed: a new one is one more, and the last stands.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { TemplateKind } from '../../studio/template/template.contract.js';
import { CohortId } from '../cohort/cohort.contract.js';

export const WorkId = id('CohortWork');
export type WorkId = z.output<typeof WorkId>;
export const WorkResultId = id('WorkResult');
export type WorkResultId = z.output<typeof WorkResultId>;

export const WorkKind = z.enum(['assignment', 'exam', 'practical', 'interview']);
export type WorkKind = z.output<typeof WorkKind>;
export const CohortWork = z.object({
  id: WorkId,
  cohortId: CohortId,
  kind: WorkKind,
  /** What kind of document an assignment is; null for the others. */
  templateKey: TemplateKind.nullable(),
  title: z.string().trim().min(1).max(80),
  dueOn: Day,
  /** Why it was called off. */
  reason: z.string().nullable(),
});
export type CohortWork = z.output<typeof CohortWork>;

/** 已交 / 退回修改 / 通过 / 未通过 */
export const ResultState = z.enum(['submitted', 'returned', 'passed', 'failed']);
export type ResultState = z.output<typeof ResultState>;
export const WorkResult = z.object({
  id: WorkResultId,
  workId: WorkId,
  personId: PersonId,
  turn: z.number().int().min(0),
  state: ResultState,
  score: z.number().int().min(0).max(100).nullable(),
  documentId: z.uuid().nullable(),
  note: z.string().trim().max(500),
  markedBy: PersonId.nullable(),
  markedAt: Instant,
});
export type WorkResult = z.output<typeof WorkResult>;

export const AddWork = CohortWork.pick({ kind: true, templateKey: true, title: true, dueOn: true }).strict();
export type AddWork = z.output<typeof AddWork>;
export const ChangeWork = AddWork.pick({ title: true, dueOn: true });
export type ChangeWork = z.output<typeof ChangeWork>;
/** 通过 / 未通过 / 退回修改 */
export const MarkWork = z.strictObject({ personIds: z.array(PersonId).min(1).max(300), state: ResultState.exclude(['submitted']), score: WorkResult.shape.score, note: WorkResult.shape.note });
export type MarkWork = z.output<typeof MarkWork>;
export const HandIn = z.strictObject({ documentId: WorkResult.shape.documentId, note: WorkResult.shape.note });
export type HandIn = z.output<typeof HandIn>;

const cohortId = z.object({ cohortId: CohortId });
const workId = z.object({ workId: WorkId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;

/** What stands, of those whom the reader may see. */
export const WorkCard = CohortWork.extend({ results: z.array(WorkResult) });
export type WorkCard = z.output<typeof WorkCard>;

export const workRoutes = {
  list: route({ method: 'GET', path: '/cohorts/:cohortId/works', summary: '作业与考核，及我能看到的结果', access: alsoFor('training:read', signedIn(120)), params: cohortId, reply: z.array(WorkCard), problems: ['request.notFound'] }),
  add: route({ method: 'POST', path: '/cohorts/:cohortId/works', summary: '布置作业或考核', access: signedIn(30), params: cohortId, body: AddWork, reply: CohortWork, problems: ['request.notFound', 'access.notYours', 'cohort.otherState', 'work.kind'] }),
  change: route({ method: 'PUT', path: '/works/:workId', summary: '改题目或截止日，学员会收到消息', access: signedIn(30), params: workId, body: ChangeWork, reply: CohortWork, problems: ['request.notFound', 'access.notYours', 'cohort.otherState', 'work.cancelled'] }),
  cancel: route({
    method: 'POST', path: '/works/:workId/cancellation', summary: '取消一项作业或考核，写明原因；已有人交或评定过的不能取消', access: signedIn(30), params: workId, body: z.strictObject({ reason: z.string().trim().min(2).max(200) }), reply: CohortWork,
    problems: ['request.notFound', 'access.notYours', 'cohort.otherState', 'work.cancelled', 'work.begun'],
  }),
  mark: route({ method: 'POST', path: '/works/:workId/marks', summary: '评定结果', access: signedIn(120), params: workId, body: MarkWork, reply: z.array(WorkResult), problems: ['request.notFound', 'access.notYours', 'enrolment.own', 'session.notLearner', 'work.score', 'work.cancelled', 'cohort.otherState'] }),
  handIn: route({ method: 'POST', path: '/works/:workId/hand-in', summary: '交作业', access: signedIn(30), params: workId, body: HandIn, reply: WorkResult, problems: ['request.notFound', 'work.passed', 'work.cancelled', 'cohort.otherState'] }),
};
