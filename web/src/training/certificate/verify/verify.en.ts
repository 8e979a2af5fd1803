// The same words in English.
import type { VerifyWords } from './verify.zh';

export const en: VerifyWords = {
  title: 'Verify a certificate', wait: 'Verifying…',
  valid: 'The certificate is valid', validLead: 'It agrees with the issuer’s record and signature.', revoked: 'The certificate is revoked', revokedLead: 'Revoked on {{day}}; it is no longer valid.', broken: 'Record and signature differ', brokenLead: 'Do not rely on it; ask the issuer.',
  none: 'No such certificate', noneLead: 'Check the code: every letter and digit has to agree. If it still is not found, ask the issuer.', slow: 'Too many requests', slowLead: 'Try again in a minute.', offline: 'Cannot verify just now', offlineLead: 'No network, or the server is being maintained. Try again later; this does not mean that the certificate is invalid.', again: 'Try again',
  name: 'Name', nameNote: 'partly hidden to protect the person', level: 'Certificate', hours: 'Hours', hoursText: '{{n}} hours', cohort: 'Cohort', serial: 'Number', issuedOn: 'Issued on', issuer: 'Issued by', fingerprint: 'Fingerprint', fingerprintNote: 'must be the one on paper; it changes when anything is changed', copies: 'Copies', copiesText: '{{n}} copies issued',
  foot: 'This is the issuer’s record. Where a paper or file differs, this page is right.', type: 'Type the code', go: 'Verify', code: 'Code',
};
