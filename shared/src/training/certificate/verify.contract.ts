// What a stranger learns from the code on a certificate: enough to expose a changed paper, and no whole name. Unknown, mistyped and
// invented codes get one and the same answer.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Day } from '../../kit/time.js';

/** What the public page shows. `broken`: what is stored does not fit its signature, and nobody should rely on it. */
export const Verified = z.object({
  state: z.enum(['valid', 'revoked', 'broken']),
  /** 李*明 */
  name: z.string(),
  scheme: z.string(), level: z.string(), half: z.number().int(), cohort: z.string().nullable(),
  serial: z.string(), issuedOn: Day, issuer: z.string(),
  /** The same sixteen letters stand on the paper. */
  fingerprint: z.string(),
  copies: z.number().int(),
  revokedOn: Day.nullable(),
});
export type Verified = z.output<typeof Verified>;

export const verifyRoutes = {
  verify: route({
    method: 'GET', path: '/verify/:code', summary: '凭核验码查证书真伪（不需登录）', access: { policy: 'anyone', perMinute: 30 },
    // No shape is asked for: a refusal by shape would tell a stranger which codes could exist.
    params: z.object({ code: z.string() }), reply: Verified, problems: ['request.notFound'],
  }),
  key: route({
    method: 'GET', path: '/certificates/key', summary: '签名公钥（JWK Set）', access: { policy: 'anyone', perMinute: 60 },
    reply: z.object({ keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string(), use: z.literal('sig'), alg: z.literal('EdDSA') })) }),
  }),
};
