// 工作室的申报与周期: a teacher applies to host a studio, the college reviews, the bureau approves, its plaque is hung, its term is
// reviewed. Before the plaque a studio is an application and nothing else: nobody else meets it.
import { z } from 'zod';
import { ProblemBody } from '../../kit/problem.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard, SchoolId } from '../../people/people.contract.js';
import { Studio, StudioId, StudioState } from '../studio.contract.js';

export const FoundingAct = z.enum(['submit', 'withdraw', 'review', 'approve', 'hang', 'return', 'refuse', 'suspend', 'resume', 'openReview', 'complete', 'renew', 'begin', 'revoke']);
export type FoundingAct = z.output<typeof FoundingAct>;
/** Everything but the begin of a renewed term, which is the calendar's. */
export const FoundingDeed = FoundingAct.exclude(['begin']);
export type FoundingDeed = z.output<typeof FoundingDeed>;

export const FoundingForm = z.strictObject({
  ...Studio.pick({ stage: true, baseSchoolId: true, seats: true, termStart: true }).shape,
  name: z.string().trim().min(4).max(60), focus: z.string().trim().min(2).max(200), plan: z.string().trim().max(10_000),
});
export type FoundingForm = z.output<typeof FoundingForm>;

/** Whether the host fulfils what the rules ask; null where the register cannot say. */
export const HostFitness = z.object({ title: z.boolean().nullable(), years: z.boolean().nullable() });
export const HostCheck = z.object({
  fitness: HostFitness, title: z.string(), inPostSince: Day.nullable(), titles: z.array(z.string()), years: z.number().int(), mostSeats: z.number().int(), termYears: z.number().int(),
  schools: z.array(z.object({ id: SchoolId, name: z.string() })),
  /** Why no application may be begun now. */
  refusal: ProblemBody.nullable(),
});
export type HostCheck = z.output<typeof HostCheck>;

export const FoundingWait = z.enum(['host', 'college', 'bureau', 'plaque', 'termReview']);
export const FoundingLine = Studio.extend({
  host: PersonCard, baseSchool: z.string(), waitsFor: FoundingWait.nullable(), since: Instant, dueOn: Day.nullable(), steps: z.number().int(), reason: z.string().nullable(),
});
export type FoundingLine = z.output<typeof FoundingLine>;
export const FoundingStep = z.object({ act: FoundingAct, from: StudioState, to: StudioState, by: PersonCard.nullable(), reason: z.string().nullable(), at: Instant });
export type FoundingStep = z.output<typeof FoundingStep>;
export const FoundingView = z.object({ line: FoundingLine, plan: z.string(), host: HostCheck, nextStart: Day.nullable(), nextEnd: Day.nullable(), history: z.array(FoundingStep), may: z.array(FoundingDeed) });
export type FoundingView = z.output<typeof FoundingView>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const one = z.object({ studioId: StudioId });

export const foundingRoutes = {
  mine: route({ method: 'GET', path: '/studio-foundings', summary: '我的工作室申报和申报条件', access: signedIn(120), reply: z.object({ host: HostCheck, list: z.array(FoundingLine) }) }),
  queue: route({ method: 'GET', path: '/studio-foundings/queue', summary: '等我审批的工作室申报', access: signedIn(120), reply: z.array(FoundingLine) }),
  open: route({ method: 'GET', path: '/studio-foundings/:studioId', summary: '一个工作室的申报、周期和经过', access: signedIn(240), params: one, reply: FoundingView, problems: ['request.notFound'] }),
  save: route({
    method: 'PUT', path: '/studio-foundings/:studioId', summary: '保存工作室申报', access: signedIn(60), params: one, body: FoundingForm, reply: Studio,
    problems: ['request.notFound', 'founding.otherState', 'founding.notFit', 'founding.alreadyHost', 'founding.school', 'founding.tooManySeats'],
  }),
  act: route({
    method: 'POST', path: '/studio-foundings/:studioId/steps', summary: '提交、评审、批准、挂牌、暂停、考核、续期或撤销', access: signedIn(60), params: one,
    body: z.strictObject({ deed: FoundingDeed, reason: z.string().trim().min(4).max(300).nullable(), seen: z.number().int() }), reply: Studio,
    problems: ['request.notFound', 'access.notYours', 'founding.otherState', 'founding.moved', 'founding.own', 'founding.sameHand', 'founding.noReason', 'founding.unshown', 'founding.notFit', 'founding.noPlan', 'founding.termOver'],
  }),
};

/** Topic `person:<id>` of everybody whom it concerns, and `studio:<id>`. */
export const foundingEvents = { 'founding.moved': z.object({ studioId: StudioId }) };
