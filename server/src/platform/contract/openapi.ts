// The OpenAPI 3.1 page of the hub, made from the very route values that are served. Shows the wire: an instant
// is text there.
import { Inject, Injectable } from '@nestjs/common';
import type { ProblemCode } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { z } from 'zod';
import { Config } from '../config.js';
import { isAtRoot } from '../health.routes.js';

export type RouteTable = Readonly<Record<string, RouteSpec>>;

/** Every route table of the roof, by room. */
export class ServedRoutes {
  constructor(readonly tables: Readonly<Record<string, RouteTable>>) {}
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

const parameters = (schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] => {
  if (schema === undefined) return [];
  const written = jsonSchema(schema);
  const required: readonly unknown[] = Array.isArray(written['required']) ? written['required'] : [];
  return Object.entries(written['properties'] ?? {}).map(([name, property]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: property }));
};

const requestBody = (route: RouteSpec): Json => {
  if (route.upload !== undefined) {
    const properties = { [route.upload.field]: { type: 'string', format: 'binary' } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties, required: [route.upload.field] } } } } };
  }
  return route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body) } } } };
};

const ALWAYS: readonly ProblemCode[] = ['request.invalid', 'request.tooMany', 'server.fault', 'server.busy', 'server.maintenance'];

const refusals = (route: RouteSpec): Json => {
  const guard: ProblemCode[] = route.access.policy === 'anyone' ? [] : ['signIn.needed', ...(route.access.owing === true ? [] : ['signIn.changeFirst'] as const)];
  const staff: ProblemCode[] = route.access.policy === 'districtStaff' ? ['access.notYours'] : [];
  const proof: ProblemCode[] = route.access.proven === true ? ['signIn.proveAgain'] : [];
  const foreign: ProblemCode[] = route.method === 'GET' ? [] : ['request.foreignOrigin', 'request.unsupported'];
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...ALWAYS, ...guard, ...staff, ...proof, ...foreign, ...(route.problems ?? [])])) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const entries = [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [
    String(status), { description: codes.join(', '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]);
  return Object.fromEntries(entries);
};

const operation = (id: string, room: string, route: RouteSpec): Json => ({
  operationId: id,
  tags: [room],
  summary: route.summary,
  'x-access': route.access,
  ...(route.access.policy === 'anyone' ? {} : { security: [{ session: [] }] }),
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

export const openApiOf = (served: ServedRoutes, name: string, version: string): Json => {
  const paths: Record<string, Json> = {};
  for (const [room, table] of Object.entries(served.tables)) {
    for (const [key, route] of Object.entries(table)) {
      const path = publicPath(route).replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(`${room}.${key}`, room, route) };
    }
  }
  const securitySchemes = { session: { type: 'apiKey', in: 'cookie', name: '__Host-gongyan' } };
  return { openapi: '3.1.0', info: { title: name, version }, paths, components: { schemas: { Problem: problemSchema }, securitySchemes } };
};

@Injectable()
export class OpenApi {
  private made: Json | null = null;

  constructor(
    @Inject(ServedRoutes) private readonly served: ServedRoutes,
    @Inject(Config) private readonly config: Config,
  ) {}

  get document(): Json {
    return (this.made ??= openApiOf(this.served, `${this.config.hubName} Gongyan`, this.config.version));
  }
}
