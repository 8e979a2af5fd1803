// What a personal token (访问令牌) may be made for. A route that names none of these is closed to tokens; one that does asks its person's
// rights all the same. Refuses a scope that would sign in, give rights or do a deed that asks for a proof: there is none.
import { z } from 'zod';

export const Scope = z.enum([
  'hours:read', 'certificates:read', 'training:read', 'studios:read', 'lessons:read', 'meetings:read', 'district:read', 'notices:read',
  'claims:write', 'tasks:write', 'meetings:write', 'notices:write',
]);
export type Scope = z.output<typeof Scope>;

/** How a token begins, for whoever looks for secrets in what was made public by mistake. */
export const TOKEN_MARK = 'gyk_';
/** Calls of one token a minute, over all routes together. */
export const TOKEN_PACE = 120;

/** How a program uses a route. */
export interface ForTokens {
  /** `any`: for every token, whatever it was made for. */
  readonly scope: Scope | 'any';
  /** Only about the token's own person, whatever he may see of others: `personId` of the path is he. */
  readonly ownOnly?: true;
}
