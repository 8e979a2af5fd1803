// 考核: a year of a member, a host or a studio scored from what happened. Every item shows the facts that it was computed from; whoever scores may
// depart from them with a reason. Then a public notice, in which everybody of the studio may object, and the result, which stays.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { Fact } from '../fact.contract.js';
import { StudioId } from '../studio.contract.js';
import { AssessmentId } from './assessment.id.js';
import { AssessmentGrade, Sheet, SheetItem, SheetKey, Stage, Subject } from './sheet.contract.js';

export const RoundId = id('AssessmentRound');
export type RoundId = z.output<typeof RoundId>;

/** 待自评（收集中）/ 已自评 / 主持人已评 / 考核组已评 / 公示中 / 有异议 / 已定 */
export const AssessmentState = z.enum(['collecting', 'self_scored', 'host_scored', 'panel_scored', 'publicised', 'objected', 'final']);
export type AssessmentState = z.output<typeof AssessmentState>;

const reason = z.string().trim().max(300);
const tenths = z.number().int().min(0).max(100_000);
export const MarkForm = z.strictObject({ item: SheetItem.shape.key, tenths, reason });
export type MarkForm = z.output<typeof MarkForm>;

/** One hand's points for one item. */
export const Mark = MarkForm.extend({ stage: Stage, byId: PersonId, at: Instant, /** Those of an earlier turn stand beside, and count no more. */ turn: z.number().int() });
export type Mark = z.output<typeof Mark>;

export const Objection = z.object({ id: z.string(), by: PersonCard, reason: z.string(), at: Instant, answer: z.string().nullable(), answeredBy: PersonCard.nullable(), upheld: z.boolean().nullable() });
export type Objection = z.output<typeof Objection>;

const line = z.object({
  id: AssessmentId, subject: Subject, /** Null: the studio itself. */ person: PersonCard.nullable(), state: AssessmentState,
  /** What stands now; null before anybody has scored. */
  total: tenths.nullable(), grade: AssessmentGrade.nullable(), noticeUntil: Day.nullable(),
});

export const AssessmentRound = z.object({
  id: RoundId, subject: Subject, year: z.object({ from: Day, to: Day }), sheet: z.object({ key: SheetKey, version: z.number().int(), title: z.string(), titleEn: z.string() }), panel: z.array(PersonCard),
  /** Those that the reader may know of: his own, all of whoever runs or oversees the studio or sits in the panel, others' from their public notice on. */
  lines: z.array(line.extend({ /** He reads the items too. */ opens: z.boolean() })),
});
export type AssessmentRound = z.output<typeof AssessmentRound>;

export const AssessmentItem = z.object({ item: SheetItem, computed: tenths.nullable(), facts: z.array(Fact), marks: z.array(Mark), /** What stands now. */ stands: tenths.nullable() });
export type AssessmentItem = z.output<typeof AssessmentItem>;

export const AssessmentPage = line.extend({
  studioId: StudioId, studioName: z.string(), hostId: PersonId, year: z.object({ from: Day, to: Day }), sheet: Sheet.omit({ items: true }), turn: z.number().int(), panel: z.array(PersonCard), people: z.array(PersonCard),
  items: z.array(AssessmentItem), objections: z.array(Objection),
  /** What the reader may do now. */
  may: z.object({ score: Stage.nullable(), publicise: z.boolean(), object: z.boolean(), answer: z.boolean() }),
});
export type AssessmentPage = z.output<typeof AssessmentPage>;

export const Waiting = line.extend({ studioId: StudioId, studioName: z.string(), year: z.object({ from: Day, to: Day }), what: z.enum(['self', 'host', 'panel', 'publicise', 'answer']) });
export type Waiting = z.output<typeof Waiting>;

/** One's own, and what came of it: whoever objected may not open the sheet that it is about. */
export const OwnObjection = Objection.omit({ by: true }).extend({ person: PersonCard.nullable(), title: z.string(), titleEn: z.string(), year: z.object({ from: Day, to: Day }) });
export type OwnObjection = z.output<typeof OwnObjection>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const proven = (perMinute: number) => ({ policy: 'signedIn', perMinute, proven: true }) as const;
const ofStudio = z.object({ studioId: StudioId });
const params = z.object({ assessmentId: AssessmentId });
const done = z.object({});
export const PANEL_MOST = 9;

export const assessmentRoutes = {
  sheets: route({ method: 'GET', path: '/assessment-sheets', summary: '现行考核表', access: signedIn(120), reply: z.array(Sheet) }),
  rounds: route({ method: 'GET', path: '/studios/:studioId/assessments', summary: '工作室的考核：主持看全体，成员看自己和已公示的结果', access: signedIn(120), params: ofStudio, reply: z.array(AssessmentRound), problems: ['request.notFound'] }),
  objections: route({ method: 'GET', path: '/studios/:studioId/my-objections', summary: '我提的异议和答复', access: signedIn(120), params: ofStudio, reply: z.array(OwnObjection), problems: ['request.notFound'] }),
  judges: route({ method: 'GET', path: '/studios/:studioId/assessment-judges', summary: '可以请进考核组的人', access: signedIn(60), params: ofStudio, reply: z.array(PersonCard), problems: ['request.notFound', 'access.notYours'] }),
  open: route({
    method: 'POST', path: '/studios/:studioId/assessments', summary: '开始一个学年的考核；已开始的补上新来的人', access: signedIn(20), params: ofStudio,
    body: z.strictObject({ sheet: SheetKey, day: Day, panelIds: z.array(PersonId).max(PANEL_MOST) }), reply: z.object({ added: z.number().int() }),
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'assessment.noSheet', 'assessment.tooEarly', 'assessment.panel', 'assessment.nobody'],
  }),
  waiting: route({ method: 'GET', path: '/assessments/waiting', summary: '等我办的考核', access: signedIn(120), reply: z.array(Waiting) }),
  page: route({ method: 'GET', path: '/assessments/:assessmentId', summary: '一份考核：项目、依据、各方评分、异议', access: signedIn(240), params, reply: AssessmentPage, problems: ['request.notFound'] }),
  score: route({
    method: 'POST', path: '/assessments/:assessmentId/scores', summary: '交自评、主持人评或考核组评；与依据不同的写明理由', access: signedIn(30), params, body: z.strictObject({ stage: Stage, turn: z.number().int().min(0), marks: z.array(MarkForm).min(1).max(60) }), reply: done,
    problems: ['request.notFound', 'access.notYours', 'assessment.otherState', 'assessment.incomplete', 'assessment.tooMuch', 'assessment.reason'],
  }),
  publicise: route({ method: 'POST', path: '/assessments/:assessmentId/notice', summary: '公示', access: signedIn(60), params, body: z.strictObject({}), reply: z.object({ until: Day }), problems: ['request.notFound', 'access.notYours', 'assessment.otherState', 'assessment.own'] }),
  object: route({ method: 'POST', path: '/assessments/:assessmentId/objections', summary: '公示期内提出异议', access: signedIn(10), params, body: z.strictObject({ reason }), reply: done, problems: ['request.notFound', 'access.notYours', 'assessment.otherState', 'assessment.reason'] }),
  answer: route({
    method: 'POST', path: '/assessments/:assessmentId/answer', summary: '处理异议：成立则退回重评', access: signedIn(30), params, body: z.strictObject({ upheld: z.boolean(), answer: reason }), reply: done,
    problems: ['request.notFound', 'access.notYours', 'assessment.otherState', 'assessment.reason', 'assessment.own'],
  }),
  paper: route({ method: 'GET', path: '/assessments/:assessmentId/paper/:format', summary: '年度考核表（Word 或 PDF）', access: proven(20), params: params.extend({ format: z.enum(['docx', 'pdf']) }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'] }),
  sheet: route({ method: 'GET', path: '/studios/:studioId/assessments/:roundId/sheet', summary: '成绩册（Excel）', access: proven(20), params: ofStudio.extend({ roundId: RoundId }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'] }),
};

/** Topic `studio:<id>`, and of whoever scores without seeing the studio `person:<id>`. */
export const assessmentEvents = { 'assessment.changed': z.object({ assessmentId: AssessmentId }) };
