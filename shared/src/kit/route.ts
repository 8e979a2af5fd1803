// One HTTP route as a value: the server serves it, the page calls it, the law tests walk over it. No route
// exists without policy, schema and limit. Contracts hold no defaults, transforms or coercions: `z.encode`
// refuses them, because the same schema must work in both directions.
import { z } from 'zod';
import type { Owed } from './owed.js';
import type { ProblemCode } from './problem.js';
import type { ForTokens, Scope } from './scope.js';

/** Who may call at all; what he may touch is the room's access rule. */
export type Policy = 'anyone' | 'signedIn' | 'districtStaff' | 'administrator';

export interface Access {
  readonly policy: Policy;
  /** Calls per minute and person (per address before sign-in). */
  readonly perMinute: number;
  /** Only for whoever has proven some minutes ago that it is he: deeds that weigh, and exports about others. */
  readonly proven?: true;
  /** Open also to whoever owes one of these: nothing else is. */
  readonly owing?: readonly Owed[];
  /** Which personal tokens open it besides a session. Not said: none does. */
  readonly tokens?: ForTokens;
}

/** The same access, also for programs that bring a token made for this; `ownOnly`: about the token's own person alone. */
export const alsoFor = (scope: Scope, access: Access, own: { readonly ownOnly?: true } = {}): Access => ({ ...access, tokens: { scope, ...own } });

/** How long such a proof counts; a sign-in is one. */
export const PROVEN_MINUTES = 10;

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

type PathKeys<Path extends string> = Path extends `${string}:${infer Key}/${infer Rest}`
  ? Key | PathKeys<`/${Rest}`>
  : Path extends `${string}:${infer Key}`
    ? Key
    : never;

type Shape = z.ZodObject;

export interface RouteSpec<
  Path extends string = string,
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  readonly path: Path;
  readonly access: Access;
  /** One line for the API page. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
  readonly problems?: readonly ProblemCode[];
  /** A multipart upload: the name of its one file field and its largest size in bytes. */
  readonly upload?: { readonly field: string; readonly maxBytes: number };
  /** Largest JSON body in bytes; 64 KiB when not said. */
  readonly bodyBytes?: number;
  /** The reply is a file's bytes; `reply` then describes nothing but `Uint8Array`. */
  readonly download?: true;
}

const nothing = z.object({});
type Nothing = typeof nothing;

/** Declares a route; a `:key` in the path without a params schema does not compile. */
export const route = <
  const Path extends string,
  Params extends z.ZodObject<Record<PathKeys<Path>, z.ZodType>>,
  Query extends Shape = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Reply extends z.ZodType = z.ZodType,
>(
  spec: RouteSpec<Path, Params, Query, Body, Reply> &
    (PathKeys<Path> extends never ? unknown : { readonly params: Params }),
): RouteSpec<Path, Params, Query, Body, Reply> => spec;

type Out<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

/** What a handler receives, decoded. */
export interface Input<R extends RouteSpec> {
  readonly params: Out<NonNullable<R['params']>>;
  readonly query: Out<NonNullable<R['query']>>;
  readonly body: R extends RouteSpec<string, Shape, Shape, infer B> ? z.output<B> : undefined;
}
export type Reply<R extends RouteSpec> = z.output<R['reply']>;

/** What a caller gives: only the parts that the route has. */
export interface CallParts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Fills `:name` parts with encoded values. Throws when one is missing: a programmer's mistake. */
export const fillPath = (path: string, params: Readonly<Record<string, unknown>> = {}): string =>
  path.replace(/:(\w+)/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`Path ${path} misses :${key}`);
    return encodeURIComponent(String(value));
  });
