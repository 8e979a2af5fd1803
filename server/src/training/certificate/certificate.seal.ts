// What of an award is signed, and the short mark of it that stands on paper.
import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '@gongyan/shared/kit/canonical';
import { CODE_LENGTH, CODE_LETTERS } from '@gongyan/shared/training/certificate/certificate.rules';
import type { AwardRow } from './certificate.table.js';

/** Of 256 bits; the signature holds all of them, these are for eyes. */
const FINGERPRINT_LETTERS = 16;

export type Sealed = Pick<AwardRow, 'id' | 'personId' | 'levelId' | 'ruleSetId' | 'cohortId' | 'serial' | 'code' | 'snapshot' | 'issuedOn' | 'proposedBy' | 'issuedBy'>;

/** Every fact of the award in one text; what happens to it later is not part of it. */
export const sealedText = ({ id, personId, levelId, ruleSetId, cohortId, serial, code, snapshot, issuedOn, proposedBy, issuedBy }: Sealed): string =>
  canonical({ v: 1, id, personId, levelId, ruleSetId, cohortId, serial, code, snapshot, issuedOn, proposedBy, issuedBy });

export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_LETTERS).toUpperCase();

/** 130 bits by chance alone. */
export const newCode = (): string => Array.from(randomBytes(CODE_LENGTH), (byte) => CODE_LETTERS[byte & 31] ?? '0').join('');
