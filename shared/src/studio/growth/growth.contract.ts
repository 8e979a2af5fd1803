// 成长档案: what a teacher has done, year by year, counted from what happened; and how he and his host see his nine skills. Nothing but the
// ratings is typed in; who sees which part is the teacher's own choice.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { HubLink } from '../../kit/link.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { StudioId } from '../studio.contract.js';

/** 学时 / 教学设计 / 公开课 / 教研活动 / 师徒带教 / 成果 / 证书: counted from facts. */
export const FactPart = z.enum(['hours', 'designs', 'lessons', 'meetings', 'mentoring', 'results', 'certificates']);
export type FactPart = z.output<typeof FactPart>;
/** And 九会, which is rated. */
export const GrowthPart = z.enum([...FactPart.options, 'skills']);
export type GrowthPart = z.output<typeof GrowthPart>;

/** 仅本人和主持人 / 本工作室 / 所有登录的人 */
export const Audience = z.enum(['host', 'studio', 'all']);
export type Audience = z.output<typeof Audience>;

/** What somebody was in it, or how he took part. */
const GrowthAs = z.enum(['lead', 'coAuthor', 'present', 'late', 'leftEarly', 'leave', 'absent', 'first', 'revoked', 'outside']);

/** One fact behind a number. */
export const GrowthFact = z.object({
  /** The line in which it counts: of hours the category, of results their kind … */
  key: z.string().min(1).max(40),
  day: Day,
  title: z.string(),
  /** Inside the hub; null when it is not open to the reader. */
  link: z.string().nullable(),
  /** It counts as done: of meetings only those that were credited, of certificates those that stand. */
  counts: z.boolean(),
  /** Half-hours, minutes of an entry, mean points of a lesson, one's share of a text in percent; null where there is none. */
  amount: z.number().nullable(),
  as: GrowthAs.nullable(),
  /** Level, place or number, as it was written there. */
  note: z.string(),
});
export type GrowthFact = z.output<typeof GrowthFact>;

export const GrowthCell = z.object({ /** How many count. */ n: z.number().int(), /** Of how many. */ of: z.number().int(), /** Their sum, of lessons their mean. */ amount: z.number().nullable() });
export type GrowthCell = z.output<typeof GrowthCell>;
/** One cell for every year of the file, in their order, and one for all of them. */
export const GrowthLine = z.object({ key: z.string(), cells: z.array(GrowthCell), all: GrowthCell });
export type GrowthLine = z.output<typeof GrowthLine>;

/** 九会: 策划、建档、团辅、个辅、指导、宣传、撰写论文、自我调节、编教材 */
export const Skill = z.enum(['planning', 'filing', 'groups', 'cases', 'guiding', 'outreach', 'papers', 'selfCare', 'textbooks']);
export type Skill = z.output<typeof Skill>;
export const RatingId = id('GrowthRating');
export type RatingId = z.output<typeof RatingId>;
export const RatingKind = z.enum(['self', 'host']);
export type RatingKind = z.output<typeof RatingKind>;

export const MOST_HALVES = 10;
export const RatingForm = z.strictObject({
  skill: Skill,
  /** 0 to 5 by half steps, in halves. */
  half: z.number().int().min(0).max(MOST_HALVES),
  words: z.string().trim().min(2).max(200),
  /** A page of this hub. */
  link: HubLink.nullable(),
});
export type RatingForm = z.output<typeof RatingForm>;

/** Never changed, never removed: the latest one holds, the ones before show the way. */
export const Rating = RatingForm.extend({ id: RatingId, personId: PersonId, kind: RatingKind, byId: PersonId, /** Of whose host he was. */ studioId: StudioId.nullable(), at: Instant });
export type Rating = z.output<typeof Rating>;
export const RatingLine = Rating.extend({ by: PersonCard.nullable() });
export type RatingLine = z.output<typeof RatingLine>;

export const GrowthFile = z.object({
  person: PersonCard,
  own: z.boolean(),
  /** What the reader may rate him as; null: not at all. */
  rates: RatingKind.nullable(),
  /** School years with anything in them, and the one of today; the newest first. */
  years: z.array(z.object({ from: Day, to: Day })),
  /** Those that the reader may see. Who else does is told to the person alone. */
  parts: z.array(z.object({ part: GrowthPart, audience: Audience.nullable(), lines: z.array(GrowthLine) })),
  /** The newest first; empty where the part is not shown. */
  ratings: z.array(RatingLine),
});
export type GrowthFile = z.output<typeof GrowthFile>;

const params = z.object({ personId: PersonId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const done = z.object({});

export const growthRoutes = {
  open: route({ method: 'GET', path: '/people/:personId/growth', summary: '成长档案：按学年的数字和九会', access: signedIn(120), params, reply: GrowthFile, problems: ['request.notFound'] }),
  facts: route({
    method: 'GET', path: '/people/:personId/growth/:part/facts', summary: '一个数字背后的事实；不写学年为全部', access: signedIn(240), params: params.extend({ part: FactPart }),
    query: z.object({ key: z.string().max(40).optional(), year: Day.optional() }), reply: z.array(GrowthFact), problems: ['request.notFound'],
  }),
  rate: route({
    method: 'POST', path: '/people/:personId/growth/ratings', summary: '九会自评，或主持人评价', access: signedIn(30), params,
    body: z.strictObject({ kind: RatingKind, ratings: z.array(RatingForm).min(1).max(Skill.options.length) }), reply: done,
    problems: ['request.notFound', 'access.notYours', 'growth.ownRating', 'studio.notActive'],
  }),
  show: route({ method: 'PUT', path: '/growth/audience/:part', summary: '自己档案的一部分给谁看', access: signedIn(60), params: z.object({ part: GrowthPart }), body: z.strictObject({ audience: Audience }), reply: done }),
  paper: route({
    method: 'GET', path: '/people/:personId/growth/file/:format', summary: '成长档案（Word 或 PDF）', access: { policy: 'signedIn', perMinute: 20, proven: true }, params: params.extend({ format: z.enum(['docx', 'pdf']) }),
    reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound', 'server.busy'],
  }),
};

/** Topic `growth:<person id>`. */
export const growthEvents = { 'growth.changed': z.object({ personId: PersonId }) };
