// 工作简报: an issue of a studio about a month or a term. What it reports are facts of the hub, chosen and put in order by the host, each with
// a line of his own. Published it stands as it is; a mistake gets a 更正 below it, or the whole issue is withdrawn with a reason.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { ResultKind, ResultLevel } from '../result/result.contract.js';
import { StudioId } from '../studio.contract.js';
import { BriefId } from './brief.id.js';

export const BriefNoteId = id('BriefNote');
export type BriefNoteId = z.output<typeof BriefNoteId>;
/** A fact's own id in its room. */
const FactRef = id('BriefFact');

/** 月报 / 学期报 */
export const BriefPeriod = z.enum(['month', 'term']);
export type BriefPeriod = z.output<typeof BriefPeriod>;
/** 草稿 / 已发布 / 已撤回 */
export const BriefState = z.enum(['draft', 'published', 'withdrawn']);
export type BriefState = z.output<typeof BriefState>;
/** 教研活动 / 公开课 / 共案 / 成果 */
export const BriefFactKind = z.enum(['meeting', 'openLesson', 'design', 'result']);
export type BriefFactKind = z.output<typeof BriefFactKind>;
/** 片区 is a level of open lessons only. */
export const BriefLevel = z.enum(['cluster', ...ResultLevel.options]);
export type BriefLevel = z.output<typeof BriefLevel>;

/** What happened, without the names of people: an issue may be read by anybody one day. */
export const BriefFact = z.object({
  kind: BriefFactKind,
  ref: FactRef,
  day: Day,
  title: z.string(),
  /** Of a result. */
  word: ResultKind.nullable(),
  level: BriefLevel.nullable(),
  /** Grade and place of a result. */
  note: z.string(),
  /** How many came to a meeting. */
  attended: z.number().int().nullable(),
});
export type BriefFact = z.output<typeof BriefFact>;

export const ITEMS_PER_BRIEF = 40;
export const BriefPick = z.strictObject({ kind: BriefFactKind, ref: FactRef, /** The host's own words. */ line: z.string().trim().max(200) });
export type BriefPick = z.output<typeof BriefPick>;
/** A chosen fact that is there no longer, by the title that it had when the draft was saved. */
export const BriefGone = BriefPick.extend({ title: z.string(), /** Its place among the chosen ones of its kind, from 1. */ at: z.number().int() });
export type BriefGone = z.output<typeof BriefGone>;
export const BriefText = z.strictObject({ foreword: z.string().trim().max(2000), picks: z.array(BriefPick).max(ITEMS_PER_BRIEF) });
export type BriefText = z.output<typeof BriefText>;
export const BriefItem = BriefFact.extend({ line: BriefPick.shape.line });
export type BriefItem = z.output<typeof BriefItem>;

export const Brief = z.object({
  id: BriefId,
  studioId: StudioId,
  state: BriefState,
  period: BriefPeriod,
  from: Day,
  to: Day,
  /** The first day of its school year; issues are counted in it. */
  yearFrom: Day,
  /** Given when it is published. */
  no: z.number().int().positive().nullable(),
  /** Grows with every save of the draft. */
  revision: z.number().int(),
  foreword: z.string(),
  changedAt: Instant,
  publishedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  /** Why it was withdrawn. */
  reason: z.string().nullable(),
});
export type Brief = z.output<typeof Brief>;

export const BriefCard = Brief.omit({ foreword: true }).extend({ items: z.number().int() });
export type BriefCard = z.output<typeof BriefCard>;

/** 更正 */
export const BriefNote = z.object({ id: BriefNoteId, text: z.string(), at: Instant });
export type BriefNote = z.output<typeof BriefNote>;

export const BriefPage = Brief.extend({
  studioName: z.string(),
  /** Of a draft as they stand now, of an issue as they stood. */
  items: z.array(BriefItem),
  /** A draft that holds some is not published. */
  gone: z.array(BriefGone),
  writtenBy: PersonCard,
  notes: z.array(BriefNote),
  may: z.object({ write: z.boolean(), publish: z.boolean(), withdraw: z.boolean(), note: z.boolean(), /** Open what a fact tells of. */ follow: z.boolean() }),
});
export type BriefPage = z.output<typeof BriefPage>;

const params = z.object({ briefId: BriefId });
const studio = z.object({ studioId: StudioId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const lead = ['request.notFound', 'access.notYours'] as const;
const stands = [...lead, 'studio.notActive', 'brief.otherState'] as const;
const done = z.object({});
const Revision = z.object({ revision: z.number().int() });

export const briefRoutes = {
  list: route({ method: 'GET', path: '/studios/:studioId/briefs', summary: '工作室的简报；草稿和撤回的只给主持人、助理和区里', access: alsoFor('studios:read', signedIn(120)), params: studio, reply: z.array(BriefCard), problems: ['request.notFound'] }),
  begin: route({
    method: 'POST', path: '/studios/:studioId/briefs', summary: '起草一期简报', access: signedIn(20), params: studio,
    body: z.strictObject({ period: BriefPeriod, /** Any day of it. */ day: Day }), reply: z.object({ id: BriefId }), problems: [...lead, 'studio.notActive', 'brief.future', 'brief.twice'],
  }),
  open: route({ method: 'GET', path: '/briefs/:briefId', summary: '打开一期简报', access: alsoFor('studios:read', signedIn(240)), params, reply: BriefPage, problems: ['request.notFound'] }),
  facts: route({ method: 'GET', path: '/briefs/:briefId/facts', summary: '这段时间里可以写进简报的事', access: signedIn(120), params, reply: z.array(BriefFact), problems: lead }),
  save: route({ method: 'PUT', path: '/briefs/:briefId', summary: '保存草稿', access: signedIn(60), params, body: BriefText.extend(Revision.shape), reply: Revision, problems: [...stands, 'brief.moved'] }),
  remove: route({ method: 'DELETE', path: '/briefs/:briefId', summary: '删去草稿', access: signedIn(20), params, reply: done, problems: [...lead, 'brief.otherState'] }),
  publish: route({
    method: 'POST', path: '/briefs/:briefId/publish', summary: '发布；发布后不再修改', access: signedIn(20), params, body: z.strictObject(Revision.shape), reply: done,
    problems: [...stands, 'brief.moved', 'brief.empty', 'brief.gone', 'brief.private'],
  }),
  withdraw: route({
    method: 'POST', path: '/briefs/:briefId/withdraw', summary: '撤回已发布的简报，写明原因', access: signedIn(20), params, body: z.strictObject({ reason: z.string().trim().min(2).max(200) }), reply: done,
    problems: [...lead, 'brief.otherState'],
  }),
  note: route({
    method: 'POST', path: '/briefs/:briefId/notes', summary: '给已发布的简报加一条更正', access: signedIn(20), params, body: z.strictObject({ text: z.string().trim().min(4).max(300) }), reply: done,
    problems: [...stands, 'brief.private'],
  }),
  paper: route({
    method: 'GET', path: '/briefs/:briefId/paper/:format', summary: '导出简报', access: alsoFor('studios:read', signedIn(20)), params: params.extend({ format: z.enum(['docx', 'pdf']) }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'],
  }),
};

/** Topic `studio:<id>`. */
export const briefEvents = { 'brief.changed': z.object({ briefId: BriefId }) };
