// 纪要: the co-written record of a meeting. Locked with a named version when the meeting is closed, confirmed by two people,
// corrected by being opened again with a reason. Live blocks stand in the text as kind and id; what they show is read from the
// room's facts while it is open, and stands as rows from the close on.
import { z } from 'zod';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { DocumentId, DocumentRole } from '../../document/document.contract.js';
import { VersionId } from '../../document/version/version.contract.js';
import { PersonCard } from '../../people/people.contract.js';
import { ActionState } from '../action/action.state.js';
import { MeetingId } from '../meeting.contract.js';

/** 还没有开始写 / 在写 / 已锁定，等两人确认 / 已确认 */
export const MinutesState = z.enum(['none', 'open', 'frozen', 'confirmed']);
export type MinutesState = z.output<typeof MinutesState>;
/** As whom somebody confirms: 记录人 / 主持 / 参会人 */
export const ConfirmedAs = z.enum(['recorder', 'host', 'attendee']);
export type ConfirmedAs = z.output<typeof ConfirmedAs>;

/** Stands in the text as a node `liveBlock` of this kind and id. Kinds with one block in a meeting have the id `meeting`. */
export const BlockKey = z.object({ kind: z.string().max(20), ref: z.string().max(40) });
export type BlockKey = z.output<typeof BlockKey>;
/** What moves while people arrive, speak and vote. Numbers and what was agreed; who was absent is nobody's business here. */
const MovingContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attendance'), expected: z.number().int(), arrived: z.number().int(), late: z.number().int(), leftEarly: z.number().int(), leave: z.number().int(), absent: z.number().int() }),
  z.object({ kind: z.literal('actions'), lines: z.array(z.object({ what: z.string(), owner: z.string(), dueOn: Day.nullable(), state: ActionState })) }),
  z.object({ kind: z.literal('polls'), polls: z.array(z.object({ question: z.string(), named: z.boolean(), answers: z.number().int(), withheld: z.boolean(), lines: z.array(z.object({ label: z.string(), count: z.number().int() })), mean: z.number().nullable() })) }),
  z.object({ kind: z.literal('speeches'), lines: z.array(z.object({ name: z.string(), times: z.number().int(), seconds: z.number().int() })) }),
  z.object({ kind: z.literal('ratings'), ratings: z.array(z.object({ item: z.string(), rubric: z.string(), sheets: z.number().int(), experts: z.number().int(), mean: z.number(), grade: z.string().nullable(), items: z.array(z.object({ key: z.string(), name: z.string(), weight: z.number().int(), mean: z.number(), experts: z.number().nullable(), low: z.number(), high: z.number() })) })) }),
]);
/** What it shows. */
export const BlockContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facts'), theme: z.string(), form: z.string(), startsAt: Instant, endsAt: Instant, place: z.string(), chair: z.string(), speaker: z.string(), recorder: z.string() }),
  ...MovingContent.options,
]);
export type BlockContent = z.output<typeof BlockContent>;
export const Block = z.object({ ref: BlockKey.shape.ref, content: BlockContent });
export type Block = z.output<typeof Block>;

export const Confirmation = z.object({ person: PersonCard, as: ConfirmedAs, at: Instant });
export type Confirmation = z.output<typeof Confirmation>;

export const Minutes = z.object({
  meetingId: MeetingId,
  state: MinutesState,
  /** Null until somebody begins to write. */
  documentId: DocumentId.nullable(),
  role: DocumentRole,
  /** How often it has been locked. */
  turn: z.number().int(),
  versionId: VersionId.nullable(),
  frozenAt: Instant.nullable(),
  /** Why it was opened again. */
  reason: z.string().nullable(),
  blocks: z.array(Block),
  confirmations: z.array(Confirmation),
  /** The reader was at the meeting. */
  came: z.boolean(),
});
export type Minutes = z.output<typeof Minutes>;

/** Minutes that hold the words, and the place where they stand. */
export const FoundMinutes = z.object({ meetingId: MeetingId, theme: z.string(), groupName: z.string(), startsAt: Instant, snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })) });
export type FoundMinutes = z.output<typeof FoundMinutes>;

const params = z.object({ meetingId: MeetingId });
const access = { policy: 'signedIn', perMinute: 30 } as const;
const nothing = z.strictObject({});
const deed = ['request.notFound', 'access.notYours', 'minutes.otherState'] as const;

export const minutesRoutes = {
  open: route({ method: 'GET', path: '/meetings/:meetingId/minutes', summary: '纪要', access: alsoFor('meetings:read', { policy: 'signedIn', perMinute: 240 }), params, reply: Minutes, problems: ['request.notFound'] }),
  begin: route({ method: 'POST', path: '/meetings/:meetingId/minutes', summary: '开始写纪要', access, params, body: nothing, reply: Minutes, problems: [...deed] }),
  confirm: route({ method: 'POST', path: '/meetings/:meetingId/minutes/confirmation', summary: '确认纪要；两人确认后定稿', access, params, body: nothing, reply: Minutes, problems: [...deed, 'minutes.confirmedAlready', 'minutes.notThere'] }),
  reopen: route({ method: 'POST', path: '/meetings/:meetingId/minutes/reopening', summary: '重新打开纪要更正（写明原因）', access, params, body: z.strictObject({ reason: z.string().trim().min(2).max(200) }), reply: Minutes, problems: [...deed] }),
  freeze: route({ method: 'POST', path: '/meetings/:meetingId/minutes/freezing', summary: '更正完毕，重新锁定', access, params, body: nothing, reply: Minutes, problems: [...deed] }),
  paper: route({
    method: 'GET', path: '/meetings/:meetingId/minutes/paper/:format', summary: '导出纪要为 Word 或 PDF', access: alsoFor('meetings:read', { policy: 'signedIn', perMinute: 20 }), params: params.extend({ format: z.enum(['docx', 'pdf']) }),
    reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound', 'server.busy'],
  }),
  find: route({ method: 'GET', path: '/find/minutes', summary: '按文字查找纪要', access: alsoFor('meetings:read', { policy: 'signedIn', perMinute: 120 }), query: z.object({ text: z.string().trim().max(60) }), reply: z.array(FoundMinutes) }),
};

/** What blocks of open minutes show by now: read once for everybody who has them open, and the same for all of them. */
export const MinutesFilled = z.object({ meetingId: MeetingId, blocks: z.array(z.object({ ref: BlockKey.shape.ref, content: MovingContent })) });
export type MinutesFilled = z.output<typeof MinutesFilled>;

/** `minutes.changed` on the topic `meeting:<id>`; `minutes.filled` on `minutes:<id of the meeting>`, every other second at most. */
export const minutesEvents = { 'minutes.changed': z.object({ meetingId: MeetingId }), 'minutes.filled': MinutesFilled };
