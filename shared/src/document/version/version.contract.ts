// 版本: a text as it was at one number of its log, for ever. Named by somebody, or kept by itself when a spell of
// work ended. Restoring one is a new edit, never a way back in the log.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { DocumentId } from '../document.contract.js';

export const VersionId = id('DocumentVersion');
export type VersionId = z.output<typeof VersionId>;

/** `automatic`: a spell of work ended; `before`: just before somebody restored an older one; `beforeImport`: just before words of a file came in. */
export const VersionKind = z.enum(['named', 'automatic', 'before', 'beforeImport', 'consensus', 'taught', 'published']);
export type VersionKind = z.output<typeof VersionKind>;

export const NameVersion = z.strictObject({ name: z.string().trim().min(1).max(40), note: z.string().trim().max(300) });
export type NameVersion = z.output<typeof NameVersion>;

export const Version = z.object({
  id: VersionId,
  documentId: DocumentId,
  /** The last number of the log that it contains. */
  seq: z.number().int(),
  kind: VersionKind,
  /** Empty for those that keep themselves. */
  name: z.string(),
  note: z.string(),
  madeAt: Instant,
  /** Characters in it, and what came and went since the version before. */
  characters: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
});
export type Version = z.output<typeof Version>;

/** A version in the timeline: who made it, who wrote since the one before, and everybody who ever wrote in it. */
export const VersionLine = Version.extend({ maker: PersonCard.nullable(), writers: z.array(PersonCard), contributors: z.array(PersonCard) });
export type VersionLine = z.output<typeof VersionLine>;

const documentId = z.object({ documentId: DocumentId });
const one = documentId.extend({ versionId: VersionId });

export const versionRoutes = {
  list: route({
    method: 'GET', path: '/documents/:documentId/versions', summary: '版本时间线，新的在前', access: { policy: 'signedIn', perMinute: 120 },
    params: documentId, reply: z.array(VersionLine), problems: ['request.notFound'],
  }),
  open: route({
    method: 'GET', path: '/documents/:documentId/versions/:versionId', summary: '一个版本的内容', access: { policy: 'signedIn', perMinute: 120 },
    params: one, reply: z.object({ version: Version, json: z.unknown() }), problems: ['request.notFound', 'version.damaged'],
  }),
  name: route({
    method: 'POST', path: '/documents/:documentId/versions', summary: '把现在的内容命名为一个版本', access: { policy: 'signedIn', perMinute: 20 },
    params: documentId, body: NameVersion, reply: Version, problems: ['request.notFound', 'version.writersOnly', 'version.same'],
  }),
  restore: route({
    method: 'POST', path: '/documents/:documentId/versions/:versionId/restoration', summary: '恢复到一个版本（另存现在的内容）', access: { policy: 'signedIn', perMinute: 10 },
    params: one, body: z.strictObject({}), reply: z.object({ before: Version, changed: z.boolean() }), problems: ['request.notFound', 'version.writersOnly', 'version.damaged', 'coedit.locked'],
  }),
};

/** Topic `document:<id>`. */
export const versionEvents = { 'version.made': z.object({ documentId: DocumentId }) };
