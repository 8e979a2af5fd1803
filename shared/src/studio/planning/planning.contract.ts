// 规划与计划: what a studio means to do in its term, in a school year and in each half of it, by the four kinds of its work; and, afterwards, what came of it.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { StudioId } from '../studio.contract.js';

export const PlanId = id('StudioPlan');
export type PlanId = z.output<typeof PlanId>;

/** 三年规划 / 学年计划 / 学期计划 */
export const PlanSpan = z.enum(['cycle', 'year', 'half']);
export type PlanSpan = z.output<typeof PlanSpan>;
/** 学习交流 / 引领示范 / 学术研究 / 师资培养 */
export const WorkKind = z.enum(['exchange', 'lead', 'research', 'training']);
export type WorkKind = z.output<typeof WorkKind>;
/** 草稿（只有主持人看得见）/ 已公布 */
export const PlanState = z.enum(['draft', 'published']);
export type PlanState = z.output<typeof PlanState>;

const text = z.string().trim().max(4_000);
export const PlanText = z.strictObject({ exchange: text, lead: text, research: text, training: text, /** 总结: what came of it. */ outcome: text });
export type PlanText = z.output<typeof PlanText>;

export const StudioPlan = PlanText.extend({
  id: PlanId, studioId: StudioId, span: PlanSpan, from: Day, to: Day, state: PlanState,
  /** Grows with every change: whoever writes over another's words is told. */
  rev: z.number().int(), changedAt: Instant,
});
export type StudioPlan = z.output<typeof StudioPlan>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const ofStudio = z.object({ studioId: StudioId });
const params = z.object({ planId: PlanId });

export const planningRoutes = {
  list: route({ method: 'GET', path: '/studios/:studioId/plans', summary: '工作室的规划与计划：成员看已公布的', access: alsoFor('studios:read', signedIn(120)), params: ofStudio, reply: z.array(StudioPlan), problems: ['request.notFound'] }),
  begin: route({
    method: 'POST', path: '/studios/:studioId/plans', summary: '开始写一份规划或计划，可以照抄上一份', access: signedIn(30), params: ofStudio, body: z.strictObject({ span: PlanSpan, /** Any day within it. */ day: Day, copies: z.boolean() }), reply: StudioPlan,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'plan.there'],
  }),
  write: route({ method: 'PUT', path: '/plans/:planId', summary: '写规划、计划或总结', access: signedIn(60), params, body: z.strictObject({ rev: z.number().int(), text: PlanText }), reply: StudioPlan, problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'plan.moved'] }),
  publish: route({ method: 'POST', path: '/plans/:planId/publication', summary: '公布', access: signedIn(30), params, body: z.strictObject({}), reply: StudioPlan, problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'plan.empty'] }),
};

/** Topic `studio:<id>`. */
export const planningEvents = { 'plan.changed': z.object({ planId: PlanId }) };
