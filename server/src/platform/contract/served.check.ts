// At start: every handler of every controller serves a route of a contract, every route is served exactly
// once, and every route has policy and limit. The server refuses to start otherwise.
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { ServedRoutes } from './openapi.js';
import { servedRoute } from './served.js';

const POLICIES: ReadonlySet<string> = new Set(['anyone', 'signedIn', 'districtStaff', 'administrator']);

export interface Handler {
  readonly name: string;
  /** Null: it can be reached over HTTP but serves no route of a contract. */
  readonly route: RouteSpec | null;
}

/** What is wrong, one sentence each. */
export const faultsOf = (handlers: readonly Handler[], contracts: ReadonlyMap<RouteSpec, string>): string[] => {
  const faults = handlers.filter(({ route }) => route === null).map(({ name }) => `${name} is reachable without @Serves: no policy, schema or limit`);
  for (const [route, name] of contracts) {
    const servers = handlers.filter((handler) => handler.route === route);
    if (servers.length !== 1) faults.push(`${name} (${route.method} ${route.path}) is served ${servers.length} times`);
    if (!POLICIES.has(route.access.policy) || !(route.access.perMinute > 0)) faults.push(`${name} lacks policy or limit`);
    if (route.access.proven === true && route.access.policy === 'anyone') faults.push(`${name} asks a stranger to prove who he is`);
    faults.push(...tokenFaults(name, route));
  }
  for (const { name, route } of handlers) if (route !== null && !contracts.has(route)) faults.push(`${name} serves a route that no contract lists`);
  return faults;
};

/** A token neither proves anything nor is needed where everybody may ask; one made for reading changes nothing. */
const tokenFaults = (name: string, { access, method, params }: RouteSpec): string[] => {
  const { proven, policy, tokens } = access;
  if (tokens === undefined) return [];
  const faults: string[] = [];
  if (proven === true || policy === 'anyone') faults.push(`${name} is opened to tokens although it asks for ${proven === true ? 'a proof' : 'nobody'}`);
  if ((method === 'GET') !== (tokens.scope === 'any' || tokens.scope.endsWith(':read'))) faults.push(`${name} is opened by ${tokens.scope}, which does not fit ${method}`);
  if (tokens.ownOnly === true && params?.shape['personId'] === undefined) faults.push(`${name} is about one's own and names nobody`);
  return faults;
};

@Injectable()
export class ServedCheck implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(ServedRoutes) private readonly served: ServedRoutes,
  ) {}

  onModuleInit(): void {
    const contracts = new Map<RouteSpec, string>();
    for (const [room, table] of Object.entries(this.served.tables)) for (const [key, route] of Object.entries(table)) contracts.set(route, `${room}.${key}`);
    const faults = faultsOf(this.handlers(), contracts);
    if (faults.length > 0) throw new Error(`The hub refuses to start:\n${faults.join('\n')}`);
  }

  private handlers(): Handler[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype: Record<string, unknown> = metatype.prototype;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = prototype[name];
        const reachable = typeof method === 'function' && Reflect.getMetadata(METHOD_METADATA, method) in RequestMethod;
        return reachable && typeof method === 'function' ? [{ name: `${metatype.name}.${name}`, route: servedRoute(method) }] : [];
      });
    });
  }
}
