// 作业, 考试, 实操, 面谈 of a cohort, and what came of them. A mark is never changed: a new one is one more, and the last stands.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
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
