// 报名, 提名, 学校同意, 录取, 认定, 转入下期: what people do with enrolments. Many at once answers person by person: what is
// refused for one is done for the others.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { ProblemBody } from '../../kit/problem.js';
import { route } from '../../kit/route.js';
import { PersonCard } from '../../people/people.contract.js';
import { TemplateKind } from '../../studio/template/template.contract.js';
import { Cohort, CohortAction, CohortCard, CohortId, Enrolment, EnrolmentId } from '../cohort/cohort.contract.js';
import { CertRuleSetId } from '../scheme/scheme.contract.js';

const Refusal = ProblemBody.pick({ code: true, facts: true });
export type Refusal = z.output<typeof Refusal>;
const Refused = Refusal.extend({ personId: PersonId, name: z.string() });
export const Outcome = z.object({ done: z.number().int(), refused: z.array(Refused) });
export type Outcome = z.output<typeof Outcome>;

/** A teacher of the lead's school: in already, able to join, or what is missing. */
export const Candidate = z.object({ person: PersonCard, schoolName: z.string(), enrolment: Enrolment.pick({ state: true }).nullable(), refusal: Refusal.nullable() });
export type Candidate = z.output<typeof Candidate>;

export const PlanCohort = Cohort.pick({ programmeId: true, ordinal: true, name: true, quota: true, startsOn: true, endsOn: true, enrolUntil: true, organiser: true, place: true }).strict();
export type PlanCohort = z.output<typeof PlanCohort>;
/** What may still be changed; the programme, and with it what is awarded, stays. */
export const ChangeCohort = PlanCohort.omit({ programmeId: true });
export type ChangeCohort = z.output<typeof ChangeCohort>;

/** Before a version is published: what it would change, for whom. Heads are persons of the register without this level. */
export const RulesEffect = z.object({
  eligible: z.object({ before: z.number().int(), after: z.number().int(), losing: z.array(Refused) }),
  cohorts: z.array(z.object({
    cohort: Cohort.pick({ id: true, name: true }),
    /** False: it keeps the version under which it began to enrol. */
    takes: z.boolean(),
    version: z.number().int().nullable(),
    heads: z.number().int(),
    refused: z.array(Refused),
    /** Works and tests that the version asks for and the cohort has not set. */
    lacking: z.array(z.object({ code: z.enum(['work', 'exam', 'practical', 'interview']), of: TemplateKind.nullable(), need: z.number().int(), set: z.number().int() })),
  })),
});
export type RulesEffect = z.output<typeof RulesEffect>;

/** 同意 / 不同意 / 认定 / 撤回认定 / 不通过 */
export const JudgeAction = z.enum(['approve', 'refuse', 'recognise', 'takeBack', 'fail']);
export type JudgeAction = z.output<typeof JudgeAction>;

const Reason = z.string().trim().min(2).max(200);
const ids = z.array(EnrolmentId).min(1).max(500);
const cohortId = z.object({ cohortId: CohortId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;
const nothing = z.strictObject({});
const join = ['enrolment.needsLevel', 'enrolment.needsYears', 'cohort.notEnrolling', 'cohort.enrolmentOver', 'enrolment.there'] as const;

export const enrolmentRoutes = {
  rulesEffect: route({ method: 'GET', path: '/training/rules/:certRuleSetId/effect', summary: '发布前看：这一版会改变哪些班次、哪些人', access: staff(60), params: z.object({ certRuleSetId: CertRuleSetId }), reply: RulesEffect, problems: ['request.notFound'] }),
  planCohort: route({ method: 'POST', path: '/cohorts', summary: '新建班次', access: staff(20), body: PlanCohort, reply: CohortCard, problems: ['request.notFound', 'cohort.twice', 'cohort.days'] }),
  changeCohort: route({
    method: 'PUT', path: '/cohorts/:cohortId', summary: '改名称、名额、日期与地点，学员会收到消息', access: staff(60), params: cohortId, body: ChangeCohort, reply: CohortCard,
    problems: ['request.notFound', 'access.notYours', 'cohort.otherState', 'cohort.twice', 'cohort.days', 'cohort.begun', 'cohort.quotaTooSmall'],
  }),
  stepCohort: route({
    method: 'POST', path: '/cohorts/:cohortId/steps', summary: '班次走下一步：开放报名、开班、考核、公示、结班、取消', access: staff(60), params: cohortId,
    body: z.strictObject({ action: CohortAction, reason: Reason.nullable() }), reply: CohortCard,
    problems: ['request.notFound', 'access.notYours', 'cohort.otherState', 'cohort.noRules', 'cohort.tooFewHours', 'cohort.sessionsOpen', 'cohort.noReason', 'cohort.sameHand'],
  }),
  apply: route({ method: 'POST', path: '/cohorts/:cohortId/application', summary: '本人报名', access: signedIn(30), params: cohortId, body: nothing, reply: CohortCard, problems: ['request.notFound', ...join] }),
  withdraw: route({ method: 'DELETE', path: '/cohorts/:cohortId/application', summary: '本人退出，空出的名额给候补第一位', access: signedIn(30), params: cohortId, reply: CohortCard, problems: ['request.notFound', 'enrolment.otherState'] }),
  candidates: route({ method: 'GET', path: '/cohorts/:cohortId/candidates', summary: '本校可以提名的教师', access: signedIn(60), params: cohortId, reply: z.array(Candidate), problems: ['request.notFound', 'access.notYours'] }),
  nominate: route({
    method: 'POST', path: '/cohorts/:cohortId/nominations', summary: '学校负责人提名本校教师', access: signedIn(30), params: cohortId, body: z.strictObject({ personIds: z.array(PersonId).min(1).max(200) }), reply: Outcome,
    problems: ['request.notFound', 'access.notYours', 'cohort.notEnrolling', 'cohort.enrolmentOver'],
  }),
  judge: route({
    method: 'POST', path: '/cohorts/:cohortId/judgements', summary: '学校同意或不同意；认定达标、撤回认定、不通过', access: signedIn(60), params: cohortId,
    body: z.strictObject({ action: JudgeAction, enrolmentIds: ids, reason: Reason.nullable() }), reply: Outcome, problems: ['request.notFound', 'cohort.noReason'],
  }),
  admit: route({ method: 'POST', path: '/cohorts/:cohortId/admission', summary: '按先后录取，满额候补', access: staff(30), params: cohortId, body: nothing, reply: Outcome, problems: ['request.notFound', 'cohort.otherState'] }),
  remind: route({ method: 'POST', path: '/cohorts/:cohortId/reminders', summary: '提醒学员还差什么', access: signedIn(10), params: cohortId, body: z.strictObject({ enrolmentIds: ids }), reply: Outcome, problems: ['request.notFound'] }),
  defer: route({
    method: 'POST', path: '/enrolments/:enrolmentId/deferral', summary: '转入下一期，已得学时保留', access: signedIn(30), params: z.object({ enrolmentId: EnrolmentId }), body: nothing, reply: z.object({ cohortId: CohortId, name: z.string() }),
    problems: ['request.notFound', 'access.notYours', 'enrolment.otherState', 'enrolment.stillPossible', 'enrolment.noNext'],
  }),
};
