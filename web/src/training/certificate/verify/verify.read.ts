// What the server answered, checked by hand: this page is opened by strangers on any phone and carries no library.
import type { Verified } from '@gongyan/shared/training/certificate/verify.contract';
import { askPlainly, isCount, isMade, isOneOf, isText, orNull, type Found } from '../../../platform/plain.page';

const isVerified = isMade<Verified>({
  state: isOneOf('valid', 'revoked', 'broken'), name: isText, scheme: isText, level: isText, half: isCount, cohort: orNull(isText), serial: isText, issuedOn: isText, issuer: isText, fingerprint: isText, copies: isCount, revokedOn: orNull(isText),
});

export const askVerify = (code: string): Promise<Found<Verified>> => askPlainly(`/api/verify/${encodeURIComponent(code)}`, isVerified);
