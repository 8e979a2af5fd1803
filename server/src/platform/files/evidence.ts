// Papers of proof that people upload: a photo is drawn anew, so that neither place nor camera of a telephone's picture is kept; a PDF is
// kept as it is and served inert. Refuses everything else.
import { createHash } from 'node:crypto';
import type { Uploaded } from '../contract/file.js';
import { Problem } from '../contract/problem.js';
import { drawAnew } from './picture.js';

export interface Evidence {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly fileName: string;
  /** SHA-256 of what was uploaded: the same photo is found again under another name. */
  readonly digest: string;
}

/** What a program that looks only at the beginning would take for a page or a drawing. */
const PAGE = /<(!doctype|html|head|body|script|svg|iframe)/i;
const ARCHIVE_END = Buffer.from('PK\u0005\u0006\0\0\0\0', 'latin1');
/** An archive is read from its end, where at most a comment of 64 KB stands behind its directory. */
const isArchiveToo = (bytes: Buffer): boolean => bytes.subarray(-(22 + 0xffff)).includes(ARCHIVE_END);

/** A paper and nothing else: some programs also read one whose sign comes later, and take what stands before it for something else. */
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && !PAGE.test(bytes.subarray(0, 1_024).toString('latin1')) && !isArchiveToo(bytes);

export const evidenceOf = async ({ bytes, fileName }: Uploaded): Promise<Evidence> => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const named = (ending: string): string => `${fileName.replace(/\.[^.]{1,8}$/, '')}${ending}`;
  if (isPdf(bytes)) return { bytes, mime: 'application/pdf', fileName: named('.pdf'), digest };
  const picture = await drawAnew(bytes).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'file.notImage' ? new Problem('file.notEvidence') : error;
  });
  return { bytes: picture.bytes, mime: 'image/webp', fileName: named('.webp'), digest };
};
