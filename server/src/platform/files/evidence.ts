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

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1_024).includes('%PDF-');

export const evidenceOf = async ({ bytes, fileName }: Uploaded): Promise<Evidence> => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const named = (ending: string): string => `${fileName.replace(/\.[^.]{1,8}$/, '')}${ending}`;
  if (isPdf(bytes)) return { bytes, mime: 'application/pdf', fileName: named('.pdf'), digest };
  const picture = await drawAnew(bytes).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'file.notImage' ? new Problem('file.notEvidence') : error;
  });
  return { bytes: picture.bytes, mime: 'image/webp', fileName: named('.webp'), digest };
};
