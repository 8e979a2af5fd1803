// Who may award, take back and copy a certificate, and what of it a stranger may see. Guards the server and explains the button. Nobody
// signs for himself, and what two people answer for is never done by one.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { CohortState, EnrolmentState } from '../cohort/cohort.contract.js';

export interface Hands {
  /** Whose certificate it is. */
  readonly personId: PersonId;
  readonly proposedBy: PersonId;
  /** Who acts now. */
  readonly by: PersonId;
}

/** 提请人、颁发人、持证人三人不同。 */
export const mayHandleAward = ({ personId, proposedBy, by }: Hands): Verdict => {
  if (personId === by || personId === proposedBy) return no('certificate.own');
  return proposedBy === by ? no('certificate.sameHand') : yes;
};

/** The second person for a whole list: he has not proposed it, and is not on it. */
export const mayIssueBatch = ({ proposedBy, by, people }: Pick<Hands, 'proposedBy' | 'by'> & { readonly people: readonly PersonId[] }): Verdict => {
  if (people.includes(by)) return no('certificate.own');
  return proposedBy === by ? no('certificate.sameHand') : yes;
};

export interface AwardFacts {
  /** 只登记的体系（如国家心理咨询师）本平台不颁发。 */
  readonly recordOnly: boolean;
  /** How many requirements of the rule set are not met now. */
  readonly open: number;
  /** The serial of a certificate of the same level that stands. */
  readonly holds: string | null;
  /** 学员在本期里的状态；null：不在本期。 */
  readonly enrolment: EnrolmentState | null;
  readonly cohort: CohortState;
}

/** 公示后颁发；结班后仍可补办。 */
const READY: ReadonlySet<CohortState> = new Set<CohortState>(['publicised', 'closed']);
const IN_IT: ReadonlySet<EnrolmentState> = new Set<EnrolmentState>(['in_training', 'met_requirements', 'certified']);

/** Everything a certificate asks for, evaluated on the facts as they are at this moment; prerequisites are requirements too. */
export const mayAward = ({ recordOnly, open, holds, enrolment, cohort }: AwardFacts): Verdict => {
  if (recordOnly) return no('certificate.recordOnly');
  if (enrolment === null || !IN_IT.has(enrolment)) return no('certificate.notEnrolled');
  if (holds !== null) return no('certificate.holds', { serial: holds });
  if (open > 0) return no('certificate.notMet', { count: open });
  if (enrolment !== 'met_requirements') return no('certificate.notRecognised');
  return READY.has(cohort) ? yes : no('certificate.cohortRuns');
};

export interface TakeBack {
  readonly personId: PersonId;
  readonly issuedBy: PersonId;
  readonly by: PersonId;
  readonly revoked: boolean;
}

/** By somebody else than the holder and than whoever issued it; once, and for good. */
export const mayRevoke = ({ personId, issuedBy, by, revoked }: TakeBack): Verdict => {
  if (revoked) return no('certificate.revoked');
  if (personId === by) return no('certificate.own');
  return issuedBy === by ? no('certificate.revokeOwnIssue') : yes;
};

/** 补发: another copy of the same certificate, with the same number. */
export const mayReissue = ({ personId, by, revoked }: Pick<TakeBack, 'personId' | 'by' | 'revoked'>): Verdict => {
  if (revoked) return no('certificate.revoked');
  return personId === by ? no('certificate.own') : yes;
};

/** 李*明, 张*, 欧**明: the first letter, and of three or more the last. */
export const maskedName = (name: string): string => {
  const letters = [...name.trim()];
  const [first = '*'] = letters;
  if (letters.length < 2) return '*';
  return letters.length === 2 ? `${first}*` : `${first}${'*'.repeat(letters.length - 2)}${letters.at(-1) ?? ''}`;
};

const NUMBER_DIGITS = 6;

/** ABC-C-2026-000123 */
export const serialOf = ({ scheme, level, year, number }: { readonly scheme: string; readonly level: string; readonly year: number; readonly number: number }): string =>
  [scheme, level, String(year), String(number).padStart(NUMBER_DIGITS, '0')].join('-').toUpperCase();

/** Letters that cannot be mistaken for one another, in the order of their five bits. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 26 letters of five bits: 130. */
export const CODE_LENGTH = 26;

/** As a person types it from paper: without the spaces, and with the letters that he may have read wrongly. */
export const codeTyped = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** In groups, as it stands on paper. */
export const inGroups = (code: string, size = 4): string => code.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? code;

/** 40, 4.5 */
export const hoursText = (half: number): string => String(half / 2);

/** 外部证书: whoever holds it does not check it, and whoever checked it does not record it. */
export const mayCheckOutside = ({ personId, by, checkedBy = null }: { readonly personId: PersonId; readonly by: PersonId; readonly checkedBy?: PersonId | null }): Verdict => {
  if (personId === by) return no('certificate.own');
  return checkedBy === by ? no('certificate.sameCheck') : yes;
};
