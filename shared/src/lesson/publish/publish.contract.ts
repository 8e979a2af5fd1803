// 入库: before an archived design is shown to the whole district somebody who did not write in it checks what may say who a child
// is, and signs; the district publishes; every teacher of the district reads the snapshot.
import { z } from 'zod';
import { alsoFor, route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { Preparation } from '../collective/collective.contract.js';
import { DesignCard, LessonDesignId } from '../lesson.contract.js';

export const FindingKind = z.enum(['citizenId', 'studentNumber', 'mobile', 'landline', 'name']);
export const Finding = z.object({
  print: z.string().max(300), kind: FindingKind, section: z.string(), words: z.string(), before: z.string(), after: z.string(), suggestion: z.string(),
});
export type Finding = z.output<typeof Finding>;

/** 已处理 with what shall stand there instead, or 误报 with the reason. */
export const FindingMark = z.discriminatedUnion('mark', [
  z.strictObject({ mark: z.literal('handled'), print: Finding.shape.print, replacement: z.string().trim().max(40) }),
  z.strictObject({ mark: z.literal('falseAlarm'), print: Finding.shape.print, reason: z.string().trim().min(2).max(200) }),
]);
export type FindingMark = z.output<typeof FindingMark>;

/** What was decided, without the words. */
export const SignedMark = z.object({ kind: FindingKind, section: z.string(), mark: z.enum(['handled', 'falseAlarm']), reason: z.string() });
export type SignedMark = z.output<typeof SignedMark>;

export const PrivacyCheck = z.object({
  /** Null: nobody has signed for this text. */
  signed: z.object({ by: PersonCard.nullable(), at: Instant, marks: z.array(SignedMark) }).nullable(),
  /** What the guard finds now, false alarms of the signed check left out. */
  findings: z.array(Finding),
  /** The reader wrote in it himself, so he may not check it. */
  wrote: z.boolean(),
});
export type PrivacyCheck = z.output<typeof PrivacyCheck>;

export const SignCheck = z.strictObject({ marks: z.array(FindingMark).max(500) });
export type SignCheck = z.output<typeof SignCheck>;

export const PublishedDesign = DesignCard.pick({ id: true, title: true, stage: true, grade: true, minutes: true, unit: true, studioName: true }).extend({
  /** Lead author, co-authors, and whoever else has words in it. */
  authors: z.array(PersonCard),
  publishedAt: Instant,
});
export type PublishedDesign = z.output<typeof PublishedDesign>;

const params = z.object({ designId: LessonDesignId });
const asking = { policy: 'signedIn', perMinute: 120 } as const;
const doing = { policy: 'signedIn', perMinute: 30 } as const;

export const publishRoutes = {
  check: route({ method: 'GET', path: '/designs/:designId/check', summary: '去标识检查的结果', access: asking, params, reply: PrivacyCheck, problems: ['request.notFound'] }),
  sign: route({
    method: 'POST', path: '/designs/:designId/check', summary: '由第二人逐条处理并签署去标识检查', access: doing, params, body: SignCheck, bodyBytes: 256 * 1024, reply: PrivacyCheck,
    problems: ['request.notFound', 'lesson.otherStage', 'lesson.checkedByWriter', 'lesson.findingsOpen', 'lesson.updateStale'],
  }),
  publish: route({
    method: 'POST', path: '/designs/:designId/publication', summary: '入库：供全区老师阅读', access: doing, params, body: z.strictObject({}), reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'lesson.otherStage', 'lesson.notChecked', 'lesson.checkedByWriter', 'lesson.findingsOpen'],
  }),
  list: route({ method: 'GET', path: '/published', summary: '全区已入库的教学设计', access: alsoFor('lessons:read', asking), reply: z.array(PublishedDesign) }),
  read: route({ method: 'GET', path: '/published/:designId', summary: '阅读一份已入库的教学设计', access: alsoFor('lessons:read', asking), params, reply: z.object({ design: PublishedDesign, json: z.unknown() }), problems: ['request.notFound'] }),
};
