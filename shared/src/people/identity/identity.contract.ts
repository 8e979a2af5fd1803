// 绑定的登录方式: signing in through a provider outside (统一身份认证, 钉钉, 企业微信). Nobody gets an account by it: an imported person is bound
// once, by his staff number and a join code, or from his own page; one outside identity is one person's.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { InsidePath } from '../../kit/inside.js';
import { ProviderId } from '../../kit/provider.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { Password } from '../people.contract.js';
import { ProofCode } from '../proof/proof.contract.js';

export const IdentityId = id('Identity');
export type IdentityId = z.output<typeof IdentityId>;
export const Identity = z.object({ id: IdentityId, provider: ProviderId, label: z.string(), boundAt: Instant, usedAt: Instant.nullable() });
export type Identity = z.output<typeof Identity>;

/** Where he stands who came back from a provider: in; asked for his second factor; not bound yet; bound to whoever is signed in. */
export const Arrival = z.discriminatedUnion('step', [
  z.object({ step: z.literal('in'), next: InsidePath }),
  z.object({ step: z.literal('code') }),
  z.object({ step: z.literal('join'), label: z.string(), staffNo: z.string().nullable() }),
  z.object({ step: z.literal('bound') }),
]);
export type Arrival = z.output<typeof Arrival>;

const anyone = (perMinute: number) => ({ policy: 'anyone', perMinute }) as const;
const proven = (perMinute: number) => ({ policy: 'signedIn', perMinute, proven: true }) as const;
const staff = (perMinute: number) => ({ policy: 'districtStaff', perMinute, proven: true }) as const;
const params = z.object({ provider: ProviderId });
const person = z.object({ personId: PersonId });
const done = z.object({ done: z.literal(true) });
const nothing = z.strictObject({});
const going = z.object({ address: z.url() });
/** What a provider's server hands back through the browser; longer is none of theirs. */
const handed = z.string().max(2_000);
const arriving = ['identity.expired', 'identity.gone', 'signIn.suspended', 'account.noLogin', 'signIn.tooMany'] as const;

export const identityRoutes = {
  begin: route({
    method: 'POST', path: '/sign-in/with/:provider', summary: '去外部身份登录', access: anyone(120), params, body: z.strictObject({ next: InsidePath }), reply: going, problems: ['identity.gone', 'identity.down'],
  }),
  arrive: route({
    method: 'POST', path: '/sign-in/with/:provider/return', summary: '从外部身份登录回来', access: anyone(120), params,
    body: z.strictObject({ state: handed, code: handed.optional(), iss: handed.optional(), error: handed.optional() }), reply: Arrival,
    problems: [...arriving, 'identity.cancelled', 'identity.refused', 'identity.down', 'identity.taken', 'identity.twice'],
  }),
  code: route({
    method: 'POST', path: '/sign-in/outside-code', summary: '外部登录后的两步验证', access: anyone(120), body: z.strictObject({ code: ProofCode }), reply: Arrival,
    problems: [...arriving, 'secondFactor.wrong'],
  }),
  join: route({
    method: 'POST', path: '/sign-in/join', summary: '用工号和加入码绑定一次', access: anyone(120), body: z.strictObject({ staffNo: z.string().trim().min(1).max(40), joinCode: z.string().trim().min(1).max(40) }), reply: Arrival,
    problems: [...arriving, 'identity.wrongJoin', 'identity.otherNumber', 'identity.taken', 'identity.twice'],
  }),
  mine: route({ method: 'GET', path: '/me/identities', summary: '我绑定的登录方式', access: { policy: 'signedIn', perMinute: 120 }, reply: z.array(Identity) }),
  bind: route({ method: 'POST', path: '/me/identities/:provider', summary: '绑定一种登录方式', access: proven(20), params, body: nothing, reply: going, problems: ['identity.gone', 'identity.down', 'identity.twice'] }),
  unbind: route({ method: 'DELETE', path: '/me/identities/:identityId', summary: '解除绑定', access: proven(20), params: z.object({ identityId: IdentityId }), reply: done, problems: ['request.notFound', 'identity.lastWay'] }),
  firstPassword: route({
    method: 'POST', path: '/me/first-password', summary: '没有密码的人设置密码', access: proven(10), body: z.strictObject({ next: Password }), reply: done, problems: ['signIn.weakPassword', 'account.hasPassword'],
  }),
  giveJoinCode: route({
    method: 'POST', path: '/admin/accounts/:personId/join-code', summary: '给一个加入码，供第一次绑定外部登录；只显示这一次', access: staff(60), params: person, body: nothing,
    reply: z.object({ staffNo: z.string(), code: z.string(), endsAt: Instant }), problems: ['request.notFound', 'account.own', 'access.notYours', 'account.noLogin', 'account.noStaffNo'],
  }),
  release: route({
    method: 'POST', path: '/admin/accounts/:personId/identities/end', summary: '解除此人全部外部登录的绑定', access: staff(30), params: person, body: z.strictObject({ reason: z.string().trim().min(2).max(200) }),
    reply: done, problems: ['request.notFound', 'account.own', 'access.notYours'],
  }),
};
