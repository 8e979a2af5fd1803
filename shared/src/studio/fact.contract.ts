// What happened, as a fact about one person that something is counted from: duties, scores. Facts are never typed in; each opens where it happened.
import { z } from 'zod';
import { Day } from '../kit/time.js';
import { ResultLevel } from './result/result.contract.js';

/** 公开课 / 听课评课 / 教学反思 / 专题讲座 / 论文 / 送教 / 教研活动 / 带教 / 入库教学设计 / 课题立项 / 课题结题 / 获奖 / 资源包 / 主持的活动 / 工作室任务 */
export const FactKey = z.enum(['openLessons', 'lessonsObserved', 'reflections', 'lectures', 'papers', 'visits', 'meetings', 'apprentices', 'published', 'projects', 'projectsClosed', 'awards', 'resources', 'hosted', 'tasks']);
export type FactKey = z.output<typeof FactKey>;

export const FactMark = z.enum(['late', 'absent']);
export type FactMark = z.output<typeof FactMark>;

export const Fact = z.object({
  key: FactKey,
  day: Day,
  title: z.string(),
  /** Inside the hub. */
  link: z.string().nullable(),
  /** It counts as done; a meeting that was missed is a fact that does not. */
  counts: z.boolean(),
  level: ResultLevel.nullable(),
  mark: FactMark.nullable(),
});
export type Fact = z.output<typeof Fact>;
