// 师徒结对: a mentor and an apprentice, an agreement that both have signed, and how far they have come. The steps are deeds of
// their own; nobody sets a state, and no number of the progress is typed in.
import { z } from 'zod';
import { MentoringNumbers } from '../../hours/hours.contract.js';
import { PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { StudioId } from '../studio.contract.js';
import { Cite, LogLine } from './log.contract.js';
import { PairId } from './pair.id.js';

/** 待签 / 已签待开始 / 带教中 / 已上汇报课 / 已评定 / 已出师 / 已解除 */
export const PairState = z.enum(['draft', 'signed', 'active', 'reported', 'assessed', 'completed', 'dissolved']);
export type PairState = z.output<typeof PairState>;
/** 双方签齐 / 到期开始 / 汇报课 / 评定 / 出师 / 解除 */
export const PairAction = z.enum(['seal', 'begin', 'report', 'assess', 'complete', 'dissolve']);
export type PairAction = z.output<typeof PairAction>;
/** 优秀 / 良好 / 合格 / 不合格 */
export const Grade = z.enum(['excellent', 'good', 'pass', 'fail']);
export type Grade = z.output<typeof Grade>;

/** 师傅听徒弟 / 徒弟听师傅 / 教学设计; the report lesson is always one. */
export const Goals = MentoringNumbers.shape.goals;
export type Goals = z.output<typeof Goals>;

export const Pair = z.object({
  id: PairId,
  studioId: StudioId,
  mentorId: PersonId,
  apprenticeId: PersonId,
  from: Day,
  to: Day,
  goals: Goals,
  agreement: z.string().trim().min(10).max(4_000),
  /** Over all that is signed: people, days, goals, text. Whoever signs says which text he read. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  state: PairState,
  /** Why it was dissolved. */
  reason: z.string().nullable(),
  /** 汇报课: an open lesson, kept by the room of lessons. */
  reportLessonId: z.uuid().nullable(),
  grade: Grade.nullable(),
  words: z.string().nullable(),
  assessedBy: PersonId.nullable(),
  proposedBy: PersonId,
  proposedAt: Instant,
  signedAt: Instant.nullable(),
});
export type Pair = z.output<typeof Pair>;

/** What the reader is here; the page explains every missing right by the same rules as the server. */
export const PairStanding = z.object({
  mentor: z.boolean(),
  apprentice: z.boolean(),
  /** 工作室主持人 */
  host: z.boolean(),
  /** 区教研员 */
  oversees: z.boolean(),
});
export type PairStanding = z.output<typeof PairStanding>;

export const GoalName = z.enum(['mentorObserves', 'apprenticeObserves', 'designs', 'reportLesson']);
export type GoalName = z.output<typeof GoalName>;
/** One thing that happened and counts towards a goal; `link` opens it. */
export const GoalFact = z.object({ goal: GoalName, day: Day, title: z.string(), link: z.string().nullable() });
export type GoalFact = z.output<typeof GoalFact>;
export const GoalCount = z.object({ goal: GoalName, done: z.number().int(), target: z.number().int() });
export type GoalCount = z.output<typeof GoalCount>;

/** 等谁做什么 */
export const Wait = z.object({ who: z.enum(['mentor', 'apprentice', 'host']), what: z.enum(['sign', 'confirm', 'assess', 'complete']) });
export type Wait = z.output<typeof Wait>;

export const PairCard = Pair.omit({ agreement: true }).extend({
  mentor: PersonCard,
  apprentice: PersonCard,
  studioName: z.string(),
  signedBy: z.array(PersonId),
  standing: PairStanding,
  progress: z.array(GoalCount),
  waits: z.array(Wait),
  logs: z.object({ counted: z.number().int(), minutes: z.number().int(), lastOn: Day.nullable() }),
});
export type PairCard = z.output<typeof PairCard>;

/** What waits for the reader, for the first page of the day. */
export const WaitingPair = PairCard.pick({ id: true, studioId: true, mentor: true, apprentice: true, waits: true });
export type WaitingPair = z.output<typeof WaitingPair>;

/** One school year of a pair, as far as hours ask about it. */
export const PairYear = z.object({
  from: Day,
  to: Day,
  closesOn: Day,
  logs: z.number().int(),
  minutes: z.number().int(),
  needLogs: z.number().int(),
  needMinutes: z.number().int(),
  /** Half-hours that stand in the ledger for each of the two; null while none do. */
  half: z.number().int().nullable(),
});
export type PairYear = z.output<typeof PairYear>;

export const PairPage = PairCard.extend({
  agreement: z.string(),
  entries: z.array(LogLine),
  facts: z.array(GoalFact),
  years: z.array(PairYear),
  numbers: MentoringNumbers,
});
export type PairPage = z.output<typeof PairPage>;

/** What a new pairing of this studio may begin with. */
export const Offer = z.object({ mentors: z.array(PersonCard), numbers: MentoringNumbers });
export type Offer = z.output<typeof Offer>;

/** What the room of lessons has of the two: to be cited, or to be the report lesson. */
export const Choices = z.object({
  lessons: z.array(z.object({ id: z.uuid(), title: z.string(), day: Day, byApprentice: z.boolean() })),
  designs: z.array(z.object({ documentId: Cite.shape.documentId, title: z.string(), versions: z.array(z.object({ id: Cite.shape.before, name: z.string(), at: Instant })) })),
});
export type Choices = z.output<typeof Choices>;

const agreed = Pair.pick({ from: true, to: true, goals: true, agreement: true }).shape;
export const ProposePair = z.strictObject({ ...agreed, mentorId: PersonId, apprenticeId: PersonId });
export type ProposePair = z.output<typeof ProposePair>;
export const RevisePair = z.strictObject(agreed);
export type RevisePair = z.output<typeof RevisePair>;
export const AssessPair = z.strictObject({ grade: Grade, words: z.string().trim().min(2).max(1_000) });
export type AssessPair = z.output<typeof AssessPair>;
export const DissolvePair = z.strictObject({ reason: z.string().trim().min(2).max(300) });

const params = z.object({ pairId: PairId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const nothing = z.strictObject({});
const deed = ['request.notFound', 'access.notYours', 'mentoring.otherState'] as const;
const pairing = ['mentoring.samePerson', 'mentoring.notMentor', 'mentoring.notApprentice', 'mentoring.tooMany', 'mentoring.alreadyPaired', 'mentoring.badDates', 'studio.notActive'] as const;

export const mentoringRoutes = {
  list: route({
    method: 'GET', path: '/mentoring', summary: '我能看到的师徒结对', access: signedIn(120), query: z.object({ studioId: StudioId.optional() }), reply: z.array(PairCard),
  }),
  waiting: route({ method: 'GET', path: '/mentoring/waiting', summary: '师徒带教里等我做的事', access: signedIn(240), reply: z.array(WaitingPair) }),
  offer: route({
    method: 'GET', path: '/studios/:studioId/mentoring/offer', summary: '新结对可以从什么开始', access: signedIn(60), params: z.object({ studioId: StudioId }), reply: Offer, problems: ['request.notFound'],
  }),
  open: route({ method: 'GET', path: '/mentoring/:pairId', summary: '一对师徒：协议、进度、记录', access: signedIn(240), params, reply: PairPage, problems: ['request.notFound'] }),
  choices: route({ method: 'GET', path: '/mentoring/:pairId/choices', summary: '徒弟的教学设计和公开课', access: signedIn(60), params, reply: Choices, problems: ['request.notFound', 'access.notYours'] }),
  propose: route({
    method: 'POST', path: '/studios/:studioId/mentoring', summary: '提议结对', access: signedIn(30), params: z.object({ studioId: StudioId }), body: ProposePair, reply: PairCard,
    problems: ['request.notFound', 'access.notYours', ...pairing],
  }),
  revise: route({ method: 'PUT', path: '/mentoring/:pairId/agreement', summary: '修改还没有签齐的协议', access: signedIn(30), params, body: RevisePair, reply: PairCard, problems: [...deed, 'mentoring.badDates'] }),
  sign: route({
    method: 'POST', path: '/mentoring/:pairId/signature', summary: '本人签协议', access: signedIn(30), params, body: z.strictObject({ digest: Pair.shape.digest }), reply: PairCard,
    problems: [...deed, 'mentoring.agreementChanged', 'mentoring.alreadySigned', ...pairing],
  }),
  report: route({
    method: 'POST', path: '/mentoring/:pairId/report-lesson', summary: '登记汇报课', access: signedIn(30), params, body: z.strictObject({ openLessonId: z.uuid() }), reply: PairCard, problems: [...deed, 'mentoring.noReportLesson'],
  }),
  assess: route({ method: 'POST', path: '/mentoring/:pairId/assessment', summary: '结业评定', access: signedIn(30), params, body: AssessPair, reply: PairCard, problems: [...deed, 'mentoring.ownOutcome'] }),
  complete: route({ method: 'POST', path: '/mentoring/:pairId/completion', summary: '出师', access: signedIn(30), params, body: nothing, reply: PairCard, problems: [...deed, 'mentoring.ownOutcome', 'mentoring.notPassed'] }),
  dissolve: route({ method: 'POST', path: '/mentoring/:pairId/dissolution', summary: '解除结对（写明原因）', access: signedIn(30), params, body: DissolvePair, reply: PairCard, problems: [...deed] }),
  settle: route({
    method: 'POST', path: '/mentoring/:pairId/hours', summary: '结算一个学年的带教学时', access: signedIn(30), params, body: z.strictObject({ year: Day }), reply: PairPage,
    problems: [...deed, 'mentoring.yearOpen', 'mentoring.yearShort', 'mentoring.takenBack', 'hours.noRule'],
  }),
  paper: route({
    method: 'GET', path: '/mentoring/:pairId/file/:format', summary: '下载带教档案（Word 或 PDF）', access: { policy: 'signedIn', perMinute: 20, proven: true }, params: params.extend({ format: z.enum(['docx', 'pdf']) }), reply: z.custom<Uint8Array>(), download: true,
    problems: ['request.notFound', 'server.busy'],
  }),
};

/** Topic `pair:<id>` for its page, `studio:<id>` for lists, `person:<id>` for the two. Nothing but the id. */
export const mentoringEvents = {
  'mentoring.changed': z.object({ pairId: PairId }),
};
