// The description of all routes as the page of the interface reads it: as much of OpenAPI 3.1 as the hub writes, and its own marks (`x-…`).
// Open to anybody: a program's author reads it before he has an account.
import { z } from 'zod';
import { route } from './route.js';
import { Scope } from './scope.js';

const Json = z.record(z.string(), z.unknown());

export const Operation = z.looseObject({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  'x-access': z.object({
    policy: z.enum(['anyone', 'signedIn', 'districtStaff', 'administrator']),
    perMinute: z.number(),
    proven: z.boolean().optional(),
    owing: z.array(z.enum(['password', 'secondFactor'])).readonly().optional(),
    tokens: z.object({ scope: z.union([Scope, z.literal('any')]), ownOnly: z.boolean().optional() }).optional(),
  }),
  /** Largest body in bytes, of a route that takes one. */
  'x-max-bytes': z.number().int().optional(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: Json })),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: Json })) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: z.record(z.string(), z.looseObject({ schema: Json })) })),
});
export type Operation = z.output<typeof Operation>;

export const OpenApiDocument = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  /** The rooms in their order, each with its parts. */
  'x-tagGroups': z.array(z.object({ name: z.string(), tags: z.array(z.string()) })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});
export type OpenApiDocument = z.output<typeof OpenApiDocument>;

export const openApiRoute = route({ method: 'GET', path: '/openapi.json', summary: '接口说明（OpenAPI 3.1）', access: { policy: 'anyone', perMinute: 30 }, reply: OpenApiDocument });
