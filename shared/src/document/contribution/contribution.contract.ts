// 贡献: who wrote what in a co-written document, walked from its log. Nothing of it is stored: every number is counted
// from the log and opens to the lines that it was counted from. For discussion and as evidence of hours, not a mark.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { pageOf, PageQuery } from '../../kit/page.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { DocumentId } from '../document.contract.js';

/** How letters came in: 输入 粘贴 建议 沿用 恢复 移动; 导入 and 模板 are nobody's. */
export const How = z.enum(['typed', 'pasted', 'suggested', 'carried', 'restored', 'moved', 'imported', 'template']);
export type How = z.output<typeof How>;

const Count = z.number().int().nonnegative();

/** 现存字数 and 累计书写, the latter with what of it was pasted. */
const Letters = z.object({ stands: Count, written: Count, pasted: Count });
export const SectionShare = Letters.extend({ section: z.string() });
export type SectionShare = z.output<typeof SectionShare>;

export const Contributor = Letters.extend({
  person: PersonCard,
  /** Suggestions of his that were accepted; threads that he began and that are resolved. */
  accepted: Count,
  resolved: Count,
  /** 活跃分钟: minutes of the clock in which his page wrote something. */
  minutes: Count,
  firstAt: Instant.nullable(),
  lastAt: Instant.nullable(),
  sections: z.array(SectionShare),
});
export type Contributor = z.output<typeof Contributor>;

export const Contribution = z.object({
  /** The last number of the log that was counted, and when it was written. */
  seq: z.number().int(),
  at: Instant,
  /** Letters of the text: those of all people and of nobody together. */
  characters: Count,
  /** SHA-256 of the text, one line for each block, in UTF-8. */
  hash: z.string(),
  sections: z.array(z.object({ key: z.string(), title: z.string(), characters: Count })),
  people: z.array(Contributor),
  /** 模板, 导入, and repeats of words that still stand elsewhere: nobody's. */
  nobody: z.object({ template: Count, imported: Count, repeated: Count }),
});
export type Contribution = z.output<typeof Contribution>;

/** What somebody did in one minute of one section in one way. */
export const LogLine = z.object({
  section: z.string(),
  how: How,
  at: Instant,
  added: Count,
  removed: Count,
  /** Letters of this line that stand now. */
  stands: Count,
});
export type LogLine = z.output<typeof LogLine>;

/** Whose letters are whose: by client id, and the stretches that belong to another (clock and length). */
export const Authorship = z.object({
  clients: z.array(z.object({ client: Count, person: PersonId.nullable() })),
  stretches: z.array(z.object({ client: Count, clock: Count, length: Count, person: PersonId.nullable() })),
});
export type Authorship = z.output<typeof Authorship>;

const document = z.object({ documentId: DocumentId });
const access = { policy: 'signedIn', perMinute: 120 } as const;

export const contributionRoutes = {
  table: route({ method: 'GET', path: '/documents/:documentId/contribution', summary: '贡献：每个人在每个部分写了多少', access, params: document, reply: Contribution, problems: ['request.notFound'] }),
  authorship: route({ method: 'GET', path: '/documents/:documentId/authorship', summary: '每个字的作者，供正文着色', access, params: document, reply: Authorship, problems: ['request.notFound'] }),
  log: route({
    method: 'GET', path: '/documents/:documentId/contribution/:personId', summary: '一个人的贡献明细，新的在前', access, params: document.extend({ personId: PersonId }),
    query: PageQuery.pick({ after: true }).extend({ section: z.string().max(60).optional() }), reply: pageOf(LogLine), problems: ['request.notFound'],
  }),
};

/** Topic `document:<id>`: its text was written in; several edits are one hint. */
export const contributionEvents = { 'document.written': z.object({ documentId: DocumentId }) };
