// 学时申报: hours for training outside the hub. The teacher claims with evidence, his school checks, then the district,
// then everybody may object for some days, then it is posted. Nobody checks or posts for himself.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { ProblemBody } from '../../kit/problem.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard, SchoolId } from '../../people/people.contract.js';

export const ClaimId = id('HoursClaim');
export type ClaimId = z.output<typeof ClaimId>;
export const ClaimFileId = id('HoursClaimFile');
export type ClaimFileId = z.output<typeof ClaimFileId>;

export const ClaimState = z.enum(['draft', 'submitted', 'schoolChecked', 'districtChecked', 'publicised', 'posted', 'returned', 'rejected', 'withdrawn']);
export type ClaimState = z.output<typeof ClaimState>;
export const ClaimAct = z.enum(['submit', 'checkForSchool', 'checkForDistrict', 'publicise', 'post', 'return', 'reject', 'withdraw', 'object']);
export type ClaimAct = z.output<typeof ClaimAct>;
/** What a person does by hand; publishing follows from the district's check. */
export const ClaimDeed = z.enum(['check', 'post', 'return', 'reject', 'withdraw', 'object']);
export type ClaimDeed = z.output<typeof ClaimDeed>;

export const FILES_PER_CLAIM = 6;
export const FILE_BYTES = 12 * 1024 * 1024;

/** What the teacher writes. `from` and `to` are told when it took place at a time of one day. */
export const ClaimForm = z.strictObject({
  ruleCode: z.string().min(1).max(40),
  level: z.string().max(40).nullable(),
  /** Minutes for rules that count minutes; else half days, times, items, certificates. */
  units: z.number().positive().max(100_000),
  title: z.string().trim().min(2).max(80),
  organiser: z.string().trim().min(2).max(60),
  day: Day,
  lastDay: Day,
  from: Instant.nullable(),
  to: Instant.nullable(),
  note: z.string().trim().max(300),
});
export type ClaimForm = z.output<typeof ClaimForm>;

export const ClaimFile = z.object({ id: ClaimFileId, fileName: z.string(), mime: z.string(), size: z.number().int(), addedAt: Instant });
export type ClaimFile = z.output<typeof ClaimFile>;

export const Claim = z.object({
  ...ClaimForm.shape,
  id: ClaimId,
  personId: PersonId,
  schoolId: SchoolId.nullable(),
  state: ClaimState,
  /** How many steps it has taken: whoever acts says which one he saw. */
  steps: z.number().int(),
  /** The last day of the public notice. */
  noticeUntil: Day.nullable(),
  changedAt: Instant,
});
export type Claim = z.output<typeof Claim>;

/** A claim in a list: worth as of now, whose, how far. */
export const ClaimLine = Claim.extend({
  person: PersonCard, school: z.string().nullable(), ruleName: z.string(), half: z.number().int().nullable(), files: z.array(ClaimFile),
  /** What was said with the last return or refusal. */
  reason: z.string().nullable(), refusal: ProblemBody.nullable(),
});
export type ClaimLine = z.output<typeof ClaimLine>;

export const ClaimStep = z.object({
  act: ClaimAct, from: ClaimState, to: ClaimState, at: Instant, reason: z.string().nullable(), refusal: ProblemBody.nullable(),
  /** Null where the reader is not told who objected, and where the hub acted by itself. */
  by: PersonCard.nullable(),
});
export type ClaimStep = z.output<typeof ClaimStep>;

/** 疑似重复: found and shown to whoever checks, never refused by itself. */
export const Likeness = z.object({
  kind: z.enum(['sameTime', 'sameEvent', 'sameFile', 'posted']), person: PersonCard, title: z.string(), day: Day, own: z.boolean(), state: ClaimState.nullable(),
});
export type Likeness = z.output<typeof Likeness>;

export const ClaimView = z.object({
  claim: ClaimLine, steps: z.array(ClaimStep), likenesses: z.array(Likeness),
  /** Deeds open to the reader now. */
  may: z.array(ClaimDeed),
});
export type ClaimView = z.output<typeof ClaimView>;

/** 公示: what every teacher of the district sees of somebody's claim. */
export const ClaimNotice = z.object({
  id: ClaimId, person: z.string(), school: z.string().nullable(), ruleName: z.string(), half: z.number().int(), from: Day, until: Day, own: z.boolean(), steps: z.number().int(),
});
export type ClaimNotice = z.output<typeof ClaimNotice>;

const one = z.object({ claimId: ClaimId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const Reason = z.string().trim().min(4).max(300);

export const claimRoutes = {
  mine: route({ method: 'GET', path: '/hours/claims', summary: '我的学时申报', access: alsoFor('hours:read', signedIn(120)), reply: z.array(ClaimLine) }),
  queue: route({ method: 'GET', path: '/hours/claims/queue', summary: '等我核对的学时申报', access: signedIn(120), reply: z.array(ClaimLine) }),
  notices: route({ method: 'GET', path: '/hours/claims/notices', summary: '公示中的学时申报', access: signedIn(120), reply: z.array(ClaimNotice) }),
  open: route({ method: 'GET', path: '/hours/claims/:claimId', summary: '一份申报：材料、经过、疑似重复', access: signedIn(240), params: one, reply: ClaimView, problems: ['request.notFound'] }),
  save: route({
    method: 'PUT', path: '/hours/claims/:claimId', summary: '保存申报草稿', access: alsoFor('claims:write', signedIn(60)), params: one, body: ClaimForm, reply: Claim,
    problems: ['request.notFound', 'claim.otherState', 'claim.days', 'claim.times', 'claim.moreThanTime', 'hours.noRule', 'claim.tooMany'],
  }),
  submit: route({
    method: 'POST', path: '/hours/claims/:claimId/submission', summary: '提交申报', access: signedIn(30), params: one, body: z.strictObject({}), reply: Claim,
    problems: ['request.notFound', 'claim.otherState', 'claim.notOver', 'claim.noEvidence', 'claim.nothing', 'claim.sameFile', 'hours.noRule'],
  }),
  act: route({
    method: 'POST', path: '/hours/claims/:claimId/steps', summary: '核对、退回、不通过、撤回、异议或入账', access: signedIn(240), params: one,
    body: z.strictObject({ deed: ClaimDeed, reason: Reason.nullable(), seen: z.number().int() }), reply: Claim,
    problems: ['request.notFound', 'access.notYours', 'hours.ownHours', 'claim.sameHand', 'claim.otherState', 'claim.moved', 'claim.noReason', 'claim.noticeRuns', 'claim.noticeOver'],
  }),
  addFile: route({
    method: 'POST', path: '/hours/claims/:claimId/files', summary: '上传证明材料（照片或 PDF）', access: alsoFor('claims:write', signedIn(60)), params: one, upload: { field: 'file', maxBytes: FILE_BYTES }, reply: ClaimFile,
    problems: ['request.notFound', 'claim.otherState', 'file.notEvidence', 'claim.filesFull', 'file.tooManyPixels', 'request.tooLarge'],
  }),
  removeFile: route({ method: 'DELETE', path: '/hours/claims/:claimId/files/:fileId', summary: '删去一份证明材料', access: alsoFor('claims:write', signedIn(60)), params: z.object({ claimId: ClaimId, fileId: ClaimFileId }), reply: z.object({ done: z.literal(true) }), problems: ['request.notFound', 'claim.otherState'] }),
  file: route({ method: 'GET', path: '/hours/claims/:claimId/files/:fileId', summary: '查看证明材料', access: signedIn(600), params: z.object({ claimId: ClaimId, fileId: ClaimFileId }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'] }),
};

/** Topic `person:<id>` of the claimant and of whom it waits for; `claims:<CLAIM_NOTICES>` for the public notices. */
export const claimEvents = {
  'claim.moved': z.object({ claimId: ClaimId }),
  'claim.noticed': z.object({ claimId: ClaimId }),
};
export const CLAIM_NOTICES = '00000000-0000-4000-8000-000000000001';
