// The door for programs: whom a personal token stands for, and whether it opens this route. Deny by default: a route that does not say a
// scope is closed. Refuses a request that brings a session as well, so that no page can lend a token its visitor's cookie, or the reverse.
import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { TOKEN_MARK, TOKEN_PACE } from '@gongyan/shared/kit/scope';
import type { Request } from 'express';
import { ApiTokens, type LiveToken } from '../sign-in/api.tokens.js';
import { Actors, type Actor } from './actor.js';
import { Buckets } from './buckets.js';
import type { Outer } from './outer.js';
import { Problem } from './problem.js';
import { bearerIn, tokenIn } from './visit.js';

/** What stands in the header when it is one of ours; every other bearer is somebody else's business. */
export const apiTokenIn = (request: IncomingMessage): string | null => {
  const bearer = bearerIn(request);
  return bearer?.startsWith(TOKEN_MARK) === true ? bearer : null;
};

@Injectable()
export class TokenDoor {
  private readonly pace = new Buckets(TOKEN_PACE);

  constructor(
    @Inject(ApiTokens) private readonly tokens: ApiTokens,
    @Inject(Actors) private readonly actors: Actors,
  ) {}

  /** Throws token.mixed, token.dead, token.closed, token.scope, request.tooMany. */
  async actorOf(token: string, route: RouteSpec, { request, outer }: { readonly request: Request; readonly outer: Outer }): Promise<Actor> {
    if (tokenIn(request, outer) !== null) throw new Problem('token.mixed');
    const live = await this.tokens.find(token);
    const facts = live === null ? null : await this.actors.factsOf(live.personId);
    // Whoever may do nothing yet has no programs either.
    if (live === null || facts === null || facts.owes !== null) throw new Problem('token.dead');
    const seconds = this.pace.take(live.id);
    if (seconds > 0) throw new Problem('request.tooMany', { seconds });
    demandScope(route, live, request);
    return { personId: live.personId, sessionId: `token:${live.id}`, token: live, name: facts.name, districtStaff: facts.districtStaff, administrator: facts.administrator };
  }
}

const demandScope = ({ access, method }: RouteSpec, live: LiveToken, request: Request): void => {
  const { tokens } = access;
  // What must be proven is done by a person, whatever its contract says.
  if (tokens === undefined || access.proven === true || access.policy === 'anyone') throw new Problem('token.closed');
  const { scope, ownOnly } = tokens;
  if (scope === 'any') {
    if (method !== 'GET') throw new Problem('token.closed');
    return;
  }
  if (!live.scopes.includes(scope) || (ownOnly === true && request.params['personId'] !== live.personId)) throw new Problem('token.scope', { scope });
};
