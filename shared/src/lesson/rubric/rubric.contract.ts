// 评课量表: items with sub-items and points, bands for the grade. A published version stays as it is for ever: what was
// scored by it must stay explainable.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { StudioId } from '../../studio/studio.contract.js';

export const RubricId = id('Rubric');
export type RubricId = z.output<typeof RubricId>;
/** All versions of one sheet. */
export const RubricLineId = id('RubricLine');
export type RubricLineId = z.output<typeof RubricLineId>;

const Points = z.number().int().min(1).max(100);
export const RubricSub = z.strictObject({ name: z.string().trim().min(1).max(60), weight: Points });
export type RubricSub = z.output<typeof RubricSub>;
/** When one line of evidence is asked for: 可不填 / 得分不到六成时必填 / 必填 */
export const EvidenceRule = z.enum(['optional', 'low', 'always']);
export type EvidenceRule = z.output<typeof EvidenceRule>;
export const RubricItem = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]{0,19}$/),
  name: z.string().trim().min(1).max(30),
  weight: Points,
  evidence: EvidenceRule,
  subs: z.array(RubricSub).min(1).max(12),
});
export type RubricItem = z.output<typeof RubricItem>;
/** The grade of everybody from these points on, up to the next band. */
export const RubricBand = z.strictObject({ from: z.number().int().min(0).max(100), name: z.string().trim().min(1).max(12) });
export type RubricBand = z.output<typeof RubricBand>;

export const RubricKind = z.enum(['lesson', 'case']); // 评课 / 案例评审
export type RubricKind = z.output<typeof RubricKind>;
export const Rubric = z.object({
  id: RubricId,
  line: RubricLineId,
  version: z.number().int().positive(),
  kind: RubricKind,
  /** Null: the district's. */
  studioId: StudioId.nullable(),
  name: z.string().trim().min(1).max(40),
  items: z.array(RubricItem).min(1).max(12),
  bands: z.array(RubricBand).min(1).max(8),
  /** Where it comes from, and what differs from the version before. */
  origin: z.string().trim().max(300),
  state: z.enum(['draft', 'published']),
  /** Null: it came with the program. */
  draftedBy: PersonId.nullable(),
  draftedAt: Instant,
  publishedAt: Instant.nullable(),
});
export type Rubric = z.output<typeof Rubric>;
export const RubricCard = Rubric.extend({ studioName: z.string().nullable(), mayEdit: z.boolean() });
export type RubricCard = z.output<typeof RubricCard>;

export const WriteRubric = z.strictObject({ name: Rubric.shape.name, items: Rubric.shape.items, bands: Rubric.shape.bands, origin: Rubric.shape.origin });
export type WriteRubric = z.output<typeof WriteRubric>;
/** From another version, or from nothing. Of the same owner it becomes the next version, of another one a sheet of its own. */
export const DraftRubric = WriteRubric.extend({ kind: RubricKind, baseId: RubricId.nullable(), studioId: StudioId.nullable() });
export type DraftRubric = z.output<typeof DraftRubric>;

const params = z.object({ rubricId: RubricId });
const access = { policy: 'signedIn', perMinute: 60 } as const;

export const rubricRoutes = {
  list: route({ method: 'GET', path: '/rubrics', summary: '评课量表的各个版本', access: { policy: 'signedIn', perMinute: 120 }, reply: z.array(RubricCard) }),
  draft: route({
    method: 'POST', path: '/rubrics', summary: '起草量表，或以一版为底起草新版', access, body: DraftRubric, reply: RubricCard,
    problems: ['request.notFound', 'access.notYours', 'rubric.draftThere'],
  }),
  change: route({
    method: 'PUT', path: '/rubrics/:rubricId', summary: '修改草稿', access, params, body: WriteRubric, reply: RubricCard, problems: ['request.notFound', 'access.notYours', 'rubric.published'],
  }),
  publish: route({
    method: 'POST', path: '/rubrics/:rubricId/publication', summary: '发布：从此不可修改', access, params, body: z.strictObject({}), reply: RubricCard,
    problems: ['request.notFound', 'access.notYours', 'rubric.published', 'rubric.subsOver', 'rubric.subsUnder', 'rubric.totalOver', 'rubric.totalUnder', 'rubric.keyTwice', 'rubric.bandsOrder'],
  }),
  discard: route({
    method: 'DELETE', path: '/rubrics/:rubricId', summary: '丢弃草稿', access, params, reply: z.object({}), problems: ['request.notFound', 'access.notYours', 'rubric.published'],
  }),
};
