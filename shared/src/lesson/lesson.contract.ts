// 教学设计: what a lesson design is outside its text, and who writes it. The text is a co-written document.
import { z } from 'zod';
import { id, PersonId } from '../kit/id.js';
import { alsoFor, route } from '../kit/route.js';
import { Instant } from '../kit/time.js';
import { DocumentId, DocumentRole } from '../document/document.contract.js';
import { PersonCard } from '../people/people.contract.js';
import { StudioId } from '../studio/studio.contract.js';
import { TemplateId } from '../studio/template/template.contract.js';

export const LessonDesignId = id('LessonDesign');
export type LessonDesignId = z.output<typeof LessonDesignId>;

/** 初备 → 集中研讨 → 共案定稿 → 二次备课 → 授课 → 课后反思 → 归档 → 入库 */
export const DesignState = z.enum(['first_draft', 'in_discussion', 'consensus', 'second_preparation', 'taught', 'reflected', 'archived', 'published']);
export type DesignState = z.output<typeof DesignState>;
export const Stage = z.enum(['primary', 'junior', 'senior', 'vocational', 'special']);
export type Stage = z.output<typeof Stage>;

export const LessonDesign = z.object({
  id: LessonDesignId,
  documentId: DocumentId,
  studioId: StudioId,
  title: z.string().trim().min(1).max(80),
  stage: Stage,
  grade: z.string().trim().max(20),
  minutes: z.number().int().min(5).max(240),
  unit: z.string().trim().max(40),
  state: DesignState,
  /** 个性化方案: the 共案 that this one comes from. */
  forkOf: LessonDesignId.nullable(),
  leadAuthorId: PersonId,
  /** What it was made of. */
  templateId: TemplateId,
  templateVersion: z.number().int().positive(),
  createdAt: Instant,
  /** The last committed edit of the text, null when nobody has written yet. */
  editedAt: Instant.nullable(),
});
export type LessonDesign = z.output<typeof LessonDesign>;

export const DesignCard = LessonDesign.extend({
  studioName: z.string(),
  /** The lead author first, then the co-authors. */
  authors: z.array(PersonCard),
  lastEditor: PersonCard.nullable(),
  /** Who has the design open right now. */
  present: z.array(PersonId),
  role: DocumentRole,
});
export type DesignCard = z.output<typeof DesignCard>;

export const CreateDesign = z.strictObject({
  studioId: StudioId,
  title: LessonDesign.shape.title,
  stage: Stage,
  grade: LessonDesign.shape.grade,
  minutes: LessonDesign.shape.minutes,
  unit: LessonDesign.shape.unit,
  authorIds: z.array(PersonId).max(40),
  /** The program's own when not said. */
  templateId: TemplateId.optional(),
});
export type CreateDesign = z.output<typeof CreateDesign>;
export const ChangeDesign = CreateDesign.omit({ studioId: true, authorIds: true, templateId: true }).partial();
export type ChangeDesign = z.output<typeof ChangeDesign>;

/** A design that holds the words, and the place where they stand in its text. */
export const FoundDesign = z.object({ design: DesignCard, snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })) });
export type FoundDesign = z.output<typeof FoundDesign>;

const designId = z.object({ designId: LessonDesignId });

export const lessonRoutes = {
  mine: route({
    method: 'GET', path: '/designs', summary: '我的教学设计', access: alsoFor('lessons:read', { policy: 'signedIn', perMinute: 120 }),
    query: z.object({ studioId: StudioId.optional() }), reply: z.array(DesignCard), problems: ['request.notFound'],
  }),
  open: route({
    method: 'GET', path: '/designs/:designId', summary: '打开一份教学设计', access: alsoFor('lessons:read', { policy: 'signedIn', perMinute: 240 }),
    params: designId, reply: DesignCard, problems: ['request.notFound'],
  }),
  find: route({
    method: 'GET', path: '/find/designs', summary: '按文字查找教学设计', access: alsoFor('lessons:read', { policy: 'signedIn', perMinute: 120 }),
    query: z.object({ text: z.string().trim().max(60) }), reply: z.array(FoundDesign),
  }),
  create: route({
    method: 'POST', path: '/designs', summary: '从模板新建教学设计', access: { policy: 'signedIn', perMinute: 20 },
    body: CreateDesign, reply: DesignCard, problems: ['request.notFound', 'lesson.noStudio', 'lesson.authorNotMember', 'studio.notActive'],
  }),
  change: route({
    method: 'PATCH', path: '/designs/:designId', summary: '修改课题、年级、课时', access: { policy: 'signedIn', perMinute: 60 },
    params: designId, body: ChangeDesign, reply: DesignCard, problems: ['request.notFound', 'access.notYours', 'studio.notActive'],
  }),
  paper: route({
    method: 'GET', path: '/designs/:designId/paper/:format', summary: '导出 Word、PDF 或 Markdown', access: alsoFor('lessons:read', { policy: 'signedIn', perMinute: 20 }),
    params: designId.extend({ format: z.enum(['docx', 'pdf', 'md']) }),
    query: z.object({ page: z.enum(['portrait', 'landscape']).optional(), comments: z.enum(['with', 'without']).optional(), people: z.enum(['with', 'without']).optional() }),
    reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound', 'server.busy'],
  }),
  setAuthors: route({
    method: 'PUT', path: '/designs/:designId/authors', summary: '调整共写人', access: { policy: 'signedIn', perMinute: 30 },
    params: designId, body: z.strictObject({ authorIds: z.array(PersonId).max(40) }), reply: DesignCard,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.authorNotMember'],
  }),
};

/** Topic `studio:<id>` for lists, `design:<id>` for one design. */
export const lessonEvents = {
  'lesson.designCreated': z.object({ designId: LessonDesignId }),
  'lesson.designChanged': z.object({ designId: LessonDesignId }),
  'lesson.textEdited': z.object({ designId: LessonDesignId }),
  /** Somebody opened or left a design of this studio. */
  'lesson.presenceChanged': z.object({}),
};
