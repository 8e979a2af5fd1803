// 加入工作室: a teacher's own application and the checks it goes through until he belongs; or the host's invitation, which
// becomes an application when the teacher accepts it. The text of an application is read by those who check it only.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { Check } from '../charter/charter.contract.js';
import { Membership, MembershipId, MembershipKind, MembershipState, Studio, StudioId } from '../studio.contract.js';

export const JoiningAct = z.enum(['propose', 'apply', 'accept', 'decline', 'recommend', 'hostReview', 'collegeCheck', 'approve', 'sign', 'begin', 'reject', 'withdraw', 'dismiss', 'complete', 'transfer', 'appoint']);
export type JoiningAct = z.output<typeof JoiningAct>;
/** What a person does by hand to a membership under way, or to his own. */
export const JoiningDeed = z.enum(['accept', 'decline', 'check', 'sign', 'reject', 'withdraw']);
export type JoiningDeed = z.output<typeof JoiningDeed>;

const Text = z.string().trim().max(2_000);
export const JoiningForm = z.strictObject({ kind: MembershipKind, statement: Text.min(10), goals: Text });
export type JoiningForm = z.output<typeof JoiningForm>;

/** Public to every teacher: what one needs to know before one applies, and nothing of what is written there. */
export const Opening = Studio.pick({ id: true, name: true, stage: true, focus: true, seats: true, termEnd: true }).extend({
  host: PersonCard.pick({ id: true, name: true, workplace: true, title: true }), baseSchool: z.string(), freeSeats: z.number().int(),
  /** Kinds in which the reader may apply now. */
  kinds: z.array(MembershipKind),
});
export type Opening = z.output<typeof Opening>;

export const JoiningLine = z.object({
  ...Membership.shape, studio: z.string(), host: PersonCard, person: PersonCard, school: z.string().nullable(),
  chain: z.array(Check),
  /** Whose turn it is; `answer`: the invited teacher's. Null when nobody's. */
  waitsFor: z.union([Check, z.literal('answer')]).nullable(),
  since: Instant, dueOn: Day.nullable(), steps: z.number().int(),
  /** Said with the last step. */
  reason: z.string().nullable(),
});
export type JoiningLine = z.output<typeof JoiningLine>;

export const JoiningStep = z.object({ act: JoiningAct, from: MembershipState.nullable(), to: MembershipState, by: PersonCard.nullable(), reason: z.string().nullable(), at: Instant });
export type JoiningStep = z.output<typeof JoiningStep>;
export const Agreement = z.object({ text: z.string(), memberSignedAt: Instant.nullable(), hostSignedAt: Instant.nullable() });
export const JoiningView = z.object({ line: JoiningLine, statement: z.string(), goals: z.string(), agreement: Agreement.nullable(), history: z.array(JoiningStep), may: z.array(JoiningDeed) });
export type JoiningView = z.output<typeof JoiningView>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const one = z.object({ membershipId: MembershipId });
const ofStudio = z.object({ studioId: StudioId });
const Reason = z.string().trim().min(4).max(300);

export const joiningRoutes = {
  openings: route({ method: 'GET', path: '/studio-openings', summary: '可以申请加入的工作室（公开信息）', access: signedIn(120), reply: z.array(Opening) }),
  mine: route({ method: 'GET', path: '/joinings', summary: '我的加入申请和成员资格', access: signedIn(120), reply: z.array(JoiningLine) }),
  queue: route({ method: 'GET', path: '/joinings/queue', summary: '等我审批的加入申请', access: signedIn(120), reply: z.array(JoiningLine) }),
  open: route({ method: 'GET', path: '/joinings/:membershipId', summary: '一份加入申请：内容、协议、经过', access: signedIn(240), params: one, reply: JoiningView, problems: ['request.notFound'] }),
  apply: route({
    method: 'POST', path: '/studios/:studioId/joinings', summary: '申请加入工作室', access: signedIn(20), params: ofStudio, body: JoiningForm, reply: Membership,
    problems: ['request.notFound', 'studio.notActive', 'studio.alreadyMember', 'studio.otherStudio', 'studio.full', 'joining.underWay', 'joining.enoughStudios'],
  }),
  propose: route({
    method: 'POST', path: '/studios/:studioId/proposals', summary: '主持人邀请加入，对方接受后进入审批', access: signedIn(30), params: ofStudio,
    body: z.strictObject({ personIds: z.array(PersonId).min(1).max(20), kind: MembershipKind }), reply: z.array(Membership),
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'studio.alreadyMember', 'studio.otherStudio', 'studio.full', 'joining.underWay', 'joining.enoughStudios'],
  }),
  act: route({
    method: 'POST', path: '/joinings/:membershipId/steps', summary: '接受、婉拒、审核通过、不通过、签署协议或退出', access: signedIn(120), params: one,
    body: z.strictObject({ deed: JoiningDeed, reason: Reason.nullable(), seen: z.number().int(), form: JoiningForm.omit({ kind: true }).nullable() }), reply: Membership,
    problems: ['request.notFound', 'access.notYours', 'joining.own', 'joining.sameHand', 'joining.otherState', 'joining.moved', 'joining.noReason', 'joining.noForm', 'joining.underWay', 'joining.enoughStudios', 'studio.notActive', 'studio.full', 'studio.otherStudio', 'studio.alreadyMember'],
  }),
  transfer: route({
    method: 'POST', path: '/studios/:studioId/members/:personId/transfer', summary: '把成员转到另一个工作室', access: { policy: 'districtStaff', perMinute: 30 },
    params: ofStudio.extend({ personId: PersonId }), body: z.strictObject({ to: StudioId, reason: Reason }), reply: Membership,
    problems: ['request.notFound', 'studio.notActive', 'studio.full', 'studio.alreadyMember', 'studio.otherStudio', 'joining.own', 'joining.sameStudio', 'joining.enoughStudios', 'joining.underWay'],
  }),
};

/** Topic `person:<id>` of everybody whom it concerns, and `studio:<id>`. */
export const joiningEvents = { 'joining.moved': z.object({ membershipId: MembershipId }) };
