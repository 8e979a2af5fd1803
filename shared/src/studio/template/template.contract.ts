// 模板: what a document of a kind is made of, as data in two tongues. Nine come with the program; a studio derives its own.
// A version once published never changes, and every document keeps the one it was made of.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { StudioId } from '../studio.contract.js';

export const TemplateKind = z.enum([
  'lesson_design', 'case_analysis', 'group_plan', 'individual_plan', 'meeting_minutes', 'mentoring_log', 'lesson_rubric', 'project_application', 'needs_survey',
]);
export type TemplateKind = z.output<typeof TemplateKind>;

/** The kind's own name for those of the program, a uuid for a studio's. */
export const TemplateId = z.union([TemplateKind, z.uuid()]).brand<'Template'>();
export type TemplateId = z.output<typeof TemplateId>;

const words = z.string().trim().min(1);
export const PlannedSection = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  zh: words.max(40),
  en: words.max(80),
  hintZh: z.string().trim().max(200),
  hintEn: z.string().trim().max(300),
  required: z.boolean(),
  /** A stage of a lesson, with minutes. */
  hasMinutes: z.boolean(),
  /** Never published. */
  private: z.boolean(),
  /** 伦理必填: stays in every template that comes from this one. */
  ethics: z.boolean(),
});
export type PlannedSection = z.output<typeof PlannedSection>;

export const Template = z.object({
  id: TemplateId,
  kind: TemplateKind,
  /** Null: of the program. */
  studioId: StudioId.nullable(),
  version: z.number().int().positive(),
  zh: words.max(40),
  en: words.max(80),
  sections: z.array(PlannedSection).min(1).max(60),
  publishedAt: Instant,
});
export type Template = z.output<typeof Template>;

/** A section of the template it comes from by its key, or a new one; the order is that of the list. */
export const WantedSection = PlannedSection.pick({ zh: true, en: true, hintZh: true, hintEn: true, required: true }).extend({ key: PlannedSection.shape.key.nullable() }).strict();
export type WantedSection = z.output<typeof WantedSection>;
const wanted = { zh: Template.shape.zh, en: Template.shape.en, sections: z.array(WantedSection).min(1).max(60) };
export const DeriveTemplate = z.strictObject({ from: TemplateId, fromVersion: Template.shape.version, ...wanted });
export type DeriveTemplate = z.output<typeof DeriveTemplate>;
/** `after`: the version that was looked at. */
export const ReviseTemplate = z.strictObject({ after: Template.shape.version, ...wanted });
export type ReviseTemplate = z.output<typeof ReviseTemplate>;

const studioId = z.object({ studioId: StudioId });
const access = { policy: 'signedIn', perMinute: 120 } as const;
const making = { policy: 'signedIn', perMinute: 20 } as const;

export const templateRoutes = {
  list: route({
    method: 'GET', path: '/studios/:studioId/templates', summary: '工作室可用的模板', access, params: studioId, reply: z.array(Template), problems: ['request.notFound'],
  }),
  open: route({
    method: 'GET', path: '/templates/:templateId/versions/:version', summary: '模板的一个版本', access,
    params: z.object({ templateId: TemplateId, version: z.string().regex(/^[1-9]\d{0,5}$/) }), reply: Template, problems: ['request.notFound'],
  }),
  derive: route({
    method: 'POST', path: '/studios/:studioId/templates', summary: '从模板派生工作室自己的模板', access: making, params: studioId, body: DeriveTemplate, reply: Template,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'template.ethicsMissing', 'template.twice'],
  }),
  revise: route({
    method: 'POST', path: '/studios/:studioId/templates/:templateId/versions', summary: '发布工作室模板的新版本', access: making,
    params: studioId.extend({ templateId: TemplateId }), body: ReviseTemplate, reply: Template,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'template.ethicsMissing', 'template.twice', 'template.newer'],
  }),
};

/** Topic `studio:<id>`. */
export const templateEvents = { 'template.published': z.object({}) };
