// 学时: the append-only ledger, the rules it is counted by, and what is expected but not yet counted. Amounts
// are whole half-hours (0.5 学时 = 1) on the wire and in the database, so that no sum is ever 2.4999.
import { z } from 'zod';
import { id, PersonId } from '../kit/id.js';
import { pageOf, PageQuery } from '../kit/page.js';
import { alsoFor, route } from '../kit/route.js';
import { Day, Instant } from '../kit/time.js';
import { PersonCard } from '../people/people.contract.js';

export const EntryId = id('HoursEntry');
export type EntryId = z.output<typeof EntryId>;
export const ExpectedId = id('HoursExpected');
export type ExpectedId = z.output<typeof ExpectedId>;
export const RuleSetId = id('HoursRuleSet');
export type RuleSetId = z.output<typeof RuleSetId>;

/** Half-hours, signed: 4 学时 = 8, a reversal of them = -8. */
export const Half = z.number().int().min(-20_000).max(20_000);
const Amount = z.number().int().min(0).max(20_000);
const Word = z.string().trim().min(1).max(40);

/** A part of a profile that has its own minimum; an entry belongs to it by its category or by its form. */
export const Split = z.strictObject({ name: Word, min: Amount, by: z.enum(['category', 'form']), values: z.array(Word).min(1).max(12) });
export type Split = z.output<typeof Split>;

/** 学时要求: how much within which period. A period begins on `cycleStart` and then every `cycleYears` years. */
export const Profile = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9]{1,30}$/),
  name: Word,
  cycleYears: z.number().int().min(1).max(10),
  cycleStart: Day,
  total: Amount,
  /** 每年不少于; null when only the whole period counts. */
  perYear: Amount.nullable(),
  splits: z.array(Split).max(8),
  /** 年末不补 */
  noMakeUp: z.boolean(),
  source: z.string().trim().max(300),
});
export type Profile = z.output<typeof Profile>;

/** What one unit of a kind is worth. `minutes`: counted from the time itself by the length of a class hour. */
export const Unit = z.enum(['minutes', 'halfDay', 'time', 'schoolYear', 'item', 'certificate']);
export type Unit = z.output<typeof Unit>;
export const Conversion = z.strictObject({
  code: z.string().regex(/^[a-z][a-z_0-9]{1,30}$/),
  name: Word,
  unit: Unit,
  /** By level (省, 市, 区); one row without a level when there are none. Empty for `minutes`. */
  amounts: z.array(z.strictObject({ level: Word.nullable(), half: Amount })).max(8),
  /** 年度上限, in the school year; null: none. */
  yearCap: Amount.nullable(),
  category: Word,
  form: Word,
  /** What proves it. */
  evidence: z.string().trim().min(1).max(120),
  source: z.string().trim().max(300),
});
export type Conversion = z.output<typeof Conversion>;

const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** 师徒带教: what a district asks of a pairing. */
export const MentoringNumbers = z.strictObject({
  /** 一位师傅同时带几位徒弟，至多。 */
  apprentices: z.number().int().min(1).max(10),
  /** What both have confirmed within a school year, before it is worth hours. */
  minLogs: z.number().int().min(1).max(60),
  minMinutes: z.number().int().min(0).max(6_000),
  /** The day on which the hours of a school year are settled. */
  closesOn: MonthDay,
  /** 多少天没有新的记录，就提醒双方。 */
  silentDays: z.number().int().min(7).max(180),
  /** How many days afterwards something may still be written down. */
  lateDays: z.number().int().min(7).max(180),
  goals: z.strictObject({ mentorObserves: z.number().int().min(0).max(60), apprenticeObserves: z.number().int().min(0).max(60), designs: z.number().int().min(0).max(60) }),
  /** 备课, 听课, …; `counts`: as which lesson observed an entry of this kind counts. */
  kinds: z.array(z.strictObject({ name: Word, counts: z.enum(['mentorObserves', 'apprenticeObserves']).nullable() })).min(1).max(12),
});
export type MentoringNumbers = z.output<typeof MentoringNumbers>;

export const Rules = z.strictObject({
  profiles: z.array(Profile).min(1).max(6),
  conversions: z.array(Conversion).min(1).max(40),
  /** Minutes of one 学时: 45 or 60. */
  classMinutes: z.union([z.literal(45), z.literal(60)]),
  /** 缺课达到 `missed`/`of` 的，不计学时. */
  voidsAt: z.strictObject({ missed: z.number().int().min(1).max(100), of: z.number().int().min(1).max(100) }),
  /** 申报公示几天。 Seven where a version does not say. */
  noticeDays: z.number().int().min(1).max(60).optional(),
  yearStartsOn: MonthDay,
  /** What the product begins with where a version does not say. */
  mentoring: MentoringNumbers.optional(),
});
export type Rules = z.output<typeof Rules>;

export const RuleSet = z.object({
  id: RuleSetId,
  version: z.number().int().min(1),
  name: z.string().trim().min(1).max(80),
  state: z.enum(['draft', 'published']),
  validFrom: Day,
  rules: Rules,
  draftedBy: PersonId,
  draftedAt: Instant,
  publishedBy: PersonId.nullable(),
  publishedAt: Instant.nullable(),
});
export type RuleSet = z.output<typeof RuleSet>;

export const Evidence = z.strictObject({ label: z.string().min(1).max(120), link: z.string().max(200).nullable() });
export type Evidence = z.output<typeof Evidence>;

/** The calculation, as facts for one sentence. */
export const Workings = z.strictObject({
  unit: Unit,
  units: z.number(),
  /** Half-hours of one unit; for `minutes` the minutes of one 学时. */
  worth: z.number().int(),
  level: Word.nullable(),
});
export type Workings = z.output<typeof Workings>;

export const HoursEntry = z.object({
  id: EntryId,
  seq: z.number().int(),
  personId: PersonId,
  kind: z.enum(['credit', 'reversal']),
  half: Half,
  category: z.string(),
  form: z.string(),
  ruleSetId: RuleSetId,
  ruleCode: z.string(),
  title: z.string().min(1).max(120),
  /** The fact in the room where it happened: `meeting`, `claim`, `cohort` and its id there. */
  sourceType: z.string().regex(/^[a-z][a-z_]{1,30}$/),
  sourceId: z.string().min(1).max(80),
  /** When it took place; null for what has no hours of the day (a paper, a year of mentoring). */
  from: Instant.nullable(),
  to: Instant.nullable(),
  occurredOn: Day,
  evidence: z.array(Evidence).max(20),
  workings: Workings,
  postedBy: PersonId,
  postedAt: Instant,
  reverses: EntryId.nullable(),
  reason: z.string().max(300).nullable(),
});
export type HoursEntry = z.output<typeof HoursEntry>;

/** Shown, never counted: what a second person has still to confirm, a public notice, a course that is not over. */
export const Expected = HoursEntry.pick({ personId: true, half: true, category: true, form: true, ruleCode: true, title: true, sourceType: true, sourceId: true, from: true, to: true, occurredOn: true, evidence: true, workings: true }).extend({
  id: ExpectedId,
  why: z.enum(['secondPerson', 'publicNotice', 'underCheck', 'notOver']),
  proposedBy: PersonId,
  since: Instant,
});
export type Expected = z.output<typeof Expected>;

/** One profile, counted for one person today. Half-hours throughout. */
export const Count = z.object({
  profile: z.string(), name: z.string(), from: Day, to: Day,
  need: Amount, got: z.number().int(), expected: z.number().int(),
  splits: z.array(z.object({ name: z.string(), need: Amount, got: z.number().int(), expected: z.number().int() })),
  /** This year's part of the period, when the profile asks for one. */
  year: z.object({ from: Day, to: Day, need: Amount, got: z.number().int() }).nullable(),
  /** What lies above a yearly cap and is therefore not counted. */
  capped: z.array(z.object({ rule: z.string(), year: Day, over: z.number().int(), cap: Amount })),
  met: z.boolean(),
});
export type Count = z.output<typeof Count>;

/** An entry as its list shows it: who posted it, under which version, and whether it was taken back. */
export const EntryLine = HoursEntry.extend({ poster: PersonCard.nullable(), ruleVersion: z.number().int(), ruleName: z.string(), reversedBy: EntryId.nullable() });
export type EntryLine = z.output<typeof EntryLine>;

const personId = z.object({ personId: PersonId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;

const uneven = ['hours.rulesTwice', 'hours.rulesSplits', 'hours.rulesAmounts'] as const;

export const hoursRoutes = {
  balance: route({
    method: 'GET', path: '/people/:personId/hours', summary: '学时余额：按各项要求合计', access: alsoFor('hours:read', signedIn(240), { ownOnly: true }), params: personId,
    reply: z.object({ person: PersonCard, counts: z.array(Count), expected: z.array(Expected), ruleVersion: z.number().int() }), problems: ['request.notFound'],
  }),
  ledger: route({
    method: 'GET', path: '/people/:personId/hours/entries', summary: '学时台账，新的在前', access: alsoFor('hours:read', signedIn(240), { ownOnly: true }), params: personId,
    query: PageQuery.pick({ after: true }).extend({ year: Day.optional(), rule: z.string().max(40).optional() }), reply: pageOf(EntryLine), problems: ['request.notFound'],
  }),
  reverse: route({
    method: 'POST', path: '/hours/entries/:entryId/reversal', summary: '冲销一笔学时（写明原因）', access: staff(60), params: z.object({ entryId: EntryId }),
    body: z.strictObject({ reason: z.string().trim().min(4).max(300) }), reply: HoursEntry, problems: ['request.notFound', 'hours.ownHours', 'hours.alreadyReversed', 'hours.notReversible'],
  }),
  confirm: route({
    method: 'POST', path: '/hours/expected/:expectedId/confirmation', summary: '由第二人确认入账', access: signedIn(120), params: z.object({ expectedId: ExpectedId }),
    body: z.strictObject({}), reply: HoursEntry, problems: ['request.notFound', 'access.notYours', 'hours.ownHours', 'hours.sameHand', 'hours.overlap', 'hours.tooMuchForADay'],
  }),
  waiting: route({
    method: 'GET', path: '/hours/expected', summary: '等待我确认的学时', access: signedIn(120), reply: z.array(Expected.extend({ person: PersonCard, proposer: PersonCard.nullable() })),
  }),
  ruleSets: route({ method: 'GET', path: '/hours/rules', summary: '学时规则的各个版本', access: alsoFor('hours:read', signedIn(120)), reply: z.array(RuleSet) }),
  draftRules: route({
    method: 'POST', path: '/hours/rules', summary: '起草新版本规则', access: staff(30), bodyBytes: 256 * 1024,
    body: z.strictObject({ name: RuleSet.shape.name, validFrom: Day, rules: Rules }), reply: RuleSet, problems: [...uneven],
  }),
  changeRules: route({
    method: 'PUT', path: '/hours/rules/:ruleSetId', summary: '修改还没有发布的规则', access: staff(60), bodyBytes: 256 * 1024, params: z.object({ ruleSetId: RuleSetId }),
    body: z.strictObject({ name: RuleSet.shape.name, validFrom: Day, rules: Rules }), reply: RuleSet, problems: ['request.notFound', 'hours.rulesPublished', ...uneven],
  }),
  previewRules: route({
    method: 'GET', path: '/hours/rules/:ruleSetId/preview', summary: '发布前看看：谁的合计会变', access: staff(20), params: z.object({ ruleSetId: RuleSetId }),
    reply: z.object({ people: z.number().int(), changed: z.array(z.object({ person: PersonCard, profile: z.string(), before: z.number().int(), after: z.number().int(), metBefore: z.boolean(), metAfter: z.boolean() })) }),
    problems: ['request.notFound'],
  }),
  publishRules: route({
    method: 'POST', path: '/hours/rules/:ruleSetId/publication', summary: '发布规则，此后不可修改', access: staff(10), params: z.object({ ruleSetId: RuleSetId }),
    body: z.strictObject({}), reply: RuleSet, problems: ['request.notFound', 'hours.rulesPublished', ...uneven, 'hours.rulesTooLate'],
  }),
};

/** Topic `person:<id>`: entries, and what is expected. */
export const hoursEvents = {
  'hours.posted': z.object({ personId: PersonId }),
};
