// 带教记录: one meeting of the two, written by either and confirmed by the other. Only what both have confirmed counts; from then
// on nobody changes it, and a mistake is put right by a new entry that names the old one.
import { z } from 'zod';
import { DocumentId } from '../../document/document.contract.js';
import { VersionId } from '../../document/version/version.contract.js';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PairId } from './pair.id.js';

export const LogId = id('MentoringLog');
export type LogId = z.output<typeof LogId>;

/** 草稿 / 等对方确认 / 双方已确认 / 已锁定 */
export const LogState = z.enum(['draft', 'waiting_other', 'both_confirmed', 'locked']);
export type LogState = z.output<typeof LogState>;
/** 交给对方 / 收回 / 退回 / 确认 / 次日锁定 */
export const LogAction = z.enum(['submit', 'takeBack', 'sendBack', 'confirm', 'lock']);
export type LogAction = z.output<typeof LogAction>;

/** 改前改后: two versions of a design of the apprentice. */
export const Cite = z.object({ documentId: DocumentId, before: VersionId, after: VersionId, title: z.string() });
export type Cite = z.output<typeof Cite>;

export const LogContent = z.object({
  day: Day,
  minutes: z.number().int().min(5).max(480),
  kind: z.string().trim().min(1).max(40),
  topic: z.string().trim().min(2).max(120),
  advice: z.string().trim().min(2).max(2_000),
  action: z.string().trim().min(2).max(2_000),
  evidence: z.string().trim().max(1_000),
});
export type LogContent = z.output<typeof LogContent>;

export const MentoringLog = LogContent.extend({
  id: LogId,
  pairId: PairId,
  writerId: PersonId,
  state: LogState,
  /** How often it was written: whoever hands over or confirms says which text he read. */
  rev: z.number().int(),
  cite: Cite.nullable(),
  /** An open lesson that was observed, so that it is not counted a second time. */
  lessonId: z.uuid().nullable(),
  /** The entry that this one puts right, and why. */
  corrects: LogId.nullable(),
  why: z.string().nullable(),
  /** It did not take place at all: the entry that it corrects counts no more, and neither does this one. */
  voids: z.boolean(),
  /** With what words it came back. */
  note: z.string(),
  /** What the other said when he confirmed. */
  answer: z.string(),
  writtenAt: Instant,
  confirmedAt: Instant.nullable(),
});
export type MentoringLog = z.output<typeof MentoringLog>;

export const LogLine = MentoringLog.extend({
  /** The confirmed entry that took its place. */
  correctedBy: LogId.nullable(),
  /** 计入次数和学时 */
  counts: z.boolean(),
});
export type LogLine = z.output<typeof LogLine>;

export const SaveLog = z.strictObject({
  ...LogContent.shape,
  cite: z.strictObject(Cite.omit({ title: true }).shape).nullable(),
  lessonId: z.uuid().nullable(),
  correction: z.strictObject({ of: LogId, why: z.string().trim().min(2).max(300), voids: z.boolean() }).nullable(),
});
export type SaveLog = z.output<typeof SaveLog>;
/** `namesChecked`: the writer has looked at what seems to be a name, and it is no pupil’s. */
export const SubmitLog = z.strictObject({ rev: MentoringLog.shape.rev, namesChecked: z.boolean() });
export type SubmitLog = z.output<typeof SubmitLog>;
export const ConfirmLog = z.strictObject({ rev: MentoringLog.shape.rev, answer: z.string().trim().max(500) });
export type ConfirmLog = z.output<typeof ConfirmLog>;
export const SendBackLog = z.strictObject({ note: z.string().trim().min(2).max(300) });

const params = z.object({ pairId: PairId, logId: LogId });
const access = { policy: 'signedIn', perMinute: 60 } as const;
const deed = ['request.notFound', 'access.notYours', 'mentoring.otherState', 'mentoring.logState'] as const;

export const mentoringLogRoutes = {
  save: route({
    method: 'PUT', path: '/mentoring/:pairId/logs/:logId', summary: '保存带教记录草稿', access, params, body: SaveLog, reply: MentoringLog,
    problems: [...deed, 'mentoring.logDay', 'mentoring.logLate', 'mentoring.logKind', 'mentoring.logCorrected', 'mentoring.noVersions'],
  }),
  discard: route({ method: 'DELETE', path: '/mentoring/:pairId/logs/:logId', summary: '删去自己的草稿', access, params, reply: z.object({ done: z.literal(true) }), problems: [...deed] }),
  submit: route({
    method: 'POST', path: '/mentoring/:pairId/logs/:logId/submission', summary: '交给对方确认', access, params, body: SubmitLog, reply: MentoringLog,
    problems: [...deed, 'mentoring.logChanged', 'mentoring.logDay', 'mentoring.logLate', 'mentoring.logPrivate', 'mentoring.logNames'],
  }),
  takeBack: route({ method: 'POST', path: '/mentoring/:pairId/logs/:logId/withdrawal', summary: '对方确认前收回', access, params, body: z.strictObject({}), reply: MentoringLog, problems: [...deed] }),
  sendBack: route({ method: 'POST', path: '/mentoring/:pairId/logs/:logId/return', summary: '退回修改（写明意见）', access, params, body: SendBackLog, reply: MentoringLog, problems: [...deed, 'mentoring.logOwn', 'mentoring.logPrivate'] }),
  confirm: route({
    method: 'POST', path: '/mentoring/:pairId/logs/:logId/confirmation', summary: '确认对方写的记录', access, params, body: ConfirmLog, reply: MentoringLog,
    problems: [...deed, 'mentoring.logOwn', 'mentoring.logChanged', 'mentoring.logPrivate'],
  }),
};
