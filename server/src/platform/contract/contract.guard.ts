// The door of every route, in this order: not closed for maintenance, from our own page (or a program with its token), by whom, how often, with
// what standing. Refuses a handler that serves no route, so that nothing can be reached without policy and limit.
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import type { Request } from 'express';
import { Config } from '../config.js';
import { Drain } from '../drain.js';
import { isAtRoot } from '../health.routes.js';
import { Sessions } from '../sign-in/sessions.js';
import { Actors, OWED, type Actor } from './actor.js';
import { isJson, isMultipart } from './body.js';
import { Buckets } from './buckets.js';
import { isOwnFetchSite, isOwnOrigin } from './outer.js';
import { Problem } from './problem.js';
import { aboutRequest, type AboutRequest } from './request.about.js';
import { servedRoute } from './served.js';
import { apiTokenIn, TokenDoor } from './token.door.js';
import { tokenIn } from './visit.js';

@Injectable()
export class ContractGuard implements CanActivate {
  private readonly limits = new Map<RouteSpec, Buckets>();

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Actors) private readonly actors: Actors,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(TokenDoor) private readonly tokens: TokenDoor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = servedRoute(context.getHandler());
    if (route === null) throw new Error(`${context.getClass().name}.${context.getHandler().name} serves no route`);
    const request = context.switchToHttp().getRequest<Request>();
    const about = aboutRequest(request);
    about.route = `${route.method} ${route.path}`;
    if (this.drain.barred !== null && !isAtRoot(route.path)) throw this.drain.barred;
    const token = apiTokenIn(request);
    if (route.method !== 'GET') {
      if (token === null) this.demandOwnPage(request, about);
      demandKind(request, route);
    }
    about.actor = token === null ? await this.actorOf(request, about) : await this.tokens.actorOf(token, route, { request, outer: about.outer });
    this.demandPace(route, about);
    demandPolicy(route, about);
    return true;
  }

  /** A foreign page can make a browser send requests, but not without saying where from. No browser adds a token by itself. */
  private demandOwnPage(request: IncomingMessage, about: AboutRequest): void {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (!isOwnFetchSite(site) || !isOwnOrigin(origin, about.outer, this.config)) throw new Problem('request.foreignOrigin');
  }

  private async actorOf(request: IncomingMessage, about: AboutRequest): Promise<Actor | null> {
    const token = tokenIn(request, about.outer);
    const session = token === null ? null : await this.sessions.find(token);
    const facts = session === null ? null : await this.actors.factsOf(session.personId);
    about.proven = session?.proven ?? false;
    about.owes = facts?.owes ?? null;
    return session === null || facts === null ? null : { personId: session.personId, sessionId: session.id, name: facts.name, districtStaff: facts.districtStaff, administrator: facts.administrator };
  }

  private demandPace(route: RouteSpec, about: AboutRequest): void {
    const limit = this.limits.get(route) ?? new Buckets(route.access.perMinute);
    this.limits.set(route, limit);
    const { actor } = about;
    // What his programs ask does not use up what he may ask himself.
    const seconds = limit.take(actor === null ? about.outer.address : actor.token === undefined ? actor.personId : `${actor.personId} by token`);
    if (seconds > 0) throw new Problem('request.tooMany', { seconds });
  }
}

/** Nor can a form of a page send JSON. */
const demandKind = (request: IncomingMessage, route: RouteSpec): void => {
  const fits = route.upload === undefined ? route.body === undefined || isJson(request) : isMultipart(request);
  if (!fits) throw new Problem('request.unsupported');
};

const demandPolicy = ({ access }: RouteSpec, { actor, proven, owes }: AboutRequest): void => {
  if (access.policy === 'anyone') return;
  if (actor === null) throw new Problem('signIn.needed');
  if (owes !== null && access.owing?.includes(owes) !== true) throw new Problem(OWED[owes]);
  if (access.policy === 'administrator' && !actor.administrator) throw new Problem('access.notYours', { who: 'administrator' });
  if (access.policy === 'districtStaff' && !actor.districtStaff) throw new Problem('access.notYours', { who: 'districtStaff' });
  if (access.proven === true && !proven) throw new Problem('signIn.proveAgain');
};
