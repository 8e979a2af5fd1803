// Proving who one is beyond the password at the door: the second factor (两步验证) and the proof asked for again before
// deeds that weigh (再次确认). Refuses to show a recovery code a second time.
import { z } from 'zod';
import type { Owed } from '../../kit/owed.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { Password } from '../people.contract.js';

/** Six digits of the authenticator, or a recovery code; with the spaces and dashes that people type. */
export const ProofCode = z.string().trim().min(6).max(40);

export const SecondFactor = z.object({ on: z.boolean(), since: Instant.nullable(), codesLeft: z.number().int().nonnegative(), /** His office asks for it: it cannot be switched off. */ demanded: z.boolean() });
export type SecondFactor = z.output<typeof SecondFactor>;

const done = z.object({ done: z.literal(true) });
const nothing = z.strictObject({});
const codes = z.object({ codes: z.array(z.string()) });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const proven = (perMinute: number) => ({ policy: 'signedIn', perMinute, proven: true }) as const;
/** Also for whoever may do nothing else until he has one. */
const owing: { readonly owing: readonly Owed[] } = { owing: ['secondFactor'] };

export const proofRoutes = {
  open: route({ method: 'GET', path: '/me/second-factor', summary: '两步验证是否开启', access: { ...signedIn(120), ...owing }, reply: SecondFactor }),
  begin: route({
    method: 'POST', path: '/me/second-factor', summary: '开启两步验证：给出密钥和二维码', access: { ...proven(10), ...owing }, body: nothing,
    reply: z.object({ secret: z.string(), address: z.string(), svg: z.string() }), problems: ['secondFactor.on'],
  }),
  confirm: route({
    method: 'POST', path: '/me/second-factor/confirmation', summary: '输入一次验证码，确认开启；恢复码只在这时给出', access: { ...signedIn(20), ...owing }, body: z.strictObject({ code: ProofCode }),
    reply: codes, problems: ['secondFactor.on', 'secondFactor.notBegun', 'secondFactor.wrong', 'signIn.tooMany'],
  }),
  renewCodes: route({ method: 'POST', path: '/me/second-factor/recovery-codes', summary: '换一组恢复码，旧的随即作废', access: proven(10), body: nothing, reply: codes, problems: ['secondFactor.off'] }),
  end: route({ method: 'DELETE', path: '/me/second-factor', summary: '关闭两步验证', access: proven(10), reply: done, problems: ['secondFactor.off', 'secondFactor.demanded'] }),
  prove: route({
    method: 'POST', path: '/me/proof', summary: '再次确认是本人：密码；开启两步验证的用验证码', access: { ...signedIn(20), ...owing },
    body: z.union([z.strictObject({ password: Password }), z.strictObject({ code: ProofCode })]), reply: done, problems: ['signIn.wrong', 'proof.noPassword', 'secondFactor.wrong', 'secondFactor.codeNeeded', 'signIn.tooMany'],
  }),
  demand: route({ method: 'POST', path: '/me/proof/demand', summary: '下载个人信息之前：是否刚确认过是本人', access: proven(60), body: nothing, reply: done }),
};
