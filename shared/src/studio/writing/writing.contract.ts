// 文稿: a studio's document that is no lesson design, made of one version of a template. A case document (个案、个体方案) is
// confidential: its owner's, and whomever he asks for supervision.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { DocumentId, DocumentRole } from '../../document/document.contract.js';
import { PersonCard } from '../../people/people.contract.js';
import { StudioId } from '../studio.contract.js';
import { Template, TemplateId, TemplateKind } from '../template/template.contract.js';

export const WritingId = id('Writing');
export type WritingId = z.output<typeof WritingId>;

export const Writing = z.object({
  id: WritingId,
  documentId: DocumentId,
  studioId: StudioId,
  title: z.string().trim().min(1).max(80),
  kind: TemplateKind,
  templateId: TemplateId,
  templateVersion: z.number().int().positive(),
  ownerId: PersonId,
  createdAt: Instant,
});
export type Writing = z.output<typeof Writing>;

export const WritingCard = Writing.extend({
  confidential: z.boolean(),
  studioName: z.string(),
  owner: PersonCard.nullable(),
  /** Asked for supervision; empty when it is not confidential. */
  readers: z.array(PersonCard),
  editedAt: Instant.nullable(),
  /** Who has it open now; of a confidential one nobody is told. */
  present: z.array(PersonId),
  role: DocumentRole,
});
export type WritingCard = z.output<typeof WritingCard>;

/** `copyKey`: under what this browser may keep a copy of a confidential one on its disk, for this person; null: of this one as it is, or of a confidential
 *  one none. */
export const OpenWriting = WritingCard.extend({ copyKey: z.string().nullable() });
export type OpenWriting = z.output<typeof OpenWriting>;

export const StartWriting = z.strictObject({ templateId: TemplateId, templateVersion: Template.shape.version, title: Writing.shape.title });
export type StartWriting = z.output<typeof StartWriting>;
export const RenameWriting = z.strictObject({ title: Writing.shape.title });
export const ShareWriting = z.strictObject({ personIds: z.array(PersonId).max(20) });

/** Somebody had the text of a confidential document before him; one line for each few minutes of it. */
export const WritingRead = z.object({ person: PersonCard.nullable(), at: Instant });
export type WritingRead = z.output<typeof WritingRead>;

const studioId = z.object({ studioId: StudioId });
const params = z.object({ writingId: WritingId });
const access = { policy: 'signedIn', perMinute: 120 } as const;
const making = { policy: 'signedIn', perMinute: 30 } as const;

export const writingRoutes = {
  list: route({ method: 'GET', path: '/studios/:studioId/writings', summary: '工作室的文稿（个案只列出本人可读的）', access, params: studioId, reply: z.array(WritingCard), problems: ['request.notFound'] }),
  cases: route({ method: 'GET', path: '/writings', summary: '请我督导的个案，和我自己的个案', access, reply: z.array(WritingCard) }),
  start: route({
    method: 'POST', path: '/studios/:studioId/writings', summary: '从模板新建文稿', access: making, params: studioId, body: StartWriting, reply: WritingCard,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'template.newer'],
  }),
  open: route({ method: 'GET', path: '/writings/:writingId', summary: '打开一份文稿', access, params, reply: OpenWriting, problems: ['request.notFound'] }),
  rename: route({ method: 'PATCH', path: '/writings/:writingId', summary: '修改文稿标题', access: making, params, body: RenameWriting, reply: WritingCard, problems: ['request.notFound', 'access.notYours', 'studio.notActive'] }),
  share: route({
    method: 'PUT', path: '/writings/:writingId/readers', summary: '请谁督导这份个案', access: making, params, body: ShareWriting, reply: WritingCard,
    problems: ['request.notFound', 'access.notYours', 'writing.notConfidential'],
  }),
  reads: route({ method: 'GET', path: '/writings/:writingId/reads', summary: '谁在什么时候读过这份个案', access, params, reply: z.array(WritingRead), problems: ['request.notFound', 'access.notYours', 'writing.notConfidential'] }),
};

/** Topic `studio:<id>` for those that the whole studio sees, `writing:<id>` for one. */
export const writingEvents = { 'writing.changed': z.object({}), 'writing.presenceChanged': z.object({}) };
