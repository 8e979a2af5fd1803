// 外部证书: what somebody earned elsewhere, such as the national 心理咨询师 of the past. Its holder enters it with a scan, one person checks
// it against the paper, another records it; only then does it count as a level that is held.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { LevelId } from '../scheme/scheme.contract.js';
import { Reason } from './certificate.contract.js';

export const OutsideId = id('OutsideCertificate');
export type OutsideId = z.output<typeof OutsideId>;

export const Outside = z.object({
  id: OutsideId,
  personId: PersonId,
  levelId: LevelId,
  number: z.string().trim().min(2).max(60),
  issuer: z.string().trim().min(2).max(80),
  issuedOn: Day,
  state: z.enum(['uploaded', 'checked', 'recorded', 'refused']),
  uploadedAt: Instant,
  checkedBy: PersonId.nullable(),
  decidedBy: PersonId.nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
});
export type Outside = z.output<typeof Outside>;

export const OutsideLine = Outside.extend({ person: PersonCard, level: z.string(), checker: PersonCard.nullable(), decider: PersonCard.nullable(), hasScan: z.boolean() });
export type OutsideLine = z.output<typeof OutsideLine>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute }) as const;
const outsideId = z.object({ outsideId: OutsideId });

export const outsideRoutes = {
  list: route({
    method: 'GET', path: '/outside-certificates', summary: '外部证书：自己的；教研员另见全区的', access: signedIn(120), query: z.object({ whose: z.enum(['mine', 'all']) }), reply: z.array(OutsideLine),
    problems: ['access.notYours'],
  }),
  add: route({
    method: 'POST', path: '/outside-certificates', summary: '登记自己的一张外部证书', access: signedIn(20), body: Outside.pick({ levelId: true, number: true, issuer: true, issuedOn: true }).strict(), reply: OutsideLine,
    problems: ['certificate.notOutside', 'certificate.outsideThere', 'certificate.outsideFuture'],
  }),
  addScan: route({
    method: 'PUT', path: '/outside-certificates/:outsideId/scan', summary: '上传扫描件', access: signedIn(20), params: outsideId, reply: OutsideLine, upload: { field: 'file', maxBytes: 12 * 1024 * 1024 },
    problems: ['request.notFound', 'certificate.outsideOver', 'file.notImage', 'file.tooManyPixels', 'request.tooLarge'],
  }),
  scan: route({ method: 'GET', path: '/outside-certificates/:outsideId/scan', summary: '扫描件', access: signedIn(120), params: outsideId, reply: z.custom<Uint8Array>(), download: true, problems: ['request.notFound'] }),
  check: route({
    method: 'POST', path: '/outside-certificates/:outsideId/check', summary: '已核对原件', access: staff(60), params: outsideId, body: z.strictObject({}), reply: OutsideLine,
    problems: ['request.notFound', 'certificate.own', 'certificate.outsideOver', 'certificate.noScan'],
  }),
  decide: route({
    method: 'POST', path: '/outside-certificates/:outsideId/decision', summary: '登记，或退回并写明原因', access: staff(60), params: outsideId,
    body: z.strictObject({ outcome: z.enum(['recorded', 'refused']), reason: Reason.nullable() }), reply: OutsideLine,
    problems: ['request.notFound', 'certificate.own', 'certificate.sameCheck', 'certificate.outsideOver', 'certificate.notChecked', 'certificate.noReason'],
  }),
};

/** Topic `person:<id>`: of the holder and of district staff. */
export const outsideEvents = { 'certificate.outsideMoved': z.object({ outsideId: OutsideId }) };
