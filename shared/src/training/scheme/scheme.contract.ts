// 证书体系: schemes and their levels are data, and so is what a level asks for: versions of rules, drafted by one person and
// published by another, that never change afterwards. Programmes lead to a level or to none.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { TemplateKind } from '../../studio/template/template.contract.js';

export const SchemeId = id('CertScheme');
export type SchemeId = z.output<typeof SchemeId>;
export const LevelId = id('CertLevel');
export type LevelId = z.output<typeof LevelId>;
export const CertRuleSetId = id('CertRuleSet');
export type CertRuleSetId = z.output<typeof CertRuleSetId>;
export const ProgrammeId = id('Programme');
export type ProgrammeId = z.output<typeof ProgrammeId>;

export const Scheme = z.object({
  id: SchemeId, code: z.string(), name: z.string(),
  /** 历史证书: recorded, never trained for. */
  recordOnly: z.boolean(), note: z.string(),
});
export type Scheme = z.output<typeof Scheme>;
/** C 证, B 证, 上岗资格 …; never an enum, a district may have others. */
export const Level = z.object({ id: LevelId, schemeId: SchemeId, code: z.string(), name: z.string(), ordinal: z.number().int(), audience: z.string() });
export type Level = z.output<typeof Level>;

const Amount = z.number().int().min(0).max(2_000);
const Score = z.number().int().min(0).max(100);
export const CertRules = z.strictObject({
  /** Half-hours of the whole course. */
  minHalf: Amount,
  /** 出勤: of `of` sessions at least `present`. */
  minAttendance: z.strictObject({ present: z.number().int().min(1).max(100), of: z.number().int().min(1).max(100) }),
  /** 迟到、早退 up to this many minutes still count as attended. */
  graceMinutes: z.number().int().min(0).max(60),
  requires: z.array(LevelId).max(6),
  minYearsInPost: z.number().int().min(0).max(30),
  schoolRecommendation: z.boolean(),
  exam: z.strictObject({ pass: Score }).nullable(),
  works: z.array(z.strictObject({ kind: TemplateKind, count: z.number().int().min(1).max(10) })).max(8),
  practical: z.boolean(),
  interview: z.enum(['none', 'optional', 'required']),
  modules: z.array(z.strictObject({ code: z.string().trim().min(1).max(8), name: z.string().trim().min(1).max(60), half: Amount })).max(20),
  source: z.string().trim().max(300),
});
export type CertRules = z.output<typeof CertRules>;

export const CertRuleSet = z.object({
  id: CertRuleSetId,
  levelId: LevelId,
  version: z.number().int().min(1),
  state: z.enum(['draft', 'published']),
  validFrom: Day,
  rules: CertRules,
  draftedBy: PersonId,
  draftedAt: Instant,
  publishedBy: PersonId.nullable(),
  publishedAt: Instant.nullable(),
});
export type CertRuleSet = z.output<typeof CertRuleSet>;

/** 证书班 / 高级研修班 / 讲师团巡讲 / 其他 */
export const ProgrammeKind = z.enum(['certificate', 'seminar', 'tour', 'general']);
export type ProgrammeKind = z.output<typeof ProgrammeKind>;
export const Programme = z.object({
  id: ProgrammeId,
  kind: ProgrammeKind,
  name: z.string().trim().min(1).max(60),
  levelId: LevelId.nullable(),
  /** 每年几期; null: not said. */
  perYear: z.number().int().min(1).max(12).nullable(),
  note: z.string().trim().max(300),
});
export type Programme = z.output<typeof Programme>;

export const CertPlan = z.object({ schemes: z.array(Scheme), levels: z.array(Level), ruleSets: z.array(CertRuleSet.extend({ drafter: PersonCard.nullable(), publisher: PersonCard.nullable(), used: z.number().int() })), programmes: z.array(Programme) });
export type CertPlan = z.output<typeof CertPlan>;

export const WantedRules = z.strictObject({ validFrom: Day, rules: CertRules });
export type WantedRules = z.output<typeof WantedRules>;

const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;
const certRuleSetId = z.object({ certRuleSetId: CertRuleSetId });
const uneven = ['cert.modulesTwice', 'cert.modulesShort', 'cert.attendanceOver', 'cert.worksTwice', 'cert.requiresCircle'] as const;

export const schemeRoutes = {
  plan: route({ method: 'GET', path: '/training/schemes', summary: '证书体系、规则版本与培训项目', access: alsoFor('training:read', { policy: 'signedIn', perMinute: 120 }), reply: CertPlan }),
  addProgramme: route({
    method: 'POST', path: '/training/programmes', summary: '新建培训项目', access: staff(20), body: Programme.omit({ id: true }).strict(), reply: Programme, problems: ['cert.programmeLevel'],
  }),
  draftRules: route({
    method: 'POST', path: '/training/levels/:levelId/rules', summary: '起草一个等级的新版规则', access: staff(20), params: z.object({ levelId: LevelId }), body: WantedRules, reply: CertRuleSet, problems: ['request.notFound', 'cert.draftThere', 'cert.recordOnly', ...uneven],
  }),
  changeRules: route({
    method: 'PUT', path: '/training/rules/:certRuleSetId', summary: '修改还没有发布的规则', access: staff(60), params: certRuleSetId, body: WantedRules, reply: CertRuleSet, problems: ['request.notFound', 'cert.rulesPublished', ...uneven],
  }),
  publishRules: route({
    method: 'POST', path: '/training/rules/:certRuleSetId/publication', summary: '由第二人发布规则，此后不可修改', access: staff(10), params: certRuleSetId, body: z.strictObject({}), reply: CertRuleSet,
    problems: ['request.notFound', 'cert.rulesPublished', 'cert.rulesSameHand', 'cert.rulesTooLate', ...uneven],
  }),
};
