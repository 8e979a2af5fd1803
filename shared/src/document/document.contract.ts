// Co-written documents of any template: who may do what in one, its pictures, and the private draft that
// keeps the unsent edits of somebody who lost the right. The text itself travels in shared/coedit.
import { z } from 'zod';
import { id } from '../kit/id.js';
import { route } from '../kit/route.js';
import { Instant } from '../kit/time.js';
import { Bytes } from '../coedit/coedit.bytes.js';
import { PushId } from '../coedit/coedit.protocol.js';
import type { JsonNode } from './document.json.js';

export const DocumentId = id('Document');
export type DocumentId = z.output<typeof DocumentId>;
export const DraftId = id('Draft');
export type DraftId = z.output<typeof DraftId>;

export const DocumentRole = z.enum(['write', 'comment', 'read']);
export type DocumentRole = z.output<typeof DocumentRole>;

const isBlock = (value: unknown): value is JsonNode => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
/** A piece of a document's text. */
export const Block = z.custom<JsonNode>(isBlock);

export const OFFLINE_MERGE_BYTES = 2 * 1024 * 1024;
const documentId = z.object({ documentId: DocumentId });
export const PictureName = z.string().regex(/^[0-9a-f]{64}\.webp$/);


/** Edits that a person could not upload after losing the right; only he sees them. */
export const Draft = z.object({ id: DraftId, documentId: DocumentId, title: z.string(), text: z.string(), at: Instant });
export type Draft = z.output<typeof Draft>;

export const documentRoutes = {
  text: route({
    method: 'GET', path: '/documents/:documentId/text', summary: '文档的当前内容（只读）', access: { policy: 'signedIn', perMinute: 120 },
    params: documentId, reply: z.object({ seq: z.number().int(), json: z.unknown(), text: z.string() }), problems: ['request.notFound'],
  }),
  mergeOffline: route({
    method: 'POST', path: '/documents/:documentId/updates', summary: '上传较大的离线修改', access: { policy: 'signedIn', perMinute: 30 },
    params: documentId, bodyBytes: 3 * 1024 * 1024,
    body: z.strictObject({ pushId: PushId, epoch: z.number().int(), schema: z.number().int(), update: Bytes(OFFLINE_MERGE_BYTES) }),
    reply: z.object({ seq: z.number().int(), at: Instant }),
    problems: ['request.notFound', 'coedit.revoked', 'coedit.oldClient', 'coedit.locked', 'coedit.epoch', 'coedit.tooLarge', 'coedit.badUpdate', 'coedit.foreignClient', 'coedit.gap', 'coedit.tooDeep', 'coedit.notAllowed'],
  }),
  keepDraft: route({
    method: 'POST', path: '/documents/:documentId/drafts', summary: '把未上传的修改另存为我的副本', access: { policy: 'signedIn', perMinute: 10 },
    params: documentId, bodyBytes: 2 * 1024 * 1024, body: z.strictObject({ title: z.string().trim().min(1).max(120), text: z.string().max(400_000) }), reply: Draft, problems: ['document.draftQuota'],
  }),
  drafts: route({ method: 'GET', path: '/drafts', summary: '我的副本', access: { policy: 'signedIn', perMinute: 60 }, reply: z.array(Draft) }),
  addImage: route({
    method: 'POST', path: '/documents/:documentId/images', summary: '插入图片', access: { policy: 'signedIn', perMinute: 60 },
    params: documentId, reply: z.object({ src: z.string(), width: z.number().int(), height: z.number().int() }),
    upload: { field: 'file', maxBytes: 12 * 1024 * 1024 }, problems: ['request.notFound', 'coedit.revoked', 'file.notImage', 'file.tooManyPixels', 'file.quota', 'request.tooLarge'],
  }),
  image: route({
    method: 'GET', path: '/documents/:documentId/images/:name', summary: '文档里的图片', access: { policy: 'signedIn', perMinute: 1200 },
    params: documentId.extend({ name: PictureName }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'],
  }),
};
