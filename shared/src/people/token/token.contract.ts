// 访问令牌: with one a person's own program asks the hub in his name, for what he made it for and no longer than he said. The token is shown
// once; what is kept is its hash. Refuses more than he may do himself, and more than its scopes say.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { pageOf, PageQuery } from '../../kit/page.js';
import { route } from '../../kit/route.js';
import { Scope } from '../../kit/scope.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../people.contract.js';

/** A token's life: a year at most, then somebody looks again whether it is still needed. */
export const TOKEN_DAYS = 366;
/** Of one person at a time. */
export const TOKENS_EACH = 20;

export const ApiTokenId = id('ApiToken');
export type ApiTokenId = z.output<typeof ApiTokenId>;

export const ApiToken = z.object({
  id: ApiTokenId,
  name: z.string(),
  scopes: z.array(Scope),
  /** Its last letters, by which one tells it from others. */
  ending: z.string(),
  madeAt: Instant,
  endsAt: Instant,
  /** Null: not yet. */
  usedAt: Instant.nullable(),
  expired: z.boolean(),
});
export type ApiToken = z.output<typeof ApiToken>;

export const MakeToken = z.strictObject({
  name: z.string().trim().min(1).max(60),
  scopes: z.array(Scope).min(1).max(Scope.options.length),
  /** The last day on which it works. */
  lastDay: Day,
});
export type MakeToken = z.output<typeof MakeToken>;

/** What 管理 sees: whose it is, never the token. */
export const TokenLine = ApiToken.extend({ person: PersonCard });
export type TokenLine = z.output<typeof TokenLine>;

const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const one = z.object({ apiTokenId: ApiTokenId });
const done = z.object({ done: z.literal(true) });

export const tokenRoutes = {
  list: route({ method: 'GET', path: '/me/tokens', summary: '我的访问令牌', access: signedIn(60), reply: z.array(ApiToken) }),
  make: route({
    method: 'POST', path: '/me/tokens', summary: '新建访问令牌；令牌只在这时给出', access: { policy: 'signedIn', perMinute: 10, proven: true }, body: MakeToken,
    reply: z.object({ token: z.string(), made: ApiToken }), problems: ['token.tooMany', 'token.days'],
  }),
  end: route({ method: 'DELETE', path: '/me/tokens/:apiTokenId', summary: '撤销我的访问令牌，立即失效', access: signedIn(30), params: one, reply: done, problems: ['request.notFound'] }),
  about: route({
    method: 'GET', path: '/token', summary: '程序问：这个访问令牌是谁的、能做什么', access: { policy: 'signedIn', perMinute: 60, tokens: { scope: 'any' } },
    reply: z.object({ person: PersonCard.pick({ id: true, name: true }), token: ApiToken.pick({ id: true, scopes: true, endsAt: true }) }), problems: ['request.notFound'],
  }),
  all: route({ method: 'GET', path: '/admin/tokens', summary: '全区的访问令牌，最近用过的在前', access: { policy: 'administrator', perMinute: 60 }, query: PageQuery, reply: pageOf(TokenLine) }),
  endAny: route({
    method: 'POST', path: '/admin/tokens/:apiTokenId/end', summary: '撤销别人的访问令牌，写明原因', access: { policy: 'administrator', perMinute: 60 }, params: one,
    body: z.strictObject({ reason: z.string().trim().min(2).max(200) }), reply: done, problems: ['request.notFound', 'account.own', 'access.notYours'],
  }),
};
