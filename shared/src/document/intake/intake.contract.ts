// 导入: files from outside that become documents. What was read is held for its owner until he says yes; the original stays with the
// document for whoever reads it.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { DocumentId, PictureName } from '../document.contract.js';

export const IntakeId = id('Intake');
export type IntakeId = z.output<typeof IntakeId>;
export const OriginalId = id('Original');
export type OriginalId = z.output<typeof OriginalId>;

export const WORD_BYTES = 16 * 1024 * 1024;

/** 原文件: the file from which a document was made. */
export const Original = z.object({ id: OriginalId, fileName: z.string(), size: z.number().int(), addedBy: PersonCard.nullable(), addedAt: Instant });
export type Original = z.output<typeof Original>;

export const intakeRoutes = {
  originals: route({
    method: 'GET', path: '/documents/:documentId/originals', summary: '导入时的原文件', access: { policy: 'signedIn', perMinute: 120 },
    params: z.object({ documentId: DocumentId }), reply: z.array(Original), problems: ['request.notFound'],
  }),
  original: route({
    method: 'GET', path: '/documents/:documentId/originals/:originalId', summary: '下载导入时的原文件', access: { policy: 'signedIn', perMinute: 30 },
    params: z.object({ documentId: DocumentId, originalId: OriginalId }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'],
  }),
  picture: route({
    method: 'GET', path: '/intakes/:intakeId/pictures/:name', summary: '导入预览里的图片', access: { policy: 'signedIn', perMinute: 600 },
    params: z.object({ intakeId: IntakeId, name: PictureName }), reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'],
  }),
};
