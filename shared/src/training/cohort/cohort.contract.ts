// 班次: one cohort of a programme, from enrolling to closing, and the people in it. The steps are deeds of their own; nobody
// sets a state. A cohort keeps the version of the rules under which it began to enrol.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { SchoolId } from '../../people/people.contract.js';
import { CertRuleSetId, Programme, ProgrammeId } from '../scheme/scheme.contract.js';

export const CohortId = id('Cohort');
export type CohortId = z.output<typeof CohortId>;
export const EnrolmentId = id('Enrolment');
export type EnrolmentId = z.output<typeof EnrolmentId>;

/** 筹备 / 报名 / 培训中 / 考核 / 公示 / 已结班 / 已取消 */
export const CohortState = z.enum(['planned', 'enrolling', 'in_training', 'assessing', 'publicised', 'closed', 'cancelled']);
export type CohortState = z.output<typeof CohortState>;
/** 开放报名 / 开班 / 进入考核 / 公示 / 退回考核 / 结班 / 取消 */
export const CohortAction = z.enum(['open', 'start', 'assess', 'publicise', 'reopen', 'close', 'cancel']);
export type CohortAction = z.output<typeof CohortAction>;

export const Cohort = z.object({
  id: CohortId,
  programmeId: ProgrammeId,
  ordinal: z.number().int().min(1).max(999),
  name: z.string().trim().min(1).max(60),
  /** Null before enrolling opens, and for what leads to no certificate. */
  ruleSetId: CertRuleSetId.nullable(),
  quota: z.number().int().min(1).max(2_000),
  startsOn: Day,
  endsOn: Day,
  enrolUntil: Day,
  organiser: z.string().trim().max(60),
  place: z.string().trim().max(60),
  state: CohortState,
  /** Why it was cancelled. */
  reason: z.string().nullable(),
});
export type Cohort = z.output<typeof Cohort>;

/** 已报名 / 学校已同意 / 已录取 / 候补 / 在学 / 已达标 / 已发证 / 未通过 / 转入下期 / 已退出 / 未同意 */
export const EnrolmentState = z.enum(['applied', 'school_approved', 'admitted', 'waitlisted', 'in_training', 'met_requirements', 'certified', 'failed', 'deferred', 'withdrawn', 'refused']);
export type EnrolmentState = z.output<typeof EnrolmentState>;
export const EnrolmentAction = z.enum(['approve', 'refuse', 'admit', 'wait', 'begin', 'recognise', 'takeBack', 'certify', 'fail', 'defer', 'withdraw', 'again']);
export type EnrolmentAction = z.output<typeof EnrolmentAction>;

export const Enrolment = z.object({
  id: EnrolmentId,
  cohortId: CohortId,
  personId: PersonId,
  /** The school on the day of the application. */
  schoolId: SchoolId.nullable(),
  state: EnrolmentState,
  nominatedBy: PersonId.nullable(),
  /** 学校推荐 */
  recommended: z.boolean(),
  placeNo: z.number().int(),
  reason: z.string().nullable(),
  /** 由上一期转入: its attended sessions are kept. */
  carriedFrom: EnrolmentId.nullable(),
  createdAt: Instant,
});
export type Enrolment = z.output<typeof Enrolment>;

/** What the reader is here; the page explains every missing right by the same rules as the server. */
export const CohortStanding = z.object({ staff: z.boolean(), trains: z.boolean(), leads: z.array(SchoolId), mine: Enrolment.nullable() });
export type CohortStanding = z.output<typeof CohortStanding>;

/** Heads, each counted once per cohort: how many are in which state. */
export const Heads = z.object({ applied: z.number().int(), approved: z.number().int(), admitted: z.number().int(), waitlisted: z.number().int(), learning: z.number().int(), met: z.number().int(), certified: z.number().int(), left: z.number().int() });
export type Heads = z.output<typeof Heads>;

export const CohortCard = Cohort.extend({
  programme: Programme,
  levelName: z.string().nullable(),
  ruleVersion: z.number().int().nullable(),
  heads: Heads,
  sessions: z.object({ planned: z.number().int(), over: z.number().int(), half: z.number().int() }),
  standing: CohortStanding,
});
export type CohortCard = z.output<typeof CohortCard>;

const cohortId = z.object({ cohortId: CohortId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;

export const cohortRoutes = {
  list: route({ method: 'GET', path: '/cohorts', summary: '全部班次，新的在前', access: alsoFor('training:read', signedIn(120)), reply: z.array(CohortCard) }),
  open: route({ method: 'GET', path: '/cohorts/:cohortId', summary: '一个班次', access: alsoFor('training:read', signedIn(240)), params: cohortId, reply: CohortCard, problems: ['request.notFound'] }),
};

/** Topic `cohort:<id>`; a hint that names nobody. */
export const cohortEvents = {
  'cohort.changed': z.object({ cohortId: CohortId }),
};
