// 考核表 as data: what is scored, by which of three kinds of rule, who scores one after the other, and which grade follows. All points are whole
// tenths of a point, so that no sum depends on how a machine rounds.
import { z } from 'zod';
import { Day } from '../../kit/time.js';
import { FactKey, FactMark } from '../fact.contract.js';
import { ResultLevel } from '../result/result.contract.js';

/** 成员百分制 / 成员积分制 / 主持人 / 工作室 */
export const SheetKey = z.enum(['member100', 'memberPoints', 'host100', 'studio100']);
export type SheetKey = z.output<typeof SheetKey>;
export const Subject = z.enum(['members', 'host', 'studio']);
export type Subject = z.output<typeof Subject>;
/** 自评 / 主持人评 / 考核组评 */
export const Stage = z.enum(['self', 'host', 'panel']);
export type Stage = z.output<typeof Stage>;
/** 优秀 / 良好 / 合格 / 不合格 */
export const AssessmentGrade = z.enum(['excellent', 'good', 'pass', 'fail']);
export type AssessmentGrade = z.output<typeof AssessmentGrade>;

const tenths = z.number().int().min(0).max(100_000);

export const ScoreRule = z.discriminatedUnion('kind', [
  /** 固定满分: all of `max` with `needs` facts, in proportion before; without facts people judge alone. */
  z.object({ kind: z.literal('fixed'), max: tenths, facts: FactKey.nullable(), needs: z.number().int().min(1) }),
  /** 按次计分，计满为止: so much for each fact, by its level where there is one; `max` null: without an end. */
  z.object({ kind: z.literal('perEvent'), max: tenths.nullable(), facts: FactKey, each: tenths, levels: z.partialRecord(ResultLevel, tenths) }),
  /** 扣分: all of `max` less so much for each mark, never below nothing. */
  z.object({ kind: z.literal('deduct'), max: tenths, facts: FactKey, marks: z.partialRecord(FactMark, tenths) }),
]);
export type ScoreRule = z.output<typeof ScoreRule>;

export const SheetItem = z.object({ key: z.string().regex(/^[a-zA-Z]{2,30}$/), group: z.string(), title: z.string(), titleEn: z.string(), rule: ScoreRule });
export type SheetItem = z.output<typeof SheetItem>;

export const Sheet = z.object({
  key: SheetKey,
  version: z.number().int(),
  validFrom: Day,
  subject: Subject,
  title: z.string(),
  titleEn: z.string(),
  items: z.array(SheetItem),
  /** In the order in which they score. */
  stages: z.array(Stage).min(1),
  /** From the best; empty where there is no full mark. */
  grades: z.array(z.object({ grade: AssessmentGrade, from: tenths })),
  /** Days of the public notice. */
  noticeDays: z.number().int().min(1),
  source: z.string(),
});
export type Sheet = z.output<typeof Sheet>;
