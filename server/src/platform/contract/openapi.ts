// The OpenAPI 3.1 page of the hub, made from the very route values that are served. Shows the wire: an instant
// is text there.
import { Inject, Injectable } from '@nestjs/common';
import type { OpenApiDocument, Operation } from '@gongyan/shared/kit/openapi';
import type { ProblemCode } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { TOKEN_MARK } from '@gongyan/shared/kit/scope';
import { z } from 'zod';
import { Config } from '../config.js';
import { OWED } from './actor.js';
import { isAtRoot } from '../health.routes.js';
import { DEFAULT_BYTES } from './body.js';

export type RouteTable = Readonly<Record<string, RouteSpec>>;

/** Every route table of the roof, by room and by the part of the room. */
export class ServedRoutes {
  readonly tables: Readonly<Record<string, RouteTable>>;

  constructor(readonly rooms: Readonly<Record<string, Readonly<Record<string, RouteTable>>>>) {
    this.tables = Object.fromEntries(Object.values(rooms).flatMap((parts) => Object.entries(parts)));
  }
}

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      const { format, pattern } = written;
      if (pattern !== undefined && (format === 'date-time' || format === 'uuid' || format === 'date')) delete written.pattern;
      if (zodSchema instanceof z.ZodCustom) written.type = 'string';
    },
  });
  return rest;
};

const Properties = z.record(z.string(), z.record(z.string(), z.unknown()));

const parameters = (schema: z.ZodObject | undefined, where: 'path' | 'query'): Operation['parameters'] => {
  if (schema === undefined) return [];
  const written = jsonSchema(schema);
  const required: readonly unknown[] = Array.isArray(written['required']) ? written['required'] : [];
  return Object.entries(Properties.parse(written['properties'] ?? {})).map(([name, schema]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema }));
};

const requestBody = (route: RouteSpec): Pick<Operation, 'requestBody' | 'x-max-bytes'> => {
  if (route.upload !== undefined) {
    const { field, maxBytes } = route.upload;
    const schema = { type: 'object', properties: { [field]: { type: 'string', format: 'binary' } }, required: [field] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } }, 'x-max-bytes': maxBytes };
  }
  return route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body) } } }, 'x-max-bytes': route.bodyBytes ?? DEFAULT_BYTES };
};

const OWES = ['password', 'secondFactor'] as const;
const ALWAYS: readonly ProblemCode[] = ['request.invalid', 'request.tooMany', 'server.fault', 'server.busy', 'server.maintenance'];

const refusals = (route: RouteSpec): Operation['responses'] => {
  const owed = OWES.filter((what) => route.access.owing?.includes(what) !== true).map((what) => OWED[what]);
  const guard: ProblemCode[] = route.access.policy === 'anyone' ? [] : ['signIn.needed', ...owed];
  const staff: ProblemCode[] = route.access.policy === 'districtStaff' || route.access.policy === 'administrator' ? ['access.notYours'] : [];
  const proof: ProblemCode[] = route.access.proven === true ? ['signIn.proveAgain'] : [];
  const program: ProblemCode[] = route.access.tokens === undefined ? [] : ['token.dead', 'token.mixed', ...(route.access.tokens.scope === 'any' ? [] : ['token.scope'] as const)];
  const foreign: ProblemCode[] = route.method === 'GET' ? [] : ['request.foreignOrigin', 'request.unsupported'];
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...ALWAYS, ...guard, ...staff, ...proof, ...program, ...foreign, ...(route.problems ?? [])])) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const entries = [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [
    String(status), { description: codes.join(', '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]);
  return Object.fromEntries(entries);
};

/** Who comes in how: by his session, or a program by a token with the scope that is named. */
const security = ({ policy, tokens }: RouteSpec['access']): Json => {
  if (policy === 'anyone') return {};
  return { security: [{ session: [] }, ...(tokens === undefined ? [] : [{ token: tokens.scope === 'any' ? [] : [tokens.scope] }])] };
};

const operation = (id: string, part: string, route: RouteSpec): Operation => ({
  operationId: id,
  tags: [part],
  summary: route.summary,
  'x-access': { ...route.access },
  ...security(route.access),
  parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
  ...requestBody(route),
  responses: {
    200: {
      description: 'OK',
      content: route.download === true ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: jsonSchema(route.reply) } },
    },
    ...refusals(route),
  },
});

const problemSchema: Json = {
  type: 'object',
  required: ['status', 'code', 'facts'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    facts: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    requestId: { type: 'string' },
  },
};

export const publicPath = (route: RouteSpec): string => (isAtRoot(route.path) ? route.path : `/api${route.path}`);

export const openApiOf = (served: ServedRoutes, name: string, version: string): OpenApiDocument => {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [part, table] of Object.entries(served.tables)) {
    for (const [key, route] of Object.entries(table)) {
      const path = publicPath(route).replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(`${part}.${key}`, part, route) };
    }
  }
  const securitySchemes = { session: { type: 'apiKey', in: 'cookie', name: '__Host-gongyan' }, token: { type: 'http', scheme: 'bearer', bearerFormat: `${TOKEN_MARK}…` } };
  const groups = Object.entries(served.rooms).map(([room, parts]) => ({ name: room, tags: Object.keys(parts) }));
  return { openapi: '3.1.0', info: { title: name, version }, 'x-tagGroups': groups, paths, components: { schemas: { Problem: problemSchema }, securitySchemes } };
};

@Injectable()
export class OpenApi {
  private made: OpenApiDocument | null = null;

  constructor(
    @Inject(ServedRoutes) private readonly served: ServedRoutes,
    @Inject(Config) private readonly config: Config,
  ) {}

  get document(): OpenApiDocument {
    return (this.made ??= openApiOf(this.served, `${this.config.hubName} Gongyan`, this.config.version));
  }
}
