// 历史学时导入: hours from before the hub, brought as a file by one person and confirmed by another. The file stays as evidence of
// every entry; nothing enters the ledger before the confirmation, and the same fact never twice.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';

export const PastImportId = id('HoursPast');
export type PastImportId = z.output<typeof PastImportId>;

/** 等第二人确认 / 已入账 / 已撤下 */
export const PastState = z.enum(['waiting', 'posted', 'dropped']);
export type PastState = z.output<typeof PastState>;

export const PastField = z.enum(['staffNo', 'name', 'school', 'day', 'title', 'kind', 'amount', 'level', 'from', 'to']);
export type PastField = z.output<typeof PastField>;
export const PastReason = z.enum([
  'missing', 'tooLong', 'unreadable', 'unknownPerson', 'nameDiffers', 'severalPeople', 'future', 'noRules', 'unknownKind', 'unknownLevel', 'notWhole', 'longerThanTime', 'half', 'twice', 'overlap', 'otherAmount', 'refused',
]);
export type PastReason = z.output<typeof PastReason>;

/** 新增 / 已在台账 / 疑似重复 / 有误 */
export const PastVerdict = z.enum(['new', 'known', 'alike', 'error']);
export type PastVerdict = z.output<typeof PastVerdict>;
export const PastRow = z.object({
  line: z.number().int(),
  staffNo: z.string(), name: z.string(), school: z.string(), day: z.string(), title: z.string(), kind: z.string(), amount: z.string(),
  verdict: PastVerdict,
  errors: z.array(z.object({ field: PastField, reason: PastReason })),
  /** What stands in the ledger and meets this line: title and day. */
  meets: z.object({ title: z.string(), day: z.string() }).nullable(),
});
export type PastRow = z.output<typeof PastRow>;

export const PastImport = z.object({
  id: PastImportId, fileName: z.string(), rows: z.number().int(), state: PastState, uploadedAt: Instant, confirmedAt: Instant.nullable(),
  uploadedBy: PersonId, confirmedBy: PersonId.nullable(),
  /** How many entries it brought; null until then. */
  posted: z.number().int().nullable(),
});
export type PastImport = z.output<typeof PastImport>;
export const PastCard = PastImport.extend({ uploader: PersonCard.nullable(), confirmer: PersonCard.nullable() });
export type PastCard = z.output<typeof PastCard>;

export const PastPreview = z.object({
  import: PastCard,
  counts: z.object({ new: z.number().int(), known: z.number().int(), alike: z.number().int(), error: z.number().int() }),
  people: z.number().int(),
  /** Half-hours of the new lines. */
  half: z.number().int(),
  /** Every wrong and every doubtful line, and the first of the others. */
  shown: z.array(PastRow),
});
export type PastPreview = z.output<typeof PastPreview>;

const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;
const one = z.object({ pastImportId: PastImportId });
const settled = ['request.notFound', 'past.settled'] as const;

export const pastRoutes = {
  template: route({ method: 'GET', path: '/hours/past-template', summary: '历史学时模板', access: staff(20), reply: z.custom<Uint8Array>(), download: true }),
  list: route({ method: 'GET', path: '/hours/past', summary: '历史学时的各次导入，新的在前', access: staff(120), reply: z.array(PastCard) }),
  upload: route({ method: 'POST', path: '/hours/past', summary: '上传历史学时并预览，不写入台账', access: staff(10), upload: { field: 'file', maxBytes: 8 * 1024 * 1024 }, reply: PastPreview, problems: ['people.importUnreadable', 'request.tooLarge', 'past.there'] }),
  open: route({ method: 'GET', path: '/hours/past/:pastImportId', summary: '一次导入逐行核对的结果', access: staff(120), params: one, reply: PastPreview, problems: ['request.notFound'] }),
  file: route({ method: 'GET', path: '/hours/past/:pastImportId/file', summary: '导入时的原文件', access: { policy: 'districtStaff', perMinute: 30, proven: true }, params: one, reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'] }),
  confirm: route({
    method: 'POST', path: '/hours/past/:pastImportId/confirmation', summary: '由第二人确认入账；疑似重复的默认不入账', access: staff(20), params: one, body: z.strictObject({ alikeToo: z.boolean() }), reply: PastPreview,
    problems: [...settled, 'past.sameHand', 'past.hasErrors', 'hours.overlap', 'hours.tooMuchForADay', 'hours.noRule'],
  }),
  drop: route({ method: 'POST', path: '/hours/past/:pastImportId/withdrawal', summary: '撤下没有入账的导入', access: staff(20), params: one, body: z.strictObject({}), reply: PastCard, problems: [...settled] }),
};
