// 成果登记: what a studio's people have achieved outside the hub's own facts: papers, cases, projects, awards, lectures, visits, resource sets.
// Entered once by whoever has it, confirmed by somebody else, and from then on counted wherever it counts.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { StudioId } from '../studio.contract.js';

export const ResultId = id('Result');
export type ResultId = z.output<typeof ResultId>;
export const ResultFileId = id('ResultFile');
export type ResultFileId = z.output<typeof ResultFileId>;

/** 论文 / 案例 / 课题 / 获奖 / 讲座 / 送教 / 资源包 */
export const ResultKind = z.enum(['paper', 'case', 'project', 'award', 'lecture', 'visit', 'resource']);
export type ResultKind = z.output<typeof ResultKind>;
/** 校级 / 区级 / 市级 / 省级 / 国家级 */
export const ResultLevel = z.enum(['school', 'district', 'city', 'province', 'nation']);
export type ResultLevel = z.output<typeof ResultLevel>;
/** 待确认 / 退回 / 已确认 / 已撤回: a confirmed one is never changed, only withdrawn with a reason. */
export const ResultState = z.enum(['entered', 'returned', 'confirmed', 'withdrawn']);
export type ResultState = z.output<typeof ResultState>;
export const ResultDeed = z.enum(['confirm', 'return', 'withdraw']);
export type ResultDeed = z.output<typeof ResultDeed>;

export const PEOPLE_PER_RESULT = 10;
export const FILES_PER_RESULT = 6;
const FILE_BYTES = 10 * 1024 * 1024;

export const ResultForm = z.strictObject({
  kind: ResultKind,
  title: z.string().trim().min(2).max(120),
  day: Day,
  level: ResultLevel,
  /** 刊物、主办单位或对象学校 */
  place: z.string().trim().max(80),
  /** 等次, as the paper says it: 一等奖、已结题…… */
  grade: z.string().trim().max(30),
  note: z.string().trim().max(500),
  /** In the order of authorship: the first counts as 第一作者. */
  personIds: z.array(PersonId).min(1).max(PEOPLE_PER_RESULT),
});
export type ResultForm = z.output<typeof ResultForm>;

export const ResultFile = z.object({ id: ResultFileId, fileName: z.string(), mime: z.string(), size: z.number().int(), addedAt: Instant });
export type ResultFile = z.output<typeof ResultFile>;

export const Result = ResultForm.omit({ personIds: true }).extend({
  id: ResultId,
  studioId: StudioId,
  state: ResultState,
  enteredBy: PersonId,
  enteredAt: Instant,
  settledAt: Instant.nullable(),
  /** Why it was returned or withdrawn. */
  reason: z.string().nullable(),
});
export type Result = z.output<typeof Result>;

export const ResultCard = Result.extend({
  people: z.array(PersonCard),
  settledBy: PersonCard.nullable(),
  /** Only for those who may open them; everybody else reads what was achieved. */
  files: z.array(ResultFile),
});
export type ResultCard = z.output<typeof ResultCard>;

const params = z.object({ resultId: ResultId });
const oneFile = z.object({ resultId: ResultId, fileId: ResultFileId });
const studioId = z.object({ studioId: StudioId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const done = z.object({});

export const resultRoutes = {
  list: route({ method: 'GET', path: '/studios/:studioId/results', summary: '工作室的成果', access: alsoFor('studios:read', signedIn(120)), params: studioId, reply: z.array(ResultCard), problems: ['request.notFound'] }),
  enter: route({
    method: 'POST', path: '/studios/:studioId/results', summary: '登记一项成果', access: signedIn(30), params: studioId, body: ResultForm, reply: z.object({ id: ResultId }),
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'result.future', 'result.outsider', 'result.twice'],
  }),
  change: route({
    method: 'PUT', path: '/results/:resultId', summary: '修改一项没有确认的成果；退回的改后重新提交', access: signedIn(30), params, body: ResultForm, reply: done,
    problems: ['request.notFound', 'access.notYours', 'result.otherState', 'result.future', 'result.outsider', 'result.twice'],
  }),
  remove: route({ method: 'DELETE', path: '/results/:resultId', summary: '删去一项没有确认的成果', access: signedIn(30), params, reply: done, problems: ['request.notFound', 'access.notYours', 'result.otherState'] }),
  settle: route({
    method: 'POST', path: '/results/:resultId/decision', summary: '确认、退回，或撤回已确认的成果（写明原因）', access: signedIn(60), params,
    body: z.strictObject({ deed: ResultDeed, reason: z.string().trim().max(200) }), reply: done, problems: ['request.notFound', 'access.notYours', 'result.otherState', 'result.own', 'result.reason'],
  }),
  addFile: route({
    method: 'POST', path: '/results/:resultId/files', summary: '上传证明材料（照片或 PDF）', access: signedIn(60), params, upload: { field: 'file', maxBytes: FILE_BYTES }, reply: ResultFile,
    problems: ['request.notFound', 'access.notYours', 'result.otherState', 'file.notEvidence', 'result.filesFull', 'file.tooManyPixels', 'request.tooLarge'],
  }),
  removeFile: route({ method: 'DELETE', path: '/results/:resultId/files/:fileId', summary: '删去一份证明材料', access: signedIn(60), params: oneFile, reply: done, problems: ['request.notFound', 'access.notYours', 'result.otherState'] }),
  file: route({ method: 'GET', path: '/results/:resultId/files/:fileId', summary: '查看证明材料', access: signedIn(600), params: oneFile, reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'] }),
};

/** Topic `studio:<id>`. */
export const resultEvents = { 'result.changed': z.object({ resultId: ResultId }) };
