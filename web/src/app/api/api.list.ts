// The description of the routes as the page goes through it: room by room, part by part; what a search finds; and how a program asks one.
import type { OpenApiDocument, Operation } from '@gongyan/shared/kit/openapi';
import { exampleOf } from './schema.rows';

export interface Listed {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export interface Part {
  readonly part: string;
  readonly routes: readonly Listed[];
}

export interface Room {
  readonly room: string;
  readonly parts: readonly Part[];
}

const listOf = ({ paths }: OpenApiDocument): Listed[] =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ id: operation.operationId, method: method.toUpperCase(), path, operation })));

const finds = ({ id, method, path, operation }: Listed, words: readonly string[]): boolean => {
  const text = `${id} ${method} ${path} ${operation.summary} ${operation['x-access'].tokens?.scope ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

export interface Sought {
  readonly find: string;
  /** Only those that a token opens. */
  readonly tokensOnly: boolean;
}

/** Rooms and parts in the order of the house; those without a find are left out. */
export const roomsOf = (document: OpenApiDocument, { find, tokensOnly }: Sought): Room[] => {
  const words = find.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = listOf(document).filter((one) => (!tokensOnly || one.operation['x-access'].tokens !== undefined) && finds(one, words));
  return document['x-tagGroups'].flatMap(({ name, tags }) => {
    const parts = tags.map((part) => ({ part, routes: found.filter(({ operation }) => operation.tags[0] === part) })).filter(({ routes }) => routes.length > 0);
    return parts.length === 0 ? [] : [{ room: name, parts }];
  });
};

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const addressOf = ({ path, operation }: Listed, origin: string): string => {
  const of = (where: 'path' | 'query') => operation.parameters.filter((one) => one.in === where && one.required);
  const filled = of('path').reduce((text, { name, schema }) => text.replace(`{${name}}`, encodeURIComponent(String(exampleOf(schema)))), path);
  const asked = new URLSearchParams(of('query').map(({ name, schema }) => [name, String(exampleOf(schema))])).toString();
  return `${origin}${filled}${asked === '' ? '' : `?${asked}`}`;
};

/** How a program asks it, from a shell. Null: it is not for programs. */
export const curlOf = (listed: Listed, origin: string): string | null => {
  const { method, operation } = listed;
  const { policy, tokens } = operation['x-access'];
  // What everybody may send comes from a page: it says so itself, which a program does not.
  if (tokens === undefined && (policy !== 'anyone' || method !== 'GET')) return null;
  const [kind, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const sent = kind === 'application/json' ? [`-H 'content-type: application/json'`, `-d ${quoted(JSON.stringify(exampleOf(body?.schema ?? {})))}`] : kind === undefined ? [] : [`-F ${Object.keys(Object(body?.schema['properties']))[0] ?? 'file'}=@file`];
  return [`curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(addressOf(listed, origin))}`, ...(tokens === undefined ? [] : [`-H "authorization: Bearer $GONGYAN_TOKEN"`]), ...sent].join(' \\\n  ');
};
