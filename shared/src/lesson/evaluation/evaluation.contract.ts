// 听课与评课: an observer's notes beside the plan, and the filled-in sheet. A submitted one is never changed; a correction
// is another one with its reason. Nobody is told of others' before he has submitted his own.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { OpenCard, OpenLessonId } from '../openlesson/openlesson.contract.js';
import { Rubric, RubricItem } from '../rubric/rubric.contract.js';

export const EvaluationId = id('Evaluation');
export type EvaluationId = z.output<typeof EvaluationId>;
/** Made by the page, so that sending a note twice is one note. */
export const NoteId = id('ObservationNote');
export type NoteId = z.output<typeof NoteId>;

export const PlanStep = z.object({ title: z.string(), minutes: z.string(), teacher: z.string(), student: z.string(), intent: z.string() });
export type PlanStep = z.output<typeof PlanStep>;
/** The design as it is taught: rows of 教学过程, and the other sections as words. */
export const Plan = z.object({ steps: z.array(PlanStep), sections: z.array(z.object({ title: z.string(), text: z.string() })), madeAt: Instant });
export type Plan = z.output<typeof Plan>;

export const ObservationNote = z.strictObject({
  id: NoteId,
  /** Counts the edits; an older one that arrives late changes nothing. */
  rev: z.number().int().min(1).max(100_000),
  /** The step's title at that moment; empty for the lesson as a whole. */
  step: z.string().max(120),
  /** Seconds since 开始听课. */
  second: z.number().int().min(0).max(86_400),
  text: z.string().max(500),
  removed: z.boolean(),
});
export type ObservationNote = z.output<typeof ObservationNote>;

const Score = z.number().min(0).max(100).multipleOf(0.5);
const Line = z.string().trim().max(200);
const Words = z.string().trim().min(1).max(300);
/** Half-filled while it is a draft. */
export const SheetDraft = z.strictObject({
  items: z.array(z.strictObject({ key: RubricItem.shape.key, points: z.array(Score.nullable()).max(12), evidence: Line })).max(12),
  strengths: z.array(z.string().max(300)).max(3), // 亮点
  suggestions: z.array(z.string().max(300)).max(2), // 建议
});
export type SheetDraft = z.output<typeof SheetDraft>;
export const FilledSheet = z.strictObject({
  items: z.array(z.strictObject({ key: RubricItem.shape.key, points: z.array(Score).max(12), evidence: Line })).max(12),
  strengths: z.array(Words).max(3),
  suggestions: z.array(Words).max(2),
});
export type FilledSheet = z.output<typeof FilledSheet>;

export const OwnEvaluation = z.object({ id: EvaluationId, sheet: FilledSheet, total: z.number(), grade: z.string().nullable(), submittedAt: Instant, reason: z.string().nullable() });
export type OwnEvaluation = z.output<typeof OwnEvaluation>;
export const Observation = z.object({
  lesson: OpenCard,
  rubric: Rubric,
  plan: Plan,
  startedAt: Instant.nullable(),
  notes: z.array(ObservationNote),
  draft: z.object({ rev: z.number().int(), sheet: SheetDraft.nullable() }),
  own: OwnEvaluation.nullable(),
});
export type Observation = z.output<typeof Observation>;

export const KeepNotes = z.strictObject({ startedAt: Instant.nullable(), notes: z.array(ObservationNote).max(100) });
export type KeepNotes = z.output<typeof KeepNotes>;
export const KeepDraft = z.strictObject({ seen: z.number().int().min(0), sheet: SheetDraft });
export type KeepDraft = z.output<typeof KeepDraft>;
export const SubmitEvaluation = z.strictObject({ sheet: FilledSheet, reason: z.string().trim().min(2).max(200).nullable() });
export type SubmitEvaluation = z.output<typeof SubmitEvaluation>;
export const AnswerEvaluations = z.strictObject({ text: z.string().trim().min(10).max(2_000) });

export const ResultText = z.object({
  id: EvaluationId,
  /** Null: the form hides names. */
  observer: PersonCard.nullable(),
  strengths: z.array(z.string()),
  suggestions: z.array(z.string()),
  /** Corrected after its writer could read the others', and why. */
  corrected: z.string().nullable(),
});
export type ResultText = z.output<typeof ResultText>;
export const ItemResult = z.object({
  key: RubricItem.shape.key,
  mean: z.number(),
  subs: z.array(z.number()),
  /** How many observers in each band of the sheet, by percent of the item's points; the last count is below all bands. */
  spread: z.array(z.number().int()),
  evidence: z.array(z.string()),
});
export type ItemResult = z.output<typeof ItemResult>;
export const ResultScores = z.object({ mean: z.number(), grade: z.string().nullable(), items: z.array(ItemResult) });
export type ResultScores = z.output<typeof ResultScores>;
export const EvaluationResult = z.object({
  lesson: OpenCard,
  /** Null: not yet for this reader. */
  texts: z.array(ResultText).nullable(),
  answer: z.object({ by: PersonId, text: z.string(), at: Instant }).nullable(),
  rubric: Rubric.nullable(),
  scores: ResultScores.nullable(),
});
export type EvaluationResult = z.output<typeof EvaluationResult>;

const params = z.object({ openLessonId: OpenLessonId });
const observing = ['request.notFound', 'openlesson.ownLesson', 'openlesson.notBooked', 'openlesson.otherState', 'openlesson.notToday'] as const;

export const evaluationRoutes = {
  observe: route({
    method: 'GET', path: '/open-lessons/:openLessonId/observation', summary: '教案、我的听课记录与评分草稿', access: { policy: 'signedIn', perMinute: 120 },
    params, reply: Observation, problems: ['request.notFound', 'openlesson.ownLesson', 'openlesson.notBooked'],
  }),
  keepNotes: route({
    method: 'PUT', path: '/open-lessons/:openLessonId/observation/notes', summary: '保存听课记录（重复发送无妨）', access: { policy: 'signedIn', perMinute: 240 },
    params, body: KeepNotes, bodyBytes: 256 * 1024, reply: z.object({ startedAt: Instant.nullable(), kept: z.array(NoteId) }), problems: [...observing],
  }),
  keepDraft: route({
    method: 'PUT', path: '/open-lessons/:openLessonId/observation/draft', summary: '保存评分草稿', access: { policy: 'signedIn', perMinute: 240 },
    params, body: KeepDraft, reply: z.object({ rev: z.number().int() }), problems: [...observing, 'evaluation.draftElsewhere'],
  }),
  submit: route({
    method: 'POST', path: '/open-lessons/:openLessonId/evaluations', summary: '提交评课；更正须写原因', access: { policy: 'signedIn', perMinute: 30 },
    params, body: SubmitEvaluation, reply: OwnEvaluation,
    problems: [...observing, 'openlesson.notHeld', 'evaluation.submitted', 'evaluation.nothingToCorrect', 'evaluation.missing', 'evaluation.tooMany', 'evaluation.noEvidence'],
  }),
  result: route({
    method: 'GET', path: '/open-lessons/:openLessonId/result', summary: '评课结果：先文字，后分数', access: { policy: 'signedIn', perMinute: 120 }, params, reply: EvaluationResult, problems: ['request.notFound'],
  }),
  answer: route({
    method: 'POST', path: '/open-lessons/:openLessonId/answer', summary: '授课教师自评与回应，之后看到分数', access: { policy: 'signedIn', perMinute: 30 },
    params, body: AnswerEvaluations, reply: EvaluationResult, problems: ['request.notFound', 'access.notYours', 'openlesson.otherState', 'evaluation.answered'],
  }),
};

/** Topic `openlesson:<id>`. One more has submitted, or the teacher has answered: never who, never what. */
export const evaluationEvents = {
  'evaluation.submitted': z.object({ openLessonId: OpenLessonId }),
  'evaluation.answered': z.object({ openLessonId: OpenLessonId }),
};
