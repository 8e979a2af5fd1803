// 证书: what is awarded, by whom, on which evidence; frozen and signed at the moment of issue. Taking back and copying are events beside
// it, never changes of it. Issuing for a cohort is proposed by one person and done by another.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { pageOf, PageQuery } from '../../kit/page.js';
import { isProblemCode, type ProblemCode } from '../../kit/problem.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { CohortId } from '../cohort/cohort.contract.js';
import { CertRuleSetId, LevelId } from '../scheme/scheme.contract.js';

export const AwardId = id('CertificateAward');
export type AwardId = z.output<typeof AwardId>;
export const BatchId = id('CertificateBatch');
export type BatchId = z.output<typeof BatchId>;

const Named = z.strictObject({ code: z.string(), name: z.string() });
/** What the award said on its day. Whole numbers and words only: it is signed. */
export const Snapshot = z.strictObject({
  name: z.string().min(1), school: z.string(),
  scheme: Named, level: Named,
  cohort: z.string().nullable(),
  /** Half-hours. */
  half: z.number().int().min(0),
  ruleVersion: z.number().int().min(1),
  issuer: z.string().min(1),
  /** Each requirement as it stood: what was asked, what was there. */
  requirements: z.array(z.strictObject({ code: z.string(), need: z.number().int(), got: z.number().int() })),
  /** The rows that prove it: `attendance:<id>`, `result:<id>`. */
  evidence: z.array(z.string()),
});
export type Snapshot = z.output<typeof Snapshot>;

export const Award = z.object({
  id: AwardId,
  personId: PersonId,
  levelId: LevelId,
  ruleSetId: CertRuleSetId,
  cohortId: CohortId.nullable(),
  serial: z.string(),
  code: z.string(),
  snapshot: Snapshot,
  /** Which key signed. */
  keyId: z.string(),
  signature: z.string(),
  proposedBy: PersonId,
  issuedBy: PersonId,
  issuedOn: Day,
  issuedAt: Instant,
});
export type Award = z.output<typeof Award>;

export const AwardEvent = z.object({
  id: z.uuid(),
  awardId: AwardId,
  kind: z.enum(['revoked', 'reissued']),
  /** 补发第几份; null for a revocation. */
  copy: z.number().int().min(1).nullable(),
  reason: z.string(),
  byId: PersonId,
  at: Instant,
});
export type AwardEvent = z.output<typeof AwardEvent>;

/** One line of a list. */
export const AwardLine = Award.pick({ id: true, personId: true, serial: true, issuedOn: true }).extend({
  name: z.string(), school: z.string(), scheme: z.string(), level: z.string(), half: z.number().int(), cohort: z.string().nullable(), revoked: z.boolean(),
});
export type AwardLine = z.output<typeof AwardLine>;

const Allowed = z.object({ ok: z.boolean(), code: z.custom<ProblemCode>((value) => typeof value === 'string' && isProblemCode(value)).nullable(), facts: z.record(z.string(), z.union([z.string(), z.number()])) });

export const AwardCard = Award.omit({ signature: true }).extend({
  fingerprint: z.string(),
  events: z.array(AwardEvent.extend({ by: PersonCard.nullable() })),
  proposer: PersonCard.nullable(), issuer: PersonCard.nullable(),
  revoked: z.boolean(), copies: z.number().int(),
  /** Where the code leads, and its QR as rows of 0 and 1. */
  verifyUrl: z.string(), qr: z.array(z.string()),
  mayRevoke: Allowed, mayReissue: Allowed,
});
export type AwardCard = z.output<typeof AwardCard>;

/** One person of a batch. */
export const BatchLine = z.object({
  person: PersonCard,
  state: z.enum(['waiting', 'issued', 'refused', 'dropped']),
  awardId: AwardId.nullable(),
  serial: z.string().nullable(),
  problem: z.object({ code: z.custom<ProblemCode>((value) => typeof value === 'string' && isProblemCode(value)), facts: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
});
export type BatchLine = z.output<typeof BatchLine>;
export const Batch = z.object({
  id: BatchId,
  cohortId: CohortId,
  state: z.enum(['proposed', 'issuing', 'done', 'withdrawn']),
  proposedBy: PersonId,
  proposedAt: Instant,
  issuedBy: PersonId.nullable(),
});
export type Batch = z.output<typeof Batch>;
export const BatchCard = Batch.extend({ proposer: PersonCard.nullable(), lines: z.array(BatchLine), mayIssue: Allowed });
export type BatchCard = z.output<typeof BatchCard>;

/** 达标名单: who of the cohort could have the certificate now, and what of the others is still open. */
export const Candidate = z.object({
  person: PersonCard,
  school: z.string(),
  half: z.number().int(),
  award: AwardLine.pick({ id: true, serial: true, revoked: true }).nullable(),
  verdict: Allowed,
});
export type Candidate = z.output<typeof Candidate>;
export const CohortAwards = z.object({
  cohort: z.object({ id: CohortId, name: z.string(), state: z.string(), level: z.string() }),
  candidates: z.array(Candidate),
  /** The batch that waits or runs, else the last one. */
  batch: BatchCard.nullable(),
});
export type CohortAwards = z.output<typeof CohortAwards>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;
const proven = (perMinute: number) => ({ policy: 'districtStaff', perMinute, proven: true }) as const;
const awardId = z.object({ awardId: AwardId });
const batchId = z.object({ batchId: BatchId });
const cohortId = z.object({ cohortId: CohortId });
export const Reason = z.string().trim().min(4).max(200);
const given = z.strictObject({ reason: Reason });
const bytes = z.custom<Uint8Array>();
const people = z.strictObject({ personIds: z.array(PersonId).min(1).max(1_000) });

export const certificateRoutes = {
  mine: route({ method: 'GET', path: '/certificates/mine', summary: '我的证书', access: alsoFor('certificates:read', signedIn(120)), reply: z.array(AwardLine) }),
  all: route({
    method: 'GET', path: '/certificates', summary: '全区证书，按姓名、学校或编号查找', access: staff(120),
    query: PageQuery.extend({ levelId: LevelId.optional() }), reply: pageOf(AwardLine),
  }),
  open: route({ method: 'GET', path: '/certificates/:awardId', summary: '一张证书', access: alsoFor('certificates:read', signedIn(240)), params: awardId, reply: AwardCard, problems: ['request.notFound'] }),
  pdf: route({ method: 'GET', path: '/certificates/:awardId/pdf', summary: '证书 PDF', access: alsoFor('certificates:read', signedIn(30)), params: awardId, reply: bytes, download: true, problems: ['request.notFound', 'server.busy'] }),
  badge: route({ method: 'GET', path: '/certificates/:awardId/badge', summary: '数字徽章（Open Badges 3.0，已签名）', access: alsoFor('certificates:read', signedIn(60)), params: awardId, reply: bytes, download: true, problems: ['request.notFound', 'certificate.revoked'] }),
  revoke: route({
    method: 'POST', path: '/certificates/:awardId/revocation', summary: '撤销证书（写明原因，由颁发人以外的第二人）', access: proven(30), params: awardId, body: given, reply: AwardCard,
    problems: ['request.notFound', 'certificate.revoked', 'certificate.own', 'certificate.revokeOwnIssue'],
  }),
  reissue: route({
    method: 'POST', path: '/certificates/:awardId/copies', summary: '补发一份（编号不变）', access: proven(30), params: awardId, body: given, reply: AwardCard,
    problems: ['request.notFound', 'certificate.revoked', 'certificate.own'],
  }),
  cohort: route({ method: 'GET', path: '/cohorts/:cohortId/certificates', summary: '本期达标名单与颁发进度', access: staff(240), params: cohortId, reply: CohortAwards, problems: ['request.notFound', 'certificate.noLevel'] }),
  batch: route({ method: 'GET', path: '/certificate-batches/:batchId', summary: '一次颁发的进度', access: staff(240), params: batchId, reply: BatchCard, problems: ['request.notFound'] }),
  propose: route({
    method: 'POST', path: '/cohorts/:cohortId/certificates', summary: '提请颁发', access: staff(30), params: cohortId, body: people, bodyBytes: 128 * 1024, reply: BatchCard,
    problems: ['request.notFound', 'certificate.noLevel', 'certificate.batchThere', 'certificate.own', 'certificate.notEnrolled', 'certificate.notRecognised', 'certificate.notMet', 'certificate.holds', 'certificate.cohortRuns', 'certificate.recordOnly'],
  }),
  issue: route({
    method: 'POST', path: '/certificate-batches/:batchId/issue', summary: '颁发（由提请人以外的第二人），逐人核对后写入', access: proven(30), params: batchId, body: people, bodyBytes: 128 * 1024, reply: BatchCard,
    problems: ['request.notFound', 'certificate.sameHand', 'certificate.own', 'certificate.batchOver'],
  }),
  withdraw: route({ method: 'POST', path: '/certificate-batches/:batchId/withdrawal', summary: '撤回提请', access: staff(30), params: batchId, body: z.strictObject({}), reply: BatchCard, problems: ['request.notFound', 'certificate.batchOver'] }),
};

/** Topics `certificate:<id>` and `person:<id>`. A batch on `cohort:<id>`: some more are done; it was proposed, begun, ended or withdrawn. */
export const certificateEvents = {
  'certificate.changed': z.object({ awardId: AwardId, personId: PersonId }),
  'certificate.batchMoved': z.object({ batchId: BatchId }),
  'certificate.batchTurned': z.object({ batchId: BatchId, cohortId: CohortId }),
};
